"""What this machine lets us do: each probe gives why not, or nothing. No part may depend on more than it asked for."""

import contextlib
import ctypes
import functools
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading

CLONE_NEWNS = 0x20000
ROOM_IN_MEMORY = 256 << 20
HERE = pathlib.Path(__file__).resolve().parent
COMPILERS = ("c++", "g++", "clang++")


# Set on the way out: no worker begins anything more, so that what is mounted can be taken down.
stopping = threading.Event()


class Skip(Exception):
    """This machine lacks what a part needs; its words say what."""


def need(why_not):
    """Goes on only where a probe found nothing that is lacking."""
    if why_not:
        raise Skip(why_not)


@contextlib.contextmanager
def scratch():
    """A private directory, in memory where there is room, that is gone afterwards whatever happens."""
    memory = pathlib.Path("/dev/shm")
    in_memory = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM_IN_MEMORY
    path = pathlib.Path(os.path.realpath(tempfile.mkdtemp(prefix="softly-faults-", dir=memory if in_memory else None)))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@functools.cache
def no_strace():
    if os.environ.get("SOFTLY_SANITIZED") == "1":
        return "the leak checker and strace do not work together; the dev build runs this"
    if not shutil.which("strace"):
        return "strace is not installed"
    for options in ((), ("-f", "--seccomp-bpf")):
        probe = subprocess.run(["strace", *options, "-o", "/dev/null", "-e", "trace=getppid", "-e",
                                "inject=getppid:error=EIO:when=1", "true"], capture_output=True, check=False)
        if probe.returncode != 0:
            return f"strace cannot inject here: {probe.stderr.decode().strip()[:200]}"
    return None


@functools.cache
def no_mounts():
    """Gives this process mounts of its own, so that nothing stays mounted after it, even when it is killed.

    Has to be asked before there are threads: the kernel moves only the thread that asks.
    """
    if os.geteuid() != 0:
        return "only root may mount"
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNS) != 0:
        return f"no mounts of our own here: {os.strerror(ctypes.get_errno())}"
    made = subprocess.run(["mount", "--make-rprivate", "/"], capture_output=True, check=False)
    return made.stderr.decode().strip() if made.returncode else None


@functools.cache
def no_tmpfs():
    if no_mounts():
        return no_mounts()
    with tempfile.TemporaryDirectory() as place:
        made = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", place], capture_output=True, check=False)
        if made.returncode:
            return f"a tmpfs cannot be mounted: {made.stderr.decode().strip()}"
        subprocess.run(["umount", place], check=True)
    return None


@functools.cache
def no_file_system(kind):
    """Whether a file system of this kind can be made in a file and mounted."""
    if no_mounts():
        return no_mounts()
    if not list(pathlib.Path("/dev").glob("loop*")):
        return "there are no loop devices"
    if not (shutil.which(f"mkfs.{kind}") or os.path.exists(f"/sbin/mkfs.{kind}")):
        return f"mkfs.{kind} is not installed"
    with tempfile.TemporaryDirectory() as place:
        from disks import Disk  # it builds on this module
        try:
            with Disk(kind, pathlib.Path(place)):
                return None
        except OSError as reason:
            return f"{kind} cannot be mounted: {reason}"


@functools.cache
def compiler():
    return next((found for found in map(shutil.which, COMPILERS) if found), None)


def no_shim(program):
    """Whether a library of ours can stand between this program and the system."""
    if os.environ.get("SOFTLY_SANITIZED") == "1":
        return "a sanitizer's own library has to come first; the dev build runs this"
    if not compiler():
        return "there is no compiler for the shim"
    if b"ld-linux" not in pathlib.Path(program).read_bytes()[:4096]:
        return "the program is linked statically, so that no shim reaches it"
    return None


def build_shim(scratch_path, what):
    """A library that takes one protection away: what the suite then has to notice."""
    library = scratch_path / f"shim-{what.lower()}.so"
    subprocess.run([compiler(), "-std=c++20", "-O1", "-shared", "-fPIC", f"-D{what}", "-o", library, HERE / "shim.cpp"],
                   check=True)
    return library
