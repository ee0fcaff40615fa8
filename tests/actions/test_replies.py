"""审核意见: each point answered, where it is mended, and the 修改说明 as text and as a Word file."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from actions import states
from actions.history import lines
from actions.problems import InputProblem
from actions.replies import export_replies, keep_replies, open_points, reply_text
from actions.reports import Opened, edit, opened
from actions.review import reviewed
from domain.editing import set_prose
from domain.named_places import place_of
from domain.review_points import review_points
from reports.plaintext import plain_text
from reports.review import review
from storage.library import Library
from tests.actions.sealed import final

LETTER = "存在以下问题：\n1. 存在的问题及原因分析写得空泛；\n2. 附件2偏差原因没有填写；\n3. 支出口径不一致。"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "库.db", who="李会计") as library:
        yield library


@pytest.fixture
def draft(library: Library) -> Opened:
    """Sent back with three points."""
    return states.send_back(library, final(library), LETTER)


def test_each_point_is_answered_by_itself(library: Library, draft: Opened) -> None:
    assert next(each.text for each in open_points(draft)) == "存在的问题及原因分析写得空泛"
    current = keep_replies(library, draft, {1: " 已按科室逐条改写 ", 3: "已修改"})
    assert [each.number for each in open_points(current)] == [2]
    again = keep_replies(library, opened(library, draft.id), {3: ""})
    assert [(each.number, each.reply) for each in review_points(again.notes)] == [
        (1, "已按科室逐条改写"),
        (2, ""),
        (3, ""),
    ]
    assert keep_replies(library, again, {1: "已按科室逐条改写"}) is again, "nothing new, no step"
    with pytest.raises(InputProblem, match="第2条"):
        keep_replies(library, again, {2: "。"})


def test_a_final_report_keeps_its_replies(library: Library) -> None:
    current = final(library)
    with pytest.raises(InputProblem, match="已经定稿"):
        keep_replies(library, current, {})


def test_a_point_names_its_place(draft: Opened) -> None:
    assert [place_of(each.text, draft.report, draft.outline) for each in review_points(draft.notes)] == [
        "problems",
        "",
        "",
    ]
    assert place_of("公务接待费与决算不符，全年预算数也不对", draft.report, draft.outline) == "general.budget"


def test_the_reply_tells_each_point_and_what_was_amended(library: Library, draft: Opened, tmp_path: Path) -> None:
    current = keep_replies(library, draft, {1: "已按科室逐条改写"})
    current = edit(library, current, "修改", set_prose(current.report, "problems", "预算编制不够细。"))
    told = reply_text(library, current)
    assert "1.审核意见：存在的问题及原因分析写得空泛\n修改情况：已按科室逐条改写\n" in told
    assert "修改情况：尚未修改\n" in told
    assert "预算编制不够细。" in told.partition("报告内容的改动")[2]
    export_replies(library, current, tmp_path / "修改说明.txt")
    assert (tmp_path / "修改说明.txt").read_text("utf-8") == told
    export_replies(library, current, tmp_path / "修改说明.docx")
    paragraphs = [each.text for each in docx.Document(str(tmp_path / "修改说明.docx")).paragraphs]
    assert any("已按科室逐条改写" in each for each in paragraphs)
    with pytest.raises(InputProblem, match="无法导出"):
        export_replies(library, current, tmp_path / "修改说明.pdf")


def test_points_and_answers_stand_in_the_history_and_the_review(library: Library, draft: Opened) -> None:
    current = keep_replies(library, draft, {1: "已按科室逐条改写"})
    told = [(line.item, line.new) for line in lines(library.history(current.id), current)]
    assert told[-1] == ("答复审核意见", "存在的问题及原因分析写得空泛：已按科室逐条改写")
    sheet = plain_text(review(reviewed(current)))
    assert "答复意见\t存在的问题及原因分析写得空泛：已按科室逐条改写" in sheet
    assert "存在以下问题： 1. 存在的问题" in sheet
