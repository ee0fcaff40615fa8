"""The built program's own test: a library in memory, the fonts, one printed page."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from actions.language import _
from actions.outlines import available
from actions.printing import rendered
from actions.reports import create, opened
from storage.library import Library


def run(window_lines: Callable[[], Iterable[str]]) -> int:
    """Runs every step and prints a line for each; 0 if all went well, else 1."""
    steps: tuple[Callable[[], Iterable[str]], ...] = (_print_a_report, window_lines)
    return max(_step(step) for step in steps)


def _step(step: Callable[[], Iterable[str]]) -> int:
    try:
        for line in step():
            _say(line)
    except Exception as error:  # whatever is broken in the build is what this test is for
        _say(_("自检未通过：{reason}").format(reason=f"{type(error).__name__}: {error}"))
        return 1
    return 0


def _print_a_report() -> Iterable[str]:
    sources = available()
    yield _("提纲：{names}").format(names=_("、").join(source.outline.name for source in sources))
    with Library.open(Path(":memory:")) as library:
        current = opened(library, create(library, sources[0], "2022", "某县档案馆"))
        yield _("资料库：正常")
        size = len(rendered(current))
    yield _("字体与打印：正常，{size}字节").format(size=size)


def _say(line: str) -> None:
    sys.stdout.buffer.write(f"{line}\n".encode())
    sys.stdout.buffer.flush()
