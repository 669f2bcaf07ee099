import random
import string
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marketplace.taxonomy.folding import fold
from marketplace.taxonomy.linking import OF_TWO_TRADES, SkillLinker
from marketplace.taxonomy.vocabulary import load_vocabulary


@pytest.fixture(scope="module")
def linker() -> SkillLinker:
    return SkillLinker(load_vocabulary())


def test_every_label_of_every_skill_links_to_that_skill(linker: SkillLinker) -> None:
    skills = load_vocabulary().skills
    lost = [(label, skill.slug) for skill in skills for label in skill.labels if linker.link(label) != skill.slug]
    assert [(label, slug) for label, slug in lost if fold(label) not in OF_TWO_TRADES] == []


@pytest.mark.parametrize(
    ("label", "slug"),
    [
        ("Go", "go"),
        ("R", "r"),
        ("C", "c"),
        ("C++", "cpp"),
        ("C#", "csharp"),
        (".NET", "dotnet"),
        ("Node.js", "node-js"),
        ("RAG", "retrieval-augmented-generation"),
        ("IA", "artificial-intelligence"),
        ("reconnaissance d’entités nommées", "named-entity-recognition"),
    ],
)
def test_a_known_name_links(linker: SkillLinker, label: str, slug: str) -> None:
    assert linker.link(label) == slug


@pytest.mark.parametrize(
    ("label", "slug"),
    [
        ("Scikit Learn", "scikit-learn"),
        ("Power-BI", "power-bi"),
        ("Deep-Learning", "deep-learning"),
        ("Llama-3", "llama-models"),
    ],
)
def test_blanks_and_hyphens_do_not_matter(linker: SkillLinker, label: str, slug: str) -> None:
    assert linker.link(label) == slug


@pytest.mark.parametrize(
    ("label", "slug"),
    [
        ("Python (primary)", "python"),
        ("Bash/Shell (every shell)", "bash"),
        ("Nuage public (AWS)", "aws"),
        ("Kubernetes (CKA)", "kubernetes"),
        ("Amazon Web Services (AWS)", "aws"),
    ],
)
def test_a_parenthesis_may_explain_or_be_the_name(linker: SkillLinker, label: str, slug: str) -> None:
    assert linker.link(label) == slug


@pytest.mark.parametrize(
    ("label", "slug"),
    [("Torch/PyTorch", "pytorch"), ("HTML/CSS", "html-css"), ("CI/CD", "ci-cd"), ("Python/zzz", "python")],
)
def test_parts_that_agree_link(linker: SkillLinker, label: str, slug: str) -> None:
    assert linker.link(label) == slug


@pytest.mark.parametrize(
    "label", ["React/Angular", "Spark/Scala", "Computer Vision / NLP", "Docker et Kubernetes", "Plotly / Bash"]
)
def test_parts_that_mean_two_skills_link_to_none(linker: SkillLinker, label: str) -> None:
    assert linker.link(label) is None


@pytest.mark.parametrize(
    ("label", "slug"),
    [
        ("Python 3.11", "python"),
        ("Python3.11", "python"),
        ("Angular v17", "angular"),
        ("Elasticsearch 8.x", "elasticsearch"),
        ("ISO 27001:2022", "iso-27001"),
    ],
)
def test_a_version_does_not_matter(linker: SkillLinker, label: str, slug: str) -> None:
    assert linker.link(label) == slug


@pytest.mark.parametrize(
    ("label", "slug"),
    [
        ("développement en Rust", "rust"),
        ("Développeuse Java senior", "java"),
        ("Maîtrise de TensorFlow", "tensorflow"),
        ("connaissances de l'apprentissage profond", "deep-learning"),
        ("Consultant Power BI", "power-bi"),
    ],
)
def test_the_words_around_a_skill_in_a_cv_do_not_matter(linker: SkillLinker, label: str, slug: str) -> None:
    assert linker.link(label) == slug


@pytest.mark.parametrize(
    ("label", "slug"),
    [
        ("kubernets", "kubernetes"),
        ("Tensorflw", "tensorflow"),
        ("machine learnig", "machine-learning"),
        ("Reconnaisance vocale", "automatic-speech-recognition"),
        ("reseaux neurones", "deep-learning"),
    ],
)
def test_a_misspelt_name_links_to_the_nearest(linker: SkillLinker, label: str, slug: str) -> None:
    assert linker.link(label) == slug


@pytest.mark.parametrize(
    "label",
    [
        "Flow",
        "Play Framework",
        "Pip",
        "Composer",
        "bandit",
        "GNU GCC",
        "Google Test",
    ],
)
def test_a_tool_outside_the_vocabulary_links_to_none(linker: SkillLinker, label: str) -> None:
    assert linker.link(label) is None


@pytest.mark.parametrize(
    "label",
    ["Management", "Marketing", "Traduction", "Comptabilité", "Anglais", "Flash", "Data", "", "  ", "senior", "???"],
)
def test_a_word_that_names_no_skill_links_to_none(linker: SkillLinker, label: str) -> None:
    assert linker.link(label) is None


def test_dpo_links_to_none_since_it_names_two_trades(linker: SkillLinker) -> None:
    assert linker.link("DPO") is None


@pytest.mark.parametrize("label", ["ISO 9001", "ISO 28001"])
def test_another_number_is_another_standard(linker: SkillLinker, label: str) -> None:
    assert linker.link(label) is None


@pytest.mark.parametrize(
    "label",
    [
        "c/o Jean Dupont",
        "permis B / C",
        "a (c) b",
        "© 2020 (c) ACME",
        "(c)",
        "P, R et D",
        "go/no-go",
        "A/C",
        "Go (jeu)",
        "1, 2, 3, go",
    ],
)
def test_a_letter_or_an_everyday_word_needs_skills_beside_it(linker: SkillLinker, label: str) -> None:
    assert linker.link(label) is None


@pytest.mark.parametrize(
    ("label", "slug"),
    [
        ("R (langage)", "r"),
        ("C (5 ans)", "c"),
        ("Langage C", "c"),
        ("Go / Golang", "go"),
        ("React (hooks)", "react"),
        ("R, très bon niveau", "r"),
    ],
)
def test_a_letter_or_an_everyday_word_links_beside_small_talk(linker: SkillLinker, label: str, slug: str) -> None:
    assert linker.link(label) == slug


@pytest.mark.parametrize("label", ["Python, zzz, qqq", "zzz / Kafka / qqq / xxx"])
def test_a_name_among_more_words_that_name_nothing_links_to_none(linker: SkillLinker, label: str) -> None:
    assert linker.link(label) is None


def test_random_letters_and_marks_link_to_none(linker: SkillLinker) -> None:
    rng = random.Random(7)
    alphabet = f"{string.ascii_lowercase}{string.digits}    .,;/()&+#-'"
    labels = ["".join(rng.choices(alphabet, k=length)) for length in (40, 80, 120, 200) for _ in range(50)]
    assert [label for label in labels if linker.link(label)] == []


@pytest.mark.parametrize("label", ["spring 2024", "Flask 2023", "go 2022"])
def test_a_year_is_no_version_of_an_everyday_word(linker: SkillLinker, label: str) -> None:
    assert linker.link(label) is None


@pytest.mark.parametrize(("label", "slug"), [("Excel 2016", "excel"), ("Windows Server 2022", "windows-server")])
def test_a_year_is_a_version_where_versions_are_years(linker: SkillLinker, label: str, slug: str) -> None:
    assert linker.link(label) == slug


@pytest.mark.parametrize("label", ["Python " * 9, "Kubernetes " + "z" * 80, "Python (" + "z" * 80 + ")"])
def test_a_sentence_is_not_read(linker: SkillLinker, label: str) -> None:
    assert linker.link(label) is None


def test_suggestions_start_with_the_likeliest(linker: SkillLinker) -> None:
    assert linker.suggest("pytorhc")[0] == "pytorch"


def test_suggestions_name_a_skill_once_and_stop_at_the_limit(linker: SkillLinker) -> None:
    suggested = linker.suggest("machine learning engineer", limit=2)
    assert len(suggested) == len(set(suggested)) <= 2


def test_there_is_no_suggestion_for_nonsense(linker: SkillLinker) -> None:
    assert linker.suggest("zzzzqqq") == []


def test_a_label_seen_before_is_not_worked_out_again(linker: SkillLinker, monkeypatch: pytest.MonkeyPatch) -> None:
    linker.link("Kubernettes")
    monkeypatch.setattr(linker, "_nearest", None)
    assert linker.link("KUBERNETTES") == "kubernetes"


def test_neither_django_nor_scikit_learn_wakes_up_for_a_known_name() -> None:
    script = (
        "import sys\n"
        "from marketplace.taxonomy.linking import OF_TWO_TRADES, SkillLinker\n"
        "from marketplace.taxonomy.vocabulary import load_vocabulary\n"
        "linker = SkillLinker(load_vocabulary())\n"
        "linker.link('Torch/PyTorch'), linker.suggest('pytorhc')\n"
        "print({'django', 'sklearn', 'numpy'} & sys.modules.keys())\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"


@pytest.mark.parametrize("label", ["scoring", "temps réel", "agents", "streaming"])
def test_a_name_wider_than_any_skill_links_to_none(linker: SkillLinker, label: str) -> None:
    assert linker.link(label) is None


@pytest.mark.parametrize("label", ["modélisation thématique appliquée", "Xpython", "Oreact"])
def test_a_name_that_begins_otherwise_is_not_misspelt(linker: SkillLinker, label: str) -> None:
    assert linker.link(label) is None


@pytest.mark.parametrize("label", ["Marketing", "Traduction", "Google Test", "Compose"])
def test_a_name_with_a_word_less_is_not_misspelt(linker: SkillLinker, label: str) -> None:
    assert linker.link(label) is None


def test_a_sure_label_is_ranked_alone_and_surely(linker: SkillLinker) -> None:
    assert linker.rank("Python") == [("python", 1.0)]


def test_a_label_that_had_to_be_read_is_a_little_less_sure(linker: SkillLinker) -> None:
    ((slug, confidence),) = linker.rank("Python (primary)")
    assert slug == "python"
    assert 0.9 < confidence < 1


@pytest.mark.parametrize(
    ("label", "slug"),
    [
        ("apprentissage par renforcement profond pour la robotique", "reinforcement-learning"),
        ("réseaux antagonistes", "generative-adversarial-networks"),
        ("extraction d'informations de documents", "information-extraction"),
        ("langgraf", "langgraph"),
        ("finetunning of LLM", "llm-fine-tuning"),
    ],
)
def test_a_label_that_no_skill_bears_brings_the_likeliest(linker: SkillLinker, label: str, slug: str) -> None:
    assert linker.link(label) is None
    assert linker.rank(label)[0][0] == slug


@pytest.mark.parametrize(
    ("label", "slugs"),
    [
        ("Java Spring", ["java", "spring-framework"]),
        ("Excel VBA", ["excel", "vba"]),
        ("Go, R", ["go", "r"]),
        ("machine learning Python", ["machine-learning", "python"]),
    ],
)
def test_the_skills_of_a_label_that_only_lists_them_share_the_chance(
    linker: SkillLinker, label: str, slugs: list[str]
) -> None:
    assert linker.link(label) is None
    assert [slug for slug, _ in linker.rank(label)] == slugs
    assert len({chance for _, chance in linker.rank(label)}) == 1


def test_the_beginning_of_a_long_label_is_ranked(linker: SkillLinker) -> None:
    label = "apprentissage par renforcement profond pour la robotique"
    assert linker.rank(f"{label} {'zq' * 100}") == linker.rank(f"{label} {'zq' * 20}")


def test_both_skills_of_a_label_that_names_two_are_ranked(linker: SkillLinker) -> None:
    assert {slug for slug, _ in linker.rank("React/Angular", limit=2)} == {"react", "angular"}


@pytest.mark.parametrize(
    "label", ["boulanger", "soudage à l'arc", "conduite de poids lourds", "cuisine", "zzzz qqqq", "R&D"]
)
def test_what_no_skill_means_is_ranked_with_little_confidence(linker: SkillLinker, label: str) -> None:
    assert all(confidence < 0.2 for _, confidence in linker.rank(label))


@pytest.mark.parametrize("label", ["", "  ", "???", "🙂" * 1000, "\x00"])
def test_what_has_no_letters_is_not_ranked(linker: SkillLinker, label: str) -> None:
    assert linker.rank(label) == []


@given(label=st.text(max_size=40), limit=st.integers(1, 8))
@settings(max_examples=50, deadline=None)
def test_confidences_fall_and_leave_room_for_none(linker: SkillLinker, label: str, limit: int) -> None:
    confidences = [confidence for _, confidence in linker.rank(label, limit)]
    assert confidences == sorted(confidences, reverse=True)
    assert len(confidences) <= limit
    assert sum(confidences) <= 1 + 1e-9


@pytest.mark.parametrize(
    ("label", "slug"),
    [
        ("fine-tuning LLM", "llm-fine-tuning"),
        ("Fine-tuning de LLM", "llm-fine-tuning"),
        ("embedded Linux", "embedded-systems"),
        ("real-time systems", "real-time-systems"),
        ("adversarial ML", "adversarial-ml"),
        ("KPI design", "kpi-design"),
        ("use case scoping", "use-case-scoping"),
        ("cadrage de cas d'usage", "use-case-scoping"),
        ("garde-fous LLM", "llm-guardrails"),
        ("agent security", "agent-security"),
        ("model monitoring", "model-monitoring"),
        ("bias audit", "bias-audit"),
        ("développement de jeux", "game-development"),
        ("hébergement de données de santé", "health-data-hosting"),
        ("model compression", "model-compression"),
        ("IA symbolique", "symbolic-ai"),
    ],
)
def test_a_skill_s_plain_name_links_to_it(linker: SkillLinker, label: str, slug: str) -> None:
    assert linker.link(label) == slug
