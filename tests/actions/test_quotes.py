"""Quotation marks within quotation marks are single ones; whatever stands outside keeps its own."""

import pytest

from actions.quotes import filled, inside


@pytest.mark.parametrize(
    ("template", "name", "said"),
    [
        ("提纲“{name}”已保存。", "按“水利”建立的提纲", "提纲“按‘水利’建立的提纲”已保存。"),
        ("“{name}”中的数", "“三公”经费支出", "“‘三公’经费支出”中的数"),
        ("{name}尚未填写。", "“三公”经费支出", "“三公”经费支出尚未填写。"),
        ("{name}引自“其中{name}元”。", "“三公”", "“三公”引自“其中‘三公’元”。"),
        ("{name}：{{不是}}", "甲", "甲：{不是}"),
    ],
)
def test_what_is_quoted_has_single_marks_within(template: str, name: str, said: str) -> None:
    assert filled(template, name=name) == said


def test_words_without_marks_stay_as_they_are() -> None:
    assert inside("项目支出") == "项目支出"
    assert filled("“{name}”", name=3) == "“3”"
