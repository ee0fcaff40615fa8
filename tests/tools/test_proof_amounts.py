"""Each kind of difference between the readers of amounts: the kind is told, and what is of none is said to be so."""

import json
from pathlib import Path
from typing import Any

import pytest

from tools.proof_amounts import KINDS, UNEXPLAINED, amounts, compare, table

# a text; what the other reader reads, as it answered: words and number; the kind of the difference
CASES: tuple[tuple[str, tuple[tuple[str, Any], ...], str], ...] = (
    ("（单位：万元）\n全年支出：总额1534", (("万元", "10000.00"),), "unit alone"),
    ("更新设备14.8万，资金已到位。", (), "no 元"),
    ("全年预算数486万元。", (("数486万元", ["4860000.00", "48600000.00"]),), "数"),
    ("比预算多55.7万元。", (("多55.7万元", ["557000.00", "558000.00"]),), "多"),
    ("下达67.2万元，分别占三成。", (("达67.2万元，分", "150000.00"),), "分别"),
    ("住云栖小区2单元503室。", (("元503", "503.00"),), "单元"),
    ("指出问题7个，涉及金额较小。", (("7个", "7.00"),), "counted"),
    ("发放津贴一千二百多万元。", (("一千二百多万元", ["12000000.00", "13000000.00"]),), "about"),
    ("差旅费近12万元。", (), "about"),
    ("挽回损失2,100余元。", (("2,100余元", ["2100.00", "2200.00"]),), "about"),
    ("2022年支出486万元，2023年完成5家。", (("486万元，2023年", "2023.00"),), "joined"),
    ("累计支出（含上年的685万元）2332万元。", (), "joined"),
    ("平均每个5.61万元。", (("个5.61万元", "120000.00"),), "each"),
    ("收入20万元以上的5个，10万元的6个。", (("5个，1", "60000.00"),), "each"),
    ("3.百元收入消耗的材料增加。", (("3.百元", "300.00"),), "numbered"),
    ("支出１８６．４０万元。", (("４０万元", "400000.00"),), "full width"),
    ("平均得分95分，分别为96分、94分。", (("95分，分", "9.00"),), "分别"),
    ("支出12万元。", (("12万元", "13.00"),), UNEXPLAINED),
    ("支出12万元。", (), UNEXPLAINED),
    ("共有15名职工。", (("15", "15.00"),), UNEXPLAINED),
)


def read(text: str, other: tuple[tuple[str, Any], ...]) -> Any:
    """The answer of the other reader for a text."""
    spans = [(text.index(words), number, len(words)) for words, number in other]
    return [{"offset": [at, at + length], "detail": {"num": number}} for at, number, length in spans]


@pytest.mark.parametrize(("text", "other", "kind"), CASES, ids=[f"{case[0][:8]} {case[2]}" for case in CASES])
def test_a_difference_is_of_its_kind(tmp_path: Path, text: str, other: tuple[tuple[str, Any], ...], kind: str) -> None:
    (tmp_path / "1.json").write_text(json.dumps({"text": text}, ensure_ascii=False), "utf-8")

    _, found = compare(amounts([tmp_path]), lambda _: read(text, other))

    assert kind in [each.kind for each in found]


def test_what_both_read_alike_is_counted_and_every_kind_has_its_row(tmp_path: Path) -> None:
    text = "支出12万元，其中人员经费8万元。"
    (tmp_path / "1.json").write_text(json.dumps({"text": text}, ensure_ascii=False), "utf-8")

    alike, found = compare(amounts([tmp_path]), lambda _: read(text, (("12万元", "120000.00"), ("8万元", "80000"))))

    rows = table(alike, found)
    assert (alike, found) == (2, [])
    assert "| read alike | 2 | |" in rows
    assert [row.split(" | ")[0].strip("| ") for row in rows[3:]] == [*KINDS, UNEXPLAINED]
