"""Brief names of sections: whole words that tell one section from the next, in lines that fit."""

import re

import pytest

from actions.outlines import available
from domain.brief_names import brief
from domain.outline import decode_outline, walk


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("存在的问题及原因分析", "存在的问题"),
        ("政府性基金预算支出情况", "政府性基金预算"),
        ("国有资本经营预算支出情况", "国有资本经营"),
        ("部门整体支出绩效目标，部门专项资金绩效目标", "整体支出绩效目标"),
        ("部门（单位）整体支出规模、使用方向和主要内容", "整体支出规模"),
        ("基本情况", "基本情况"),
        ("产出情况", "产出情况"),
        ("绩效自评的目的", "绩效自评的目的"),
        ("绩效自评情况", "绩效自评"),
        ("其他需要说明的情况", "其他需要说明"),
        ("机构及人员", "机构"),
        ("部门整体支出绩效评价基础数据表", "基础数据表"),
        ("部门整体支出绩效自评表", "自评表"),
        ("部门整体支出绩效评价指标评分表", "指标评分表"),
        ("情况", "情况"),
        ("", ""),
    ],
)
def test_a_name_is_whole_words_of_the_heading(heading: str, name: str) -> None:
    assert brief(heading) == name


def test_every_shipped_heading_has_a_name_of_two_short_lines_at_most() -> None:
    outlines = [decode_outline(source.text) for source in available()]
    sections = [section for outline in outlines for section in walk(outline.sections)]
    headings = {re.sub(r"\{.*?\}(年度)?", "", section.heading[0]) for section in sections if section.heading}
    assert len(headings) > 50
    for heading in headings:
        name = brief(heading)
        assert 2 <= len(name) <= 14, heading
        assert name in heading
