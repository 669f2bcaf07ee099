import subprocess
import sys


def test_the_maths_wake_neither_django_nor_scikit_learn():
    code = "import sys, rates.estimation as e; e.estimate(query=e.RateQuery()); print(*sys.modules)"

    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"django", "rest_framework", "celery", "sklearn", "scipy"} & set(loaded)
