"""Any mixture of messes loses no character: what a text holds is printed, told as cleaned, or kept unplaced."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from actions.outlines import available
from reports.reading import Reading, ReadingNoteKind, UnreadableSource, UnreadReason, read_text
from reports.reading.sources import decode
from tests.reports.reading.build import printed

CORPUS = Path(__file__).parents[2] / "data" / "reading"
SOURCES = sorted(CORPUS.glob("c0*.txt")) + sorted(CORPUS.glob("a1[13]*.txt")) + sorted(CORPUS.glob("b0[158]*.txt"))
OUTLINES = tuple(source.outline for source in available())
IN_WHOLE = frozenset(
    (
        ReadingNoteKind.RESIDUE,
        ReadingNoteKind.NUMBER,
        ReadingNoteKind.COVER_LINE,
        ReadingNoteKind.CLOSING_DATE,
        ReadingNoteKind.CONTENTS,
        ReadingNoteKind.SIGNATURE,
        ReadingNoteKind.TABLE_HEAD,
        ReadingNoteKind.NIL,
        ReadingNoteKind.ROW_NUMBER,
    )
)
CHINESE = "一二三四五六七八九十"
_NUMBER = re.compile(rf"^\s*(?:[{CHINESE}]{{1,3}}[、．.]|[（(][{CHINESE}]{{1,3}}[）)]|[0-9]{{1,2}}[.．、])")

Mess = Callable[[list[str], Random], list[str]]


def _chapters(mark: str) -> Mess:
    def renumbered(lines: list[str], random: Random) -> list[str]:
        return [re.sub(rf"^([{CHINESE}]{{1,3}})、", lambda found: mark.format(found[1]), line) for line in lines]

    return renumbered


def unnumbered(lines: list[str], random: Random) -> list[str]:
    return [_NUMBER.sub("", line) if random.random() < 0.3 else line for line in lines]


def half_width(lines: list[str], random: Random) -> list[str]:
    return [line.translate(str.maketrans("（），：", "(),:")) if random.random() < 0.5 else line for line in lines]


def full_width(lines: list[str], random: Random) -> list[str]:
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    return [line.translate(wide) if random.random() < 0.3 else line for line in lines]


def spaced(lines: list[str], random: Random) -> list[str]:
    return ["　　" + line.replace("，", "， ") + "  " if random.random() < 0.5 else line for line in lines]


def blank(lines: list[str], random: Random) -> list[str]:
    return [part for line in lines for part in ([line, ""] if random.random() < 0.3 else [line])]


def cut(lines: list[str], random: Random) -> list[str]:
    return [line[start : start + 36] for line in lines for start in range(0, max(1, len(line)), 36)]


def with_pages(lines: list[str], random: Random) -> list[str]:
    place = random.randrange(len(lines))
    return [*lines[:place], "— 3 —", *lines[place:]]


def with_contents(lines: list[str], random: Random) -> list[str]:
    entries = [line for line in lines if re.match(rf"[{CHINESE}]{{1,2}}、", line)]
    return [lines[0], "目  录", *(f"{line}……{page}" for page, line in enumerate(entries, 2)), *lines[1:]]


def with_residue(lines: list[str], random: Random) -> list[str]:
    return [f"[bookmark: _GoBack]{line}" if random.random() < 0.1 else line for line in lines]


def swapped(lines: list[str], random: Random) -> list[str]:
    one, other = (random.randrange(len(lines)) for _ in range(2))
    lines[one], lines[other] = lines[other], lines[one]
    return lines


def repeated(lines: list[str], random: Random) -> list[str]:
    return [*lines, *random.sample(lines, min(3, len(lines)))]


def dropped(lines: list[str], random: Random) -> list[str]:
    return [line for line in lines if random.random() > 0.1]


def with_closing(lines: list[str], random: Random) -> list[str]:
    return [
        *lines,
        "附件：1.自评表",
        "2.佐证材料清单",
        "某某单位",
        "二〇二三年四月六日",
        "（联系人：甄某　电话：0700-1234567）",
    ]


def with_table(lines: list[str], random: Random) -> list[str]:
    place = random.randrange(len(lines))
    return [*lines[:place], "项目名称\t预算数\t执行数", "河道清淤\t12.5\t-", "合计\t12.5\t", *lines[place:]]


MESSES: tuple[Mess, ...] = (
    _chapters("第{}部分 "), _chapters("【{}】"), _chapters("第{}、"), _chapters("{} 、"), _chapters("（{}）"),
    unnumbered,
    half_width, full_width, spaced, blank, cut, with_pages, with_contents, with_residue, swapped, repeated, dropped,
    with_closing, with_table,
)  # fmt: skip


def characters(text: str) -> Counter[str]:
    """The letters and digits of a text, full-width ones as half-width."""
    return Counter(character for character in unicodedata.normalize("NFKC", text) if character.isalnum())


def lost(text: str, reading: Reading) -> Counter[str]:
    told = "".join(note.quote for note in reading.cleaned if note.kind in IN_WHOLE)
    kept = characters(printed(reading) + "".join(reading.unplaced) + told)
    return characters(text) - kept


@pytest.mark.parametrize("seed", [*range(120), 1590])
def test_no_mixture_of_messes_loses_a_character(seed: int) -> None:
    random = Random(seed)
    raw = SOURCES[seed % len(SOURCES)].read_bytes()
    text = decode(raw)
    lines = text.split("\n")
    for mess in random.sample(MESSES, random.randint(1, 5)):
        lines = mess(lines, random)
    text = "\n".join(lines)

    try:
        reading = read_text(text.encode(), OUTLINES)
    except UnreadableSource as refused:
        reason = refused.reason  # its title is gone: nothing went in, so nothing is lost
    else:
        assert not lost(text, reading)
        return
    assert reason is UnreadReason.NO_REPORT
