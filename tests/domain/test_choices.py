"""Words to choose from as a paper has them, and what is ticked of them."""

import pytest

from domain.choices import LONE, choices_in, ticked_in, written_choices


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("□优 □良 □中 □差", ("优", "良", "中", "差")),
        ("□优□良", ("优", "良")),
        ("☐是  ☑否", ("是", "否")),
        ("新增□　延续□", ("新增", "延续")),
        ("☐", LONE),
        ("√", ()),
        ("□其他：____ □无", ()),
        ("□优", ()),
        ("优 良", ()),
        ("□优 □优", ()),
        ("", ()),
    ],
)
def test_boxes_beside_words_are_choices(text: str, choices: tuple[str, ...]) -> None:
    assert choices_in(text) == choices


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("□优 ☑良", "良"),
        ("■优 √良", "优、良"),
        ("□优 □良", ""),
        ("良", "良"),
        ("优□ 良☑", "良"),
        ("□上 ☑下", None),
        ("", None),
    ],
)
def test_what_is_ticked_is_read(text: str, ticked: str | None) -> None:
    assert ticked_in(text, ("优", "良")) == ticked


def test_a_box_alone_is_ticked_or_not() -> None:
    assert [ticked_in(text, LONE) for text in ("☑", "□", "无")] == ["☑", "", None]
    assert [written_choices(value, LONE) for value in ("", "☑")] == ["□", "☑"]


def test_all_choices_print_and_another_value_as_it_is() -> None:
    assert written_choices("", ("优", "良")) == "□优　□良"
    assert written_choices("良", ("优", "良")) == "□优　☑良"
    assert written_choices("优、良", ("优", "良")) == "☑优　☑良"
    assert written_choices("合格", ("优", "良")) == "合格"
