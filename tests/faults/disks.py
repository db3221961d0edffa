"""Small disks: made in a file, mounted, cut off from power, made too small, made read-only."""

import contextlib
import fcntl
import os
import struct
import subprocess
import time

FS_IOC_SHUTDOWN = 0x8004587D  # _IOR('X', 125, __u32)
SIZES = {"ext4": 32 << 20, "xfs": 300 << 20}
MAKING = {"ext4": ("-q", "-F", "-b", "1024", "-m", "0"), "xfs": ("-q", "-K")}

# What was in the kernel's memory at the instant of the cut is gone ("cold"), or the log of the file system
# got out just before it and the contents of files did not ("log"): the two ends of what a real cut can leave.
CUTS = {"cold": 2, "log": 1}


def say_no(finished):
    if finished.returncode:
        raise OSError(finished.stderr.decode(errors="replace").strip()[:300])


def unmount(path):
    """Whoever was killed a moment ago may still be on the way out."""
    for _ in range(100):
        finished = subprocess.run(["umount", path], capture_output=True, check=False)
        if finished.returncode == 0:
            return
        time.sleep(0.02)
    say_no(finished)


class Disk:
    """A file system in a file. Its mounts are this process's own, and its loop device goes with them."""

    def __init__(self, kind, place, size=0):
        self.kind = kind
        self.size = size or SIZES[kind]
        self.image = place / f"{kind}.image"
        self.path = place / kind

    def __enter__(self):
        with open(self.image, "wb") as image:
            image.truncate(self.size)
        environment = {**os.environ, "PATH": os.environ.get("PATH", "") + ":/usr/sbin:/sbin"}
        say_no(subprocess.run([f"mkfs.{self.kind}", *MAKING[self.kind], self.image], capture_output=True, check=False,
                              env=environment))
        self.path.mkdir()
        self.mount()
        return self

    def __exit__(self, *_):
        with contextlib.suppress(OSError):
            unmount(self.path)
        with contextlib.suppress(OSError):
            self.path.rmdir()
            self.image.unlink()

    def mount(self):
        say_no(subprocess.run(["mount", "-o", "loop", self.image, self.path], capture_output=True, check=False))

    def settle(self):
        """Everything written so far is on the disk."""
        subprocess.run(["sync", "-f", self.path], check=True)

    def cut(self, how):
        """The power goes, now; then it comes back."""
        directory = os.open(self.path, os.O_RDONLY)
        try:
            fcntl.ioctl(directory, FS_IOC_SHUTDOWN, struct.pack("I", CUTS[how]))
        finally:
            os.close(directory)
        unmount(self.path)
        self.mount()


class SmallDisk:
    """A tmpfs of a given size, mounted over a directory."""

    def __init__(self, path, size):
        self.path = path
        self.size = size

    def __enter__(self):
        say_no(subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={self.size},mode=0700", "tmpfs", self.path],
                              capture_output=True, check=False))
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", self.path], check=False)


def remount(path, options):
    say_no(subprocess.run(["mount", "-o", f"remount,{options}", path], capture_output=True, check=False))


def fill(path, leave):
    """Fills a disk with one file until this many bytes are left."""
    filler = path / "filler"
    with open(filler, "wb", buffering=0) as file:
        for size in (65536, 4096, 512):
            with contextlib.suppress(OSError):
                while file.write(bytes(size)):
                    pass
        with contextlib.suppress(OSError):
            os.fsync(file.fileno())  # what is left is known once every block has its place
        free = os.statvfs(path)
        file.truncate(max(0, filler.stat().st_size - max(0, leave - free.f_bavail * free.f_frsize)))


def make_room(path):
    (path / "filler").unlink(missing_ok=True)
