#!/usr/bin/env python3
"""Django's command line; `demo`, `test` and `bench` bring their own virtual environment.

Any Python 3 can read this file, so that an old one can be told so.
"""

import importlib
import os
import sys

OLDEST = (3, 11)
# Commands of our own: they set the environment up before any setting is read, which a Django command cannot.
OWN = {
    "bench": "marketplace.stack.benching",
    "build_occupations": "marketplace.taxonomy.occupations.command",
    "build_vocabulary": "marketplace.taxonomy.building.command",
    "demo": "marketplace.stack.demo",
    "test": "marketplace.stack.testing",
}


def main():
    if sys.version_info < OLDEST:
        return "vivier: error: Python 3.11 or newer is needed, this is {}.{}; try python3.13 {}".format(
            *sys.version_info[:2], " ".join(sys.argv)
        )
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.settings")
    command = sys.argv[1] if len(sys.argv) > 1 else ""
    return run_own(command, sys.argv[2:]) if command in OWN else run_django()


def run_own(command, arguments):
    from marketplace.stack import environment, options  # noqa: PLC0415 - Django's commands do without

    options.help_if_asked(command, arguments)
    environment.enter()
    return importlib.import_module(OWN[command]).main(arguments)


def run_django():
    try:
        from django.core.management import execute_from_command_line  # noqa: PLC0415 - it may be absent
    except ImportError:
        return "Django is not here: run `python3 manage.py demo` once, then use `.venv/bin/python manage.py …`"
    return execute_from_command_line(sys.argv)


if __name__ == "__main__":
    sys.exit(main())
