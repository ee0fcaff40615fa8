"""How a library prints: kept, refused where it cannot be printed with, recorded with a 定稿."""

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdf
import pytest

from actions import states
from actions.archiving import Wishes, archive
from actions.exporting import export
from actions.importing import import_source
from actions.paper import PAPER, Paper, find_faces, keep, lost_words, of_library, read, text_of
from actions.printing import job, rendered
from actions.problems import InputProblem
from actions.reports import opened
from actions.showing import as_text
from actions.verifying import verified
from reports.typesetting.faces import ChosenFace, FaceChoice, Part
from reports.typesetting.style import MILLIMETRE, STANDARD, FolioPlace
from storage.library import Library

SHIPPED = min((Path(__file__).parents[2] / "resources" / "samples").glob("*.txt"))
WIDE = replace(STANDARD, leading=30.0, folio_place=FolioPlace.CENTRE, plain_figures=True, top=30 * MILLIMETRE)


def test_a_choice_is_kept_and_printed_with(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db") as library:
        number = import_source(library, SHIPPED).id
        assert of_library(library) == Paper()
        before = rendered(opened(library, number))
        keep(library, Paper(WIDE))
        current = opened(library, number)
        assert current.paper == Paper(WIDE)
        after = rendered(current)
        assert after != before
        assert rendered(opened(library, number)) == after
        export(library, current, tmp_path / "a.docx")
        keep(library, Paper())
        assert library.preference(PAPER) == ""
        export(library, opened(library, number), tmp_path / "b.docx")
        assert (tmp_path / "a.docx").read_bytes() != (tmp_path / "b.docx").read_bytes()


def test_the_unit_and_the_date_stand_below_the_text_where_that_is_wanted(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db") as library:
        number = import_source(library, SHIPPED).id
        plain = as_text(opened(library, number))
        keep(library, Paper(signed=True))
        current = opened(library, number)
        assert as_text(current) == f"{plain.removesuffix(chr(10))}\n青峦县林业局\n2025年3月20日\n"
        last = pypdf.PdfReader(io.BytesIO(rendered(current))).pages[-1].extract_text()
        assert re.search(r"青峦县林业局\s+2025年3月20日", last)
        export(library, current, tmp_path / "a.docx")
        again = import_source(library, tmp_path / "a.docx")
        assert "青峦县林业局" in "".join(opened(library, again.id).report.unplaced) + as_text(opened(library, again.id))


def test_amounts_of_the_text_have_two_decimals_where_that_is_wanted(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db") as library:
        number = import_source(library, SHIPPED).id
        plain = as_text(opened(library, number))
        assert "收入1240.5万元" in plain
        keep(library, Paper(decimals=2))
        assert opened(library, number).paper == Paper(decimals=2)
        texts = as_text(opened(library, number))
        assert "收入1240.50万元" in texts
        assert "国家储备林抚育项目支出168.50万元" in texts
        assert re.search(r"[^0-9.][0-9]+(?:\.[0-9])?万元", texts) is None
        export(library, opened(library, number), tmp_path / "两位.txt")
        keep(library, Paper())
        again = import_source(library, tmp_path / "两位.txt")
        assert as_text(opened(library, again.id)) == texts
        assert opened(library, again.id).report.figures == opened(library, number).report.figures


def test_a_package_of_paper_with_two_decimals_verifies(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db") as library:
        number = import_source(library, SHIPPED).id
        keep(library, Paper(decimals=2))
        current = opened(library, number)
        for finding in current.matters:
            current = states.explain(library, current, finding, "与批复一致", "王局长")
        current = states.finalize(library, current, states.final_paper(current), "王局长")
        current = states.seal(library, current, "2025-04-05", "李会计", (), sure=True)
        keep(library, Paper())
        assert verified(archive(library, opened(library, number), tmp_path, Wishes(as_zip=True))).whole


def test_a_final_report_keeps_what_it_was_printed_with(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db") as library:
        number = import_source(library, SHIPPED).id
        keep(library, Paper(WIDE))
        current = opened(library, number)
        for finding in current.matters:
            current = states.explain(library, current, finding, "与批复一致", "王局长")
        current = states.finalize(library, current, states.final_paper(current), "王局长")
        keep(library, Paper())
        again = opened(library, number)
        assert again.paper == Paper(WIDE)
        assert job(library, again)() == rendered(again)
        back = states.send_back(library, again, "口径调整")
        assert back.paper == Paper()


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("top", 2 * MILLIMETRE, "页边距应在10至99毫米之间"),
        ("left", 90 * MILLIMETRE, "页边距应在10至70毫米之间"),
        ("top", float("nan"), "不能识别"),
        ("leading", 3.0, "行距"),
        ("bottom", 10 * MILLIMETRE, "放不下页码"),
    ],
)
def test_measures_that_cannot_be_printed_with_are_refused(field: str, value: float, words: str) -> None:
    changed: dict[str, Any] = {field: value}
    with Library.open(Path(":memory:")) as library:
        with pytest.raises(InputProblem, match=words):
            keep(library, Paper(replace(STANDARD, **changed)))
        assert of_library(library) == Paper()


@pytest.mark.parametrize(
    "text", ["", "x", "{}", '{"style":{"top":"x"},"faces":{"faces":[]}}', '{"style":{"top":1},"faces":{"faces":[]}}']
)
def test_what_cannot_be_read_is_the_standard(text: str) -> None:
    assert read(text) == Paper()


def test_faces_travel_as_text_and_a_lost_one_is_named_and_replaced() -> None:
    gone = FaceChoice((ChosenFace(Part.BODY, "仿宋", "00"),))
    paper = read(text_of(Paper(WIDE, gone)))
    assert paper == Paper(WIDE, gone)
    assert lost_words(paper) == "仿宋"
    assert lost_words(Paper()) == ""
    with Library.open(Path(":memory:")) as library:
        number = import_source(library, SHIPPED).id
        keep(library, Paper(faces=gone))
        assert len(pypdf.PdfReader(io.BytesIO(rendered(opened(library, number)))).pages) > 5


def test_every_part_is_said_of_this_pc() -> None:
    told = "\n".join(find_faces().lines)
    parts = (
        "标题（小标宋）",
        "一级标题（黑体）",
        "二级标题（楷体）",
        "正文（仿宋）",
        "页码（宋体）",
        "数字和外文（Times New Roman）",
    )
    assert [told.count(part) for part in parts] == [1] * 6
    assert told.count("用随附字体") <= 1, "what is not there is said once for all"
