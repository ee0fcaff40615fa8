"""A fault of the program's own: logged with its traceback, told in one sentence, and the window goes on."""

import logging
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from types import TracebackType

from actions.language import _

_log = logging.getLogger("jixiao")
_FAULT = re.compile(r"(?P<at>\d{4}-\d\d-\d\d \d\d:\d\d)\S* CRITICAL fault (?P<code>[0-9A-F]{6}) ")
_TAIL = 256 * 1024  # bytes of the log that are looked through


def log_file() -> Path:
    """Where faults are written down."""
    from platformdirs import user_log_path

    return user_log_path("jixiao", appauthor=False) / "window.log"


@contextmanager
def watched(tell: Callable[[str], None]) -> Iterator[None]:
    """Within the block a fault in a slot is logged and told; what was committed before is safe on the disk.

    The same fault at the same place is told once: it may come back with every key.
    """
    known: set[tuple[type[BaseException], str, int]] = set()

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        fault = (kind, *_place(trace))
        _log.critical("fault %s in the window", _code(*fault), exc_info=(kind, error, trace))
        if fault not in known:
            known.add(fault)
            tell(sentence())

    handler, hook = _handler(), sys.excepthook
    _log.addHandler(handler)
    sys.excepthook = caught
    try:
        yield
    finally:
        sys.excepthook = hook
        _log.removeHandler(handler)
        handler.close()


def sentence() -> str:
    """What the clerk is told."""
    return _("程序内部出错，有一步没有做完；已保存的内容不受影响，可以继续填写。详情已记入日志“{path}”。").format(
        path=log_file()
    )


def _place(trace: TracebackType | None) -> tuple[str, int]:
    """Where it was raised: file and line."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return (trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace else ("", 0)


def _code(kind: type[BaseException], file: str, line: int) -> str:
    """Six signs that can be read out; the same for the same fault of the same release on every PC."""
    return sha256(f"{kind.__name__} {Path(file).name} {line}".encode()).hexdigest()[:6].upper()


def last_fault() -> str:
    """Code and time of the last fault in the log, as ``3F09AC 2026-04-05 14:03``; blank for none."""
    try:
        with log_file().open("rb") as log:
            log.seek(max(0, log_file().stat().st_size - _TAIL))
            lines = log.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return ""
    found = [match for line in lines if (match := _FAULT.match(line))]
    return f"{found[-1]['code']} {found[-1]['at']}" if found else ""


def _handler() -> logging.Handler:
    """Writes to the log file; where that cannot be made, to standard error."""
    handler: logging.Handler
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(log_file(), encoding="utf-8", delay=True)
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler
