"""审核意见: what is one point and what is two, and the answer to each."""

from datetime import UTC, datetime

import pytest

from domain.notes import Note, NoteKind, Said
from domain.review_points import points, replying, review_points

AT = datetime(2026, 3, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("口径调整", ["口径调整"]),
        ("补充偏差原因\n\n 核对三公经费 ", ["补充偏差原因", "核对三公经费"]),
        ("1. 补充偏差原因；\n2. 核对三公经费。", ["补充偏差原因", "核对三公经费。"]),
        ("1、补充偏差原因 2、核对三公经费", ["补充偏差原因", "核对三公经费"]),
        ("存在以下问题：一是目标不量化；二是未说明；三是写得空。", ["目标不量化", "未说明", "写得空。"]),
        ("绩效目标不完整，一是缺质量指标；二是缺时效指标。", ["绩效目标不完整，缺质量指标", "缺时效指标。"]),
        ("（1）补充\n（2）核对", ["补充", "核对"]),
        ("①补充②核对", ["补充②核对"]),
        ("①补充；②核对", ["补充", "核对"]),
        ("需修改如下：\n1.附件2偏差原因未填\n2.与附件1不符", ["附件2偏差原因未填", "与附件1不符"]),
        ("支出1.5万元与附件2.3不一致，请核对", ["支出1.5万元与附件2.3不一致，请核对"]),
        ("十、补充\n十一、核对\n二十、说明", ["补充", "核对", "说明"]),
        ("存在以下问题：", ["存在以下问题："]),
        ("", []),
    ],
)  # fmt: skip
def test_what_is_a_point(text: str, found: list[str]) -> None:
    assert list(points(text)) == found


def note(number: int, said: Said) -> Note:
    return Note(number, "李会计", AT, said)


def test_the_last_answer_to_each_point_of_the_last_return_counts() -> None:
    first = note(1, Said(NoteKind.RETURN, "旧的意见"))
    sent = note(2, Said(NoteKind.RETURN, "1. 补充\n2. 核对"))
    one, two = review_points([first, sent])
    assert [(each.number, each.text, each.is_done) for each in (one, two)] == [(1, "补充", False), (2, "核对", False)]
    said = [note(3, replying(one, "已补充")), note(4, replying(two, "已核对")), note(5, replying(two, ""))]
    assert [each.reply for each in review_points([first, sent, *said])] == ["已补充", ""]
    assert said[0].said.fact == "补充"
    assert review_points([note(1, Said(NoteKind.FINAL))]) == ()
    again = note(6, Said(NoteKind.RETURN, "1. 补充\n2. 核对"))
    assert [each.reply for each in review_points([first, sent, *said, again])] == ["", ""]
