"""What the reading process can still do, tried out in processes that are confined like it."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

PRODUCT = Path(__file__).resolve().parents[3]
BEFORE = """
import ctypes, os, socket, subprocess, sys
sys.path.insert(0, {product!r})
from marketplace.briefs.documents.confinement import confine
from marketplace.briefs.documents.limits import Limits
libc = ctypes.CDLL(None, use_errno=True)
below = libc.socket, libc.connect
isolated = confine(Limits(cpu_seconds=2))
"""


def confined(code: str) -> subprocess.CompletedProcess[str]:
    """The end of a process that confines itself, then runs `code`."""
    script = BEFORE.format(product=str(PRODUCT)) + code
    return subprocess.run(
        [sys.executable, "-I", "-B", "-c", script], capture_output=True, text=True, timeout=30, check=False
    )


@pytest.mark.parametrize(
    "code",
    [
        "socket.socket()",
        "socket.create_connection(('127.0.0.1', 1))",
        "socket.getaddrinfo('example.org', 80)",
        "subprocess.run(['true'])",
        "os.system('true')",
        "os.fork()",
        "os.execv('/bin/true', ['true'])",
        "os.posix_spawn('/bin/true', ['true'], {})",
        "open('/vivier-confined', 'w')",
        "os.open('/vivier-confined', os.O_CREAT | os.O_WRONLY)",
        "os.remove('/vivier-confined')",
        "open('/etc/passwd')",
        "open('/proc/self/environ')",
        "open(sys.prefix + '/../pyproject.toml')",
        "ctypes.CDLL(None)",
    ],
)  # fmt: skip
def test_the_hook_refuses(code: str) -> None:
    done = confined(f"try:\n    {code}\nexcept PermissionError:\n    print('refused')\n")
    assert done.stdout.strip() == "refused", done.stderr


def test_python_s_own_files_can_still_be_read() -> None:
    done = confined("import colorsys\nprint(colorsys.rgb_to_hsv(0, 0, 0))")
    assert done.returncode == 0, done.stderr


def test_the_processor_is_limited() -> None:
    assert confined("while True: pass").returncode < 0


def test_the_memory_is_limited() -> None:
    done = confined("try:\n    bytes(2 * 1024**3)\nexcept MemoryError:\n    print('refused')")
    assert done.stdout.strip() == "refused", done.stderr


def test_the_kernel_knows_no_way_out_of_the_process() -> None:
    """By the C library, below the hook: what a flaw in a parser could do."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        address = f"bytes([2, 0]) + ({port}).to_bytes(2, 'big') + bytes([127, 0, 0, 1]) + bytes(8)"
        done = confined(f"fd = below[0](2, 1, 0)\nprint(isolated, below[1](fd, {address}, 16))\n")
    said = done.stdout.split()
    if said[:1] == ["False"]:
        pytest.skip("this kernel lets no ordinary process make a network namespace")
    assert said[:2] == ["True", "-1"], done.stderr
