import pytest

from marketplace.taxonomy.finding.finder import SkillFinder
from tests.taxonomy.finding.conftest import LABELS


def named(finder: SkillFinder, text: str) -> list[tuple[str, str]]:
    return [(mention.skill, text[mention.start : mention.end]) for mention in finder.mentions(text)]


@pytest.mark.parametrize(
    ("text", "slug", "words"),
    [
        ("du C++ moderne", "cpp", "C++"),
        ("C++17 et plus", "cpp", "C++"),
        ("en C#.", "csharp", "C#"),
        ("C♯", "csharp", "C♯"),
        ("F#, OCaml", "fsharp", "F#"),
        ("une API .NET", "dotnet", ".NET"),
        ("(Node.js)", "node-js", "Node.js"),
        ("node js", "node-js", "node js"),
        ("NodeJS", "node-js", "NodeJS"),
        ("CI/CD", "ci-cd", "CI/CD"),
        ("CI-CD", "ci-cd", "CI-CD"),
        ("A/B testing", "ab-testing", "A/B testing"),
        ("GPT-4o", "gpt", "GPT-4o"),
        ("scikit learn", "scikit-learn", "scikit learn"),
        ("Scikit‑Learn", "scikit-learn", "Scikit‑Learn"),
        ("de l’IA", "artificial-intelligence", "IA"),
        ("des LLMs", "large-language-models", "LLMs"),
        ("un réseau de neurones", "deep-learning", "réseau de neurones"),
        ("large language model", "large-language-models", "large language model"),
        ("détection des anomalies", "anomaly-detection", "détection des anomalies"),
        ("la de\u0301tection d'anomalies", "anomaly-detection", "de\u0301tection d'anomalies"),
        ("Kuber-\nnetes", "kubernetes", "Kuber-\nnetes"),
        ("Kuber\u00adnetes", "kubernetes", "Kuber\u00adnetes"),
        ("scikit-\nlearn", "scikit-learn", "scikit-\nlearn"),
        ("machine\nlearning", "machine-learning", "machine\nlearning"),
        ("#MachineLearning", "machine-learning", "MachineLearning"),
        ("python3", "python", "python3"),
        ("PHP8", "php", "PHP8"),
    ],
)
def test_a_name_is_seen_however_it_is_written(finder: SkillFinder, text: str, slug: str, words: str) -> None:
    assert (slug, words) in named(finder, text)


@pytest.mark.parametrize(
    "text", ["Kafkaesque", "un panda roux", "pythonesque", "javanais", "ISO 9001", "machine. Learning"]
)
def test_a_part_of_another_word_is_no_name(finder: SkillFinder, text: str) -> None:
    assert named(finder, text) == []


def test_the_longest_name_wins(finder: SkillFinder) -> None:
    assert named(finder, "Apache Spark") == [("apache-spark", "Apache Spark")]


def test_a_slash_parts_two_names(finder: SkillFinder) -> None:
    assert [slug for slug, _ in named(finder, "React/Node.js (AWS,Azure)")] == ["react", "node-js", "aws", "azure"]


def test_every_label_is_found_as_it_is_spelt(finder: SkillFinder) -> None:
    lost = [label for slug, labels in LABELS.items() for label in labels if named(finder, label) != [(slug, label)]]
    assert lost == []
