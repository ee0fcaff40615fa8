"""No rule is shown by its code: each has words, those of outlines by their family."""

import re

import pytest

from actions.outlines import available
from actions.remarks import _SENTENCES
from actions.rule_names import _NAMES, rule_name
from actions.wording import _OTHERS
from domain.outline import decode_outline


def test_every_rule_has_a_name_of_its_own() -> None:
    assert {*_OTHERS, *_SENTENCES} <= set(_NAMES)


def test_names_tell_rules_apart() -> None:
    assert len(set(_NAMES.values())) == len(_NAMES)


def test_the_rules_of_outlines_are_named_in_words() -> None:
    outlines = [decode_outline(source.text) for source in available()]
    codes = {each.code for outline in outlines for each in outline.identities}
    codes |= {each.code for outline in outlines for each in outline.rates}
    assert codes
    assert [code for code in codes if re.search("[a-z]", rule_name(code))] == []


@pytest.mark.parametrize(
    ("code", "name"),
    [("rate.stated", "文中比率"), ("sum.expenditure", "勾稽关系"), ("private.phone", "个人信息"), ("x.y", "核对")],
)
def test_a_name_is_what_a_clerk_would_say(code: str, name: str) -> None:
    assert rule_name(code) == name
