"""The tool that measures the careful reader: what it counts as found, missed and false, clean and seeded apart."""

import json
from pathlib import Path
from typing import Any

from tools.proof_corpus import measure, table


def case(folder: Path, name: str, text: str, *mistakes: tuple[str, str]) -> None:
    listed = [{"family": family, "quote": quote} for family, quote in mistakes]
    value: dict[str, Any] = {"id": name, "text": text, "clean": not mistakes, "mistakes": listed}
    (folder / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False), "utf-8")


def test_clean_and_seeded_texts_are_told_apart(tmp_path: Path) -> None:
    wrong = "年初预算100万元，其中基本支出60万元、项目支出30万元。"
    case(tmp_path, "1", wrong)
    case(tmp_path, "2", wrong, ("sum.part_whole", "年初预算100万元"))
    case(tmp_path, "3", "资金拔付及时。", ("word", "拔付"), ("pair", "及时"))

    tally = measure([tmp_path])

    assert tally.texts == {"clean": 1, "seeded": 2}
    assert (tally.arithmetic_in_clean, tally.in_clean, tally.false) == (1, {"prose.sum": 1}, {"prose.sum": 1})
    assert (tally.recall(True), tally.recall(False), tally.right) == ((1, 1), (1, 2), 2)


def test_a_mistake_of_arithmetic_is_not_found_by_a_wrong_word(tmp_path: Path) -> None:
    case(tmp_path, "1", "资金拔付80万元。", ("repeat", "资金拔付80万元"))

    tally = measure([tmp_path])

    assert tally.recall(True) == (0, 1)
    assert tally.false == {}


def test_the_table_has_a_row_a_family_and_the_bars(tmp_path: Path) -> None:
    case(tmp_path, "1", "资金拔付及时，编制建全制度。", ("word", "拔付"))

    rows = list(table(measure([tmp_path])))

    assert "| word | 1 | 1 | 100% |" in rows
    assert "| **arithmetic** (≥ 90 %) | 0 | 0 | 0% |" in rows
    assert "| **findings that are right** (≥ 90 %) | 1 | 2 | 50% |" in rows
    assert "| write.word | 0 | 1 |" in rows
    assert "| **arithmetic** (clean: none) | 0 | 0 |" in rows
