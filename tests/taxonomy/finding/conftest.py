import pytest

from marketplace.taxonomy.finding.finder import SkillFinder
from marketplace.taxonomy.vocabulary import Alias, Skill, Vocabulary

# slug: labels; the first is the English one, the second (where there is one) the French.
LABELS = {
    "ab-testing": ["A/B testing", "tests A/B"],
    "airflow": ["Airflow"],
    "anomaly-detection": ["Anomaly detection", "Détection d'anomalies"],
    "anthropic-claude": ["Claude"],
    "apache-kafka": ["Apache Kafka", "Apache Kafka", "Kafka"],
    "apache-spark": ["Apache Spark", "Apache Spark", "Spark"],
    "artificial-intelligence": ["Artificial intelligence", "Intelligence artificielle", "IA", "AI"],
    "aws": ["AWS"],
    "azure": ["Azure"],
    "bigquery": ["BigQuery"],
    "c": ["C"],
    "chef": ["Chef"],
    "ci-cd": ["CI/CD", "intégration continue"],
    "cloud-architecture": ["Cloud"],
    "cpp": ["C++"],
    "csharp": ["C#"],
    "data-governance": ["Data governance", "Gouvernance des données"],
    "data-quality": ["Data quality", "Qualité des données"],
    "data-security": ["Data security", "Sécurité des données"],
    "dbt": ["dbt"],
    "deep-learning": ["Deep learning", "Apprentissage profond", "réseaux de neurones"],
    "django": ["Django"],
    "docker": ["Docker"],
    "documentation": ["documentation"],
    "dotnet": [".NET"],
    "etl": ["ETL"],
    "excel": ["Excel"],
    "express": ["Express"],
    "fsharp": ["F#"],
    "go": ["Go", "Go", "Golang"],
    "gpt": ["GPT-4", "GPT-4", "GPT-4o"],
    "hadoop": ["Hadoop"],
    "iso-27001": ["ISO 27001"],
    "java": ["Java"],
    "kubernetes": ["Kubernetes"],
    "large-language-models": ["Large language models", "Grands modèles de langage", "LLM"],
    "machine-learning": ["Machine learning", "Apprentissage automatique", "ML"],
    "node-js": ["Node.js"],
    "notion": ["Notion"],
    "pandas": ["pandas"],
    "php": ["PHP"],
    "python": ["Python"],
    "r": ["R"],
    "react": ["React"],
    "rest-api": ["REST"],
    "rust": ["Rust"],
    "sas": ["SAS"],
    "scikit-learn": ["scikit-learn"],
    "snowflake": ["Snowflake"],
    "sql": ["SQL", "SQL", "advanced SQL"],
    "ssis": ["SSIS"],
    "statistics": ["Statistics", "Statistiques"],
    "tableau": ["Tableau"],
    "talend": ["Talend"],
    "teradata": ["Teradata"],
    "terraform": ["Terraform"],
    "transformers": ["Transformers", "Transformers", "Transformer"],
    "vue-js": ["Vue.js", "Vue.js", "Vue"],
}
NEVER, CONTEXT = {"documentation"}, {"Statistics", "Statistiques"}


def skill(slug: str, labels: list[str]) -> Skill:
    english, french, *aliases = labels if len(labels) > 1 else [*labels, *labels]
    return Skill(
        slug=slug,
        label_en=english,
        label_fr=french,
        aliases=tuple(Alias(label=alias, language="any") for alias in aliases),
        specialities=("llm-rag",),
        broader=None,
        related=(),
        in_text=tuple(
            (label, "never" if label in NEVER else "context") for label in labels if label in NEVER | CONTEXT
        ),
    )


@pytest.fixture(scope="session")
def finder() -> SkillFinder:
    skills = tuple(skill(slug, labels) for slug, labels in sorted(LABELS.items()))
    return SkillFinder(Vocabulary(version="1", specialities=(), skills=skills))
