"""Texts made to wear a reader out: linear in time, no crash, every finding inside its text.

PROOFREAD=1000000 makes it the long run, with its memory.
"""

import os
import subprocess
import sys
import time
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from actions.proofreading import wrong_words
from domain.proofreading import proofread
from tests.pace import judged
from tests.untraced import untraced

LENGTH = int(os.environ.get("PROOFREAD", "20000"))
SECONDS = 12 * LENGTH / 1_000_000 if LENGTH >= 1_000_000 else 0.8
MEGABYTES = 300
READINGS = 3  # what else a machine has to do makes one of them slow; a slow reader makes all of them slow
HARD = {
    "nested brackets": "（" * 50 + "支出10万元" + "）" * 50,
    "brackets that only open": "（",
    "quotation marks that only open": "“",
    "ten thousand digits": "9" * 10_000 + "万元，",
    "digits alone": "9",
    "no punctuation": "支出" + "很好" * 200,
    "no punctuation between amounts": "支出100万元其中基本支出60万元项目支出50万元",
    "one character": "支",
    "其中": "其中",
    "empty lines": "\n",
    "headings": "（一）绩效目标\n",
    "items": "1.支出100万元；\n2.支出50万元，增长20%。\n",
    "averages": "人均100元，共3人，合计300元，占50%，比上年增加20万元，增长5%；",
    "averages in lines": "人均100元，共3人，合计300元。\n",
    "counts": "共有12个村、34人，其中男20人、女14人，",
    "dates": "2023年4月10日开工，2023年3月28日签订合同，历时45天，提前1个月；",
    "dates in lines": "项目于2023年4月10日开工，2023年3月28日签订合同，历时45天。\n",
    "points": "较上年提高3.2个百分点，达到95.6%；",
    "reasons": "主要原因是人员减少，支出增加，受物价上涨影响，",
    "sums": "其中：甲10万元、乙20万元、丙30万元，合计70万元。",
    "told again": "已建成36条，建成的63条，",
    "giants": "专项债券35000亿元，",
    "falls by less than nothing": "比上年减少-3.2%，",
    "a figure again and again": "会议费支出4.20万元，会议费支出4.02万元，",
}
DENSE = dict.fromkeys(
    ("averages", "averages in lines", "counts", "dates", "sums"), 2
)  # figures that all others are held against
WORDS = ["支出", "其中", "占", "比上年", "增长", "100万元", "5个百分点", "2023年2月30日", "一是"]
PIECES = some.sampled_from([*"（）“”，。；：、\n0123456789万元％", *WORDS])


def filled(piece: str, length: int = LENGTH) -> str:
    """A text of so many characters of nothing but a piece."""
    return (piece * (length // len(piece) + 1))[:length]


@pytest.mark.parametrize("kind", HARD)
def test_a_hard_text_is_read_in_linear_time(kind: str) -> None:
    text, known = filled(HARD[kind]), wrong_words()
    most, taken = SECONDS * DENSE.get(kind, 1), inf

    with untraced():
        for _ in range(READINGS):
            begun = time.process_time()
            found = proofread(text, known=known)
            taken = min(taken, time.process_time() - begun)
            if taken <= most:
                break

    assert all(text.startswith(each.quote or "", each.offset) for each in found)
    judged(taken <= most, taken, taken / most)


GROWTH = 1.4  # a rule that holds every figure against all of the text makes it 1.7 and more
UNLIKE = {  # figures that differ in every line, so that none of them is any other's
    "means": "投入{0}.37万元，学生{1}人，生均支出{2}.33元。\n",
    "rates": "计划铺设管网{3}公里，铺设管网{4}公里，完成率{1}.{3}%。\n",
}
TABLES = (
    "项目|金额（万元）\n甲{0}|{0}.50\n乙{1}|{2}.30\n"
    "已付{0}.5万元、{1}.2万元、{2}.3万元和{3}.7万元。生均支出{2}.33元。\n"
)
OF_TABLES = 1.1  # and what holds every table against all of the text, 1.7


@pytest.mark.parametrize("kind", UNLIKE)
def test_four_times_the_figures_take_about_four_times_as_long(kind: str) -> None:
    growth = _growth(UNLIKE[kind])
    for _ in range(READINGS - 1):
        growth = growth if growth <= GROWTH else min(growth, _growth(UNLIKE[kind]))

    judged(growth <= GROWTH, growth, growth / GROWTH)


def test_four_times_the_tables_take_no_longer_than_four_times() -> None:
    growth = _growth(TABLES, 360)
    for _ in range(READINGS - 1):
        growth = growth if growth <= OF_TABLES else min(growth, _growth(TABLES, 360))

    judged(growth <= OF_TABLES, growth, growth / OF_TABLES)


def _growth(line: str, fewest: int = 120) -> float:
    """How many times as long it takes to read four times as many lines, over four."""
    short, long = (_taken(_unlike(line, lines)) for lines in (fewest, 4 * fewest))
    return long / short / 4


def _unlike(line: str, lines: int) -> str:
    numbers = (
        (1000 + 37 * at % 8999, 100 + 7 * at % 899, 1000 + 53 * at % 8999, 11 + at % 89, 10 + 3 * at % 89)
        for at in range(lines)
    )
    return "".join(line.format(*each) for each in numbers)


def _taken(text: str) -> float:
    known = wrong_words()
    with untraced():
        begun = time.process_time()
        proofread(text, known=known)
        return time.process_time() - begun


@settings(max_examples=200, deadline=None)
@given(some.lists(PIECES, max_size=60))
def test_every_finding_lies_in_its_text(pieces: list[str]) -> None:
    text = "".join(pieces)

    found = proofread(text, known=wrong_words())

    assert all(each.quote and text.startswith(each.quote, each.offset) for each in found)
    assert [each.offset for each in found] == sorted(each.offset or 0 for each in found)


def test_of_one_rule_no_more_is_told_than_anybody_would_read() -> None:
    assert len(proofread("（" * 30_000, ("write",))) == 20_000


@pytest.mark.skipif(
    LENGTH < 1_000_000 or sys.platform != "linux", reason="the long run alone, where the system tells, is large enough"
)
@pytest.mark.parametrize(
    "kind", ["nested brackets", "brackets that only open", "其中", "averages", "dates in lines", "headings", "items"]
)
def test_a_long_text_takes_little_memory(kind: str) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from actions.proofreading import wrong_words\n"
        "from domain.proofreading import proofread\n"
        "proofread(sys.stdin.read(), known=wrong_words())\n"
        "print(Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0])\n"
    )
    command = [sys.executable, "-X", "utf8", "-c", code]
    done = subprocess.run(command, input=filled(HARD[kind]), capture_output=True, encoding="utf-8", check=True)

    assert int(done.stdout) // 1024 <= MEGABYTES
