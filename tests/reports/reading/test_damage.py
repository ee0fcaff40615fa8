"""Damaged and hostile texts: never a crash, never a hang, and whatever is read loses no line."""

from collections import Counter
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.outline import Outline, decode_outline
from reports.content import document
from reports.plaintext import plain_text
from reports.reading import Reading, ReadingNoteKind, UnreadableSource, read_text
from reports.reading.headings import bare
from reports.reading.numbering import prefix
from reports.reading.sources import LARGEST
from tests.domain.build import SHIPPED
from tests.reports.reading.conftest import SHIPPED_SAMPLE

OUTLINE = decode_outline(SHIPPED.read_text("utf-8"))
TEXT = SHIPPED_SAMPLE.read_text("utf-8")
TOLD = (
    ReadingNoteKind.CONTENTS,
    ReadingNoteKind.COVER_LINE,
    ReadingNoteKind.CLOSING_DATE,
    ReadingNoteKind.NUMBER,
    ReadingNoteKind.WHITE_SPACE,
    ReadingNoteKind.LINE_BREAK,
    ReadingNoteKind.NIL,
)


def outcome(raw: bytes) -> Reading | None:
    try:
        return read_text(raw, [OUTLINE])
    except UnreadableSource:
        return None


def flipped(raw: bytearray, random: Random) -> None:
    for _ in range(random.randint(1, 30)):
        raw[random.randrange(len(raw))] = random.randrange(256)


def cut(raw: bytearray, random: Random) -> None:
    start = random.randrange(len(raw))
    del raw[start : start + random.randint(1, len(raw))]


def repeated(raw: bytearray, random: Random) -> None:
    start = random.randrange(len(raw))
    raw[start:start] = raw[random.randrange(len(raw)) :][: random.randint(1, 4000)]


def spoiled(raw: bytearray, random: Random) -> None:
    signs = [
        "\x00",
        "\ufeff",
        "\ud7ff",
        "{",
        "}",
        "{general.basic}",
        "一、",
        "（一）",
        "1.",
        "\r",
        "\t",
        "《",
        "無",
        "____",
        "。",
        "：",
    ]
    for _ in range(20):
        start = random.randrange(len(raw))
        raw[start:start] = random.choice(signs).encode()


@pytest.mark.parametrize("damage", [flipped, cut, repeated, spoiled])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_no_damage_makes_it_fail(damage: Callable[[bytearray, Random], None], encoding: str) -> None:
    for seed in range(30):
        raw = bytearray(TEXT.encode(encoding))
        damage(raw, Random(seed))
        reading = outcome(bytes(raw))
        if reading:
            plain_text(document(reading.report, OUTLINE))


def lost(source: str, reading: Reading) -> list[str]:
    """The lines of a text that are neither printed nor told."""
    told = [note.quote for note in reading.cleaned if note.kind in TOLD]
    kept = bare("".join([plain_text(document(reading.report, reading.outline)), *reading.unplaced, *told]))
    lines = (line[prefix(line).end :] for line in source.split("\n"))
    return [line for line in lines if bare(line) not in kept]


def shuffled(lines: list[str], random: Random) -> None:
    random.shuffle(lines)


def swapped(lines: list[str], random: Random) -> None:
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def doubled(lines: list[str], random: Random) -> None:
    lines.insert(random.randrange(len(lines)), random.choice(lines))


def dropped(lines: list[str], random: Random) -> None:
    for _ in range(random.randint(1, 8)):
        del lines[random.randrange(len(lines))]


def joined(lines: list[str], random: Random) -> None:
    place = random.randrange(len(lines) - 1)
    lines[place : place + 2] = ["".join(lines[place : place + 2])]


def renumbered(lines: list[str], random: Random) -> None:
    for _ in range(10):
        place = random.randrange(len(lines))
        number = random.choice(["", "一、", "十、", "（二）", "（1）", "1.", "2、", "③", "二."])
        lines[place] = number + lines[place][prefix(lines[place]).end :]


@pytest.mark.parametrize("change", [shuffled, swapped, doubled, dropped, joined, renumbered])
def test_no_line_is_lost(change: Callable[[list[str], Random], None]) -> None:
    for seed in range(40):
        lines = TEXT.strip().split("\n")
        change(lines, Random(seed))
        source = "\n".join(lines)
        reading = outcome(source.encode())
        if reading:
            assert lost(source, reading) == [], seed


@given(st.binary(max_size=400))
def test_random_bytes(raw: bytes) -> None:
    outcome(raw)


@given(st.text(alphabet="一二（）()1.、。：无万元2024年度支出情况基本项目绩效报告{}\n ____", max_size=300))
def test_random_text_below_real_headings(text: str) -> None:
    source = TEXT[: TEXT.index("（二）项目支出情况")] + "（二）项目支出情况\n" + text
    reading = outcome(source.encode())
    assert reading is not None
    assert lost("\n".join(source.split("\n")), reading) == []
    counted = Counter(plain_text(document(reading.report, OUTLINE)))
    assert counted["万"] + Counter("".join(reading.unplaced))["万"] >= source.count("万") - text.count("万") - 1


@pytest.mark.parametrize(
    "unit",
    [
        "一、加强预算管理情况\n",
        "（一）支出绩效管理情况\n",
        "情况\n" * 20 + "甲" * 200 + "\n",
        "a ",
        "1",
        "1,",
        "（（",
        "{{}",
        "[bookmark:",
        "工资福利支出5万元，对个人和家庭的补助3万元。",
        "1.甲项目支出5万元。",
        "1.甲项目支出5万元，预算3万元\n",
        "基本支出5万元",
    ],
)
def test_large_texts_are_read_or_refused_in_time(unit: str, outline: Outline) -> None:
    """The pytest timeout of a stuck test is the limit: each of these once took minutes or would."""
    head = TEXT[: TEXT.index("1.国家储备林")]
    for start in ("", head):
        text = start + unit * (60_000 // len(unit.encode()))
        assert len(text.encode()) < LARGEST
        outcome(text.encode())
