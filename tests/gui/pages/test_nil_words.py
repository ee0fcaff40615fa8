"""本年度无此项支出 and its like: what a section's hint calls the switch is what the switch is called."""

import re

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from actions.guidance import guidance_for
from actions.nil_words import asks_for_amounts
from actions.outlines import OutlineSource, available
from actions.wording import sentence
from domain.checks import Finding
from domain.outline import Outline, walk
from domain.report import Report
from gui.pages.nil_switch import NilSwitch

NAMES = re.compile("选“([^”]+)”")


@pytest.mark.parametrize("source", available(), ids=lambda source: source.outline.key)
def test_a_hint_names_the_switch_that_is_there(qtbot: QtBot, source: OutlineSource) -> None:
    for section in walk(source.outline.sections):
        if section.may_be_nil:
            switch = NilSwitch(None, asks_for_amounts(section))
            qtbot.addWidget(switch)
            guidance = guidance_for(section.key)
            told = [section.hint, guidance.review if guidance else ""]
            named = {name for words in told for name in NAMES.findall(words)}
            (box,) = switch.findChildren(QCheckBox)
            assert named <= {box.text()}, section.key


@pytest.mark.parametrize(("section", "switch"), [("remarks", "没有需要填写的内容"), ("fund", "本年度无此项支出")])
def test_what_the_check_says_of_an_empty_section_names_its_switch(section: str, switch: str) -> None:
    outline = next(each.outline for each in available() if {"remarks", "fund"} <= _keys(each.outline))
    told = sentence(Finding("error", "missing.section", (section,)), Report("", outline.key), outline)
    assert f"请选“{switch}”" in told


def _keys(outline: Outline) -> set[str]:
    return {section.key for section in walk(outline.sections)}
