"""A supervisor over trivial services, to be run as a process: `python -m tests.stack.little_demo FOLDER SECONDS`.

The service `family` has a child of its own that ignores SIGTERM; `mortal` ends after SECONDS, with a last word.
"""

import sys
from pathlib import Path

from marketplace.stack.demo import complain
from marketplace.stack.processes import Processes, StackError, clean_environment
from marketplace.stack.supervisor import Service, Supervisor, says

STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('ready', flush=True); time.sleep(60)"
)
FAMILY = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {STUBBORN!r}])"
MORTAL = "import sys, time; print('ready', flush=True); time.sleep(float({})); print('my last word'); sys.exit(3)"


def main(folder: Path, seconds: str) -> int:
    supervisor = Supervisor(Processes(), logs=folder, cwd=folder)
    try:
        supervisor.start([service("family", FAMILY), service("mortal", MORTAL.format(seconds))])
        supervisor.wait(timeout=30)
        print("all ready", flush=True)
        supervisor.serve()
    except KeyboardInterrupt:
        return 0
    except StackError as error:
        complain(error)
        return 1
    finally:
        supervisor.stop()


def service(name: str, code: str) -> Service:
    return Service(name, [sys.executable, "-c", code], says("ready"), clean_environment())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
