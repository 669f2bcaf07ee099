"""Nothing that a supervisor started outlives it."""

import signal
import time
from pathlib import Path

from tests.stack.living import clean_environment, descendants, is_alive, python, read_until, soon, started

LITTLE_DEMO = python("-m", "tests.stack.little_demo")


def test_ctrl_c_ends_everything_within_five_seconds(tmp_path: Path) -> None:
    with started([*LITTLE_DEMO, str(tmp_path), "60"], env=clean_environment()) as demo:
        read_until(demo, "all ready")
        family = descendants(demo.pid)
        began = time.monotonic()
        demo.send_signal(signal.SIGINT)
        assert demo.wait(timeout=10) == 0
        assert time.monotonic() - began < 5
    assert len(family) == 4  # the watchman, two services, a grandchild
    assert [pid for pid in family if is_alive(pid)] == []


def test_kill_9_of_the_supervisor_leaves_no_process(tmp_path: Path) -> None:
    with started([*LITTLE_DEMO, str(tmp_path), "60"], env=clean_environment()) as demo:
        read_until(demo, "all ready")
        family = descendants(demo.pid)
        demo.kill()
        demo.wait(timeout=10)  # else leaving the block would kill the family too
    assert len(family) == 4
    assert soon(lambda: not any(is_alive(pid) for pid in family), seconds=5)


def test_the_death_of_a_service_ends_the_run_with_the_tail_of_its_log(tmp_path: Path) -> None:
    with started([*LITTLE_DEMO, str(tmp_path), "0.3"], env=clean_environment()) as demo:
        _, errors = demo.communicate(timeout=30)
    assert demo.returncode == 1
    assert errors.splitlines()[-2:] == ["my last word", "vivier: error: mortal ended (exit code 3)"]
