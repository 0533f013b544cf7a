"""How much memory a process of its own takes."""

import sys
from pathlib import Path

STATUS = Path("/proc/self/status")


def peak() -> int | None:
    """The most megabytes this process has held; None on systems that do not tell.

    Linux counts in ru_maxrss what the parent held when it started this process; VmHWM does not.
    """
    if STATUS.exists():
        [line] = [line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM:")]
        return int(line.split()[1]) >> 10
    try:
        import resource
    except ImportError:
        return None
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used >> (20 if sys.platform == "darwin" else 10)
