"""使用手册: the chapters that are shipped as Markdown in ``resources/manual``, and what is found in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from domain.patterns import pattern
from resources import path as resource

FOLDER = "manual"
_SIGNS = pattern(r"!\[(?P<caption>[^\]]*)\]\([^)]*\)|^\|[-|]*$|^- |^#+ |[*`]|(?P<cell> *\| *)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: its file's name without the ending, its title, its Markdown, its words alone."""

    key: str
    title: str
    markdown: str
    words: str


def manual_folder() -> Path:
    """Where the chapters and their pictures lie."""
    return resource(FOLDER)


@lru_cache(maxsize=1)
def chapters() -> tuple[Chapter, ...]:
    """Every chapter, in the order of the tasks."""
    return tuple(_chapter(file) for file in sorted(manual_folder().glob("*.md")))


def chapters_with(every: Iterable[Chapter], typed: str) -> tuple[Chapter, ...]:
    """Those that hold the words, small and capital letters alike; blank finds all."""
    wanted = typed.strip().lower()
    return tuple(chapter for chapter in every if wanted in chapter.words.lower())


def _chapter(file: Path) -> Chapter:
    markdown = file.read_text("utf-8")
    title = markdown.partition("\n")[0].lstrip("# ")
    return Chapter(file.stem, title, markdown, _SIGNS.sub(_word_of, markdown))


def _word_of(sign: "re.Match[str]") -> str:
    """What is read of a sign of the markup: a picture's caption; a cell stands on a line of its own."""
    return sign["caption"] or ("\n" if sign["cell"] else "")
