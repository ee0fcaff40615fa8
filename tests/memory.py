"""How much memory this process took at most; what its parent took before it began does not count."""

import re
import resource
from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak() -> float:
    """In MB. Linux hands ``ru_maxrss`` on from the parent, so the kernel's own word is asked first."""
    found = re.search(r"VmHWM:\s*(\d+)", _STATUS.read_text("ascii")) if _STATUS.exists() else None
    return int(found[1]) / 1024 if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
