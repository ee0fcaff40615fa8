"""Every family over whole texts: the program's own words pass, and no text, however odd, takes long or is misquoted."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from domain.proofreading import decode_words, proofread
from resources import path
from tests.pace import within

KNOWN = decode_words(path("proofreading", "words.toml").read_text("utf-8"))
OURS = ("number", "write", "year")
SIZE = 100_000
ODD = {
    "brackets": "（" * SIZE,
    "closed": "）" * SIZE,
    "nested": "（“《" * (SIZE // 6) + "》”）" * (SIZE // 6),
    "crossed": "（“）”" * (SIZE // 4),
    "digits": "1" * SIZE,
    "one character": "一" * SIZE,
    "no punctuation": "本单位按规定使用资金" * (SIZE // 10),
    "signs": "1.\n" * (SIZE // 3),
    "items": "。1.甲" * (SIZE // 4),
    "words": "一是甲，" * (SIZE // 4),
    "levels": "一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n" * (SIZE // 22),
    "commas": "，" * SIZE,
    "half": "甲,乙" * (SIZE // 3),
    "spaces": "。甲 乙" * (SIZE // 4),
    "blanks": "。" + " " * SIZE,
    "dots": "." * SIZE,
    "ellipsis": "…" * SIZE,
    "crosses": "X×" * (SIZE // 2),
    "quotes": "".join(f"“名称{chr(0x4E00 + at % 5000)}甲乙丙”" for at in range(SIZE // 8)),
    "years": "2021年" * (SIZE // 5),
    "goals": "一、绩效目标\n" + "加强管理。" * (SIZE // 10) + "\n二、完成情况\n" + "加强管理。" * (SIZE // 10),
    "goal headings": "一、绩效目标\n加强管理提升水平推进工作优化环境。\n" * (SIZE // 24),
    "centres": "某县水利工程建设服务中心" * (SIZE // 12),
    "straight": '"甲' * (SIZE // 2),
    "surrogate": "𠮷，" * (SIZE // 2),
    "line ends": "\r\n\u2028\x0b" * (SIZE // 4),
    "braces": "{{" * (SIZE // 2) + "[bookmark:" * 100 + "&" * 100,
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_text_neither_hangs_nor_is_misquoted(name: str) -> None:
    text = ODD[name]
    with within(5):  # below 1 s alone; room for a busy machine
        found = proofread(text, OURS, KNOWN)
    assert all(text.startswith(each.quote or "\0", each.offset or 0) for each in found)


@pytest.mark.parametrize("sample", sorted(path("samples").glob("*.txt")), ids=lambda sample: sample.stem)
def test_the_shipped_samples_pass(sample: Path) -> None:
    assert proofread(sample.read_text("utf-8"), OURS, KNOWN) == ()


@pytest.mark.parametrize("outline", sorted(path("outlines").glob("*.toml")), ids=lambda outline: outline.stem)
def test_the_default_sentences_and_hints_pass(outline: Path) -> None:
    ours = [re.sub(r"\{[^{}]*\}", "10", words) for words in texts(tomllib.loads(outline.read_text("utf-8")))]
    assert [each for words in ours for each in proofread(words, OURS, KNOWN)] == []
    assert ours


def texts(table: Any) -> list[str]:
    """The default sentences, hints and explanations of an outline."""
    if isinstance(table, list):
        return [words for each in table for words in texts(each)]
    if not isinstance(table, dict):
        return []
    own = [words for key, words in table.items() if key in ("default", "hint") and isinstance(words, str)]
    return own + [words for each in table.values() for words in texts(each)]
