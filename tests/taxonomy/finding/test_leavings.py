import pytest

from marketplace.taxonomy.finding.finder import SkillFinder

A, N, M, X = "asked", "nice_to_have", "mentioned", "excluded"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vous aiderez à migrer depuis Talend vers dbt.", {"talend": M, "dbt": A}),
        ("Help us migrate from Talend to dbt.", {"talend": M, "dbt": A}),
        ("Remplacer nos ETL maison par Airflow.", {"etl": M, "airflow": A}),
        ("We are replacing Talend and SSIS with dbt.", {"talend": M, "ssis": M, "dbt": A}),
        ("Our legacy Teradata is slow. You will build on Snowflake.", {"teradata": M, "snowflake": A}),
        ("Notre Teradata historique doit être décommissionné ; place à Snowflake.", {"teradata": M, "snowflake": A}),
        ("Décommissionner Hadoop, puis tout bâtir sur BigQuery.", {"hadoop": M, "bigquery": A}),
        ("The Hadoop cluster will be decommissioned; BigQuery takes over.", {"hadoop": M, "bigquery": A}),
        ("La DSI délaisse Talend au profit de dbt.", {"talend": M, "dbt": A}),
        ("The bank is retiring its Talend jobs in favour of dbt.", {"talend": M, "dbt": A}),
        ("Legacy first. The old Hadoop cluster to be retired, BigQuery to be built.", {"hadoop": M, "bigquery": A}),
        ("La paie tourne encore sous Talend ; tout ira sur dbt.", {"talend": M, "dbt": A}),
        ("Payroll still runs on Talend and SSIS. You bring dbt.", {"talend": M, "ssis": M, "dbt": A}),
        ("Docker alone will not be enough; you know Python.", {"docker": M, "python": A}),
        ("Docker seul ne suffit pas ; il faut Python.", {"docker": M, "python": A}),
        ("Nous passons de SAS à Python.", {"sas": M, "python": A}),
        ("We move from Talend to Python.", {"talend": M, "python": A}),
    ],
)
def test_what_is_left_behind_is_mentioned_and_its_successor_is_asked(
    finder: SkillFinder, text: str, expected: dict[str, str]
) -> None:
    assert {found.skill: found.polarity for found in finder.find(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Migration Talend vers dbt.", {"talend": A, "dbt": A}),
        ("Migrate our Talend jobs to dbt.", {"talend": A, "dbt": A}),
        ("Experience in migrating from Talend to dbt is required.", {"talend": A, "dbt": A}),
        ("Une expérience de migration depuis Talend est exigée.", {"talend": A}),
        ("Remplacer notre développeur Python pendant son congé.", {"python": A}),
        ("You replace our lead Docker engineer for six months.", {"docker": A}),
        ("Maintain our legacy Java code.", {"java": A}),
        ("Vous maintiendrez notre Java historique.", {"java": A}),
        ("Remplacer nos ETL maison, monter Airflow et dbt.", {"etl": M, "airflow": A, "dbt": A}),
        ("We replace Talend with dbt. You must know Talend well.", {"talend": A, "dbt": A}),
    ],
)
def test_what_has_to_be_known_all_the_same_stays_asked(
    finder: SkillFinder, text: str, expected: dict[str, str]
) -> None:
    strength = [X, M, N, A]
    said: dict[str, str] = {}
    for found in finder.find(text):
        said[found.skill] = max(said.get(found.skill, X), found.polarity, key=strength.index)
    assert {skill: said.get(skill) for skill in expected} == expected
