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
        "os.mkfifo('/tmp/vivier-confined')",
        "os.mknod('/tmp/vivier-confined')",
        "os.memfd_create('vivier-confined')",
        "os.listdir('/')",
        "list(os.scandir(os.path.expanduser('~')))",
        "__import__('posix').mkfifo('/tmp/vivier-confined')",
        "__import__('_posixsubprocess').fork_exec()",
        "subprocess._fork_exec()",
        "sys.modules.pop('_posixsubprocess'); __import__('_posixsubprocess')",
        "sys.modules.pop('posix'); __import__('posix')",
    ],
)  # fmt: skip
def test_the_hook_refuses(code: str) -> None:
    done = confined(f"try:\n    {code}\nexcept PermissionError:\n    print('refused')\n")
    assert done.stdout.strip() == "refused", done.stderr


def test_python_s_own_files_can_still_be_read() -> None:
    done = confined("import colorsys\nprint(colorsys.rgb_to_hsv(0, 0, 0))")
    assert done.returncode == 0, done.stderr


def test_a_library_can_still_import_what_it_will_not_be_able_to_use() -> None:
    """Else a mere import, deep in a parser, would make a document look damaged."""
    done = confined("sys.modules.pop('subprocess')\nimport subprocess\nprint(subprocess.PIPE)")
    assert done.stdout.strip() == "-1", done.stderr


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
