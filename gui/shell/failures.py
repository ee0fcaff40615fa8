"""A fault of the program's own: logged with its traceback, told in one sentence, and the window goes on."""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from actions.language import _

_log = logging.getLogger("jixiao")


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
        _log.critical("fault in the window", exc_info=(kind, error, trace))
        fault = (kind, *_place(trace))
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
