"""What the words around a figure's own words make of them: a longer name, one project, another year."""

import re
from functools import lru_cache

from domain.amount import folded
from domain.outline import Outline
from domain.patterns import pattern
from domain.vocabulary import is_part, leads, meanings, word_at_end

_REACH = 200  # characters: no clause is searched further back
_NAME_WINDOW = 60  # characters: no name or chain of leads is longer
_SENTENCE_END = "。！？!?\n"
_CLAUSE_END = _SENTENCE_END + "；;"

_D = "[0-9０-９]"
_YEAR = pattern(rf"(?<!{_D})({_D}{{4}})年")
_LEADING_YEAR = pattern(rf"(?<!{_D}){_D}{{4}}年[度末底]?$")
_LAST_YEAR = pattern("上一?年|去年|前年|往年|同期")
_THIS_YEAR = pattern("本年|今年|当年")
_COMPARISON = pattern("同比|环比|相比|相较|[较比与和](?:上一?年|上期|去年|前年|往年|同期|年初)|[较比][0-9]{4}年")
_SCOPE = pattern("项目|(?<!追加)专项|工程")
_SCOPE_TITLE = pattern(r"^[^，,。；]{2,30}(?:项目|专项|专项资金|工程|经费)[。：:；;\n]*$")
_ASIDE = pattern("[（(][^（()）]*[）)]")
_CLOSED_ASIDE = pattern("[（(][^（()）]{4,}[）)]$")
_AMOUNT_END = pattern(rf"{_D} *(?:亿元|万元|千元|元|亿|万|%|％|个百分点|人|名|个|分)$")
_ENUMERATOR = pattern(r"[（(][一二三四五六七八九十0-9]{1,3}[）)]$")
_TOTAL_SAID = pattern(r"(?P<said>[^，,；;。：:0-9０-９]+[：:]?)(?=[0-9０-９])")
_PLANS = ("年初预算", "年初部门预算", "全年预算")
_CLOSED = pattern("[；;]")
_PLAN_SAID = pattern("预算(?!执行|支出|完成)(?:(?!决算|执行|实际|支出|拨款|收入).){0,12}$")
"""年初预算数为, 年初批复预算, 年初预算安排: a plan, whichever words tell it."""
_SOME = pattern(
    "下属|所属|直属|二级(?:单位|机构|预算)|局机关|委机关|机关本级|局本级|(?:离|退)休|临聘|遗属|(?:水利|工作|服务|文化)站|学校|卫生院|分局"
)
_ALL = pattern("全局|全系统|全镇|合计|共计|本单位|含")
_ENUMERATED = pattern(r"^(?:[0-9０-９]{1,2}[.．、]|[（(][^（()）]{1,3}[)）])")
_HEADS = "。，、；：？！,.;:?!·…（(《〈【[〔“‘—\n①②③④⑤⑥⑦⑧⑨⑩．"


def is_head(text: str, start: int, key: str, outline: Outline, unit: str) -> bool:
    """Whether words stand at the head of a clause, with nothing before them but leads, years, the unit's name, and
    the words of a total of which ``key`` is a part."""
    before = text[max(0, start - _NAME_WINDOW) : start].rstrip(" ")
    while not _is_boundary(before):
        shorter = _without_lead(before, key, outline, unit).rstrip(" ")
        if shorter == before:
            return False
        before = shorter
    return True


def is_of_another(text: str, start: int, key: str, outline: Outline) -> bool:
    """Whether the words belong to another figure's right before them: 基本支出年初预算 is no budget of the whole."""
    word = word_at_end(text[max(0, start - _NAME_WINDOW) : start].rstrip(" "), outline)
    return bool(word) and not is_part(key, meanings(outline)[word].key, outline)


def is_of_a_plan(text: str, start: int, key: str, outline: Outline) -> bool:
    """Whether 其中 makes the words part of another total: 年初预算数700万元，其中：基本支出120万元 is nothing spent."""
    sentence = _without_asides(text[_after_last(_SENTENCE_END, text, start) : start])
    whole, mark, _ = sentence.rpartition("其中")
    if not mark or _CLOSED.search(sentence[len(whole) :]) or text.startswith(_PLANS, start):
        return False
    totals = [found for found in _TOTAL_SAID.finditer(whole) if len(found["said"]) > 1]  # no decimal point
    if totals and _PLAN_SAID.search(totals[-1]["said"]):
        return True
    word = next(
        (word for found in reversed(totals) if (word := word_at_end(found["said"].rstrip(" :："), outline))), ""
    )
    return bool(word) and not is_part(key, meanings(outline)[word].key, outline)


def is_of_some(text: str, start: int, unit: str) -> bool:
    """Whether the words right before speak of some of the unit's people or of a unit below it: 局机关, 退休, 下属."""
    before = _without_asides(text[_after_last(_CLAUSE_END + "，,、", text, start) : start]).removeprefix(unit)
    return bool(_SOME.search(_ENUMERATED.sub("", before)))


def is_of_the_same(text: str, start: int) -> bool:
    """Whether a count goes on about some of the unit's people: 局机关编制32名，实有30人."""
    sentence = _without_asides(text[_after_last(_CLAUSE_END, text, start) : start])
    counted = [
        segment for segment in re.split("[，,、：:]", sentence)[:-1] if re.search("[0-9０-９] *[人名个]", segment)
    ]
    return bool(counted) and bool(_SOME.search(counted[-1])) and not _ALL.search(counted[-1])


def is_of_project(text: str, start: int, end: int, outline: Outline, unit: str) -> bool:
    """Whether the sentence, or the short title before it, speaks of one project: 大厅改造项目共投入，预算资金50万元.

    ``start``, ``end``: the figure's words, which may themselves be the end of a project's name: 建设项目支出.
    """
    sentence = _after_last(_SENTENCE_END, text, start)
    for found in _SCOPE.finditer(_without_asides(text[sentence:end])):
        if not _is_said(text, sentence + found.start(), outline, unit):
            return True
    return bool(sentence) and bool(_SCOPE_TITLE.search(text[_after_last(_SENTENCE_END, text, sentence - 1) : sentence]))


def is_of_other_time(text: str, start: int, outline: Outline, year: str) -> bool:
    """Whether the clause before a figure's words speaks of another year, or compares with one."""
    if _THIS_YEAR.match(text, start):
        return False
    clause = _without_asides(text[_after_last(_CLAUSE_END, text, start) : start])
    for word in _dated_words(outline):
        clause = clause.replace(word, "")
    segments = re.split("[，,]", clause)
    if _COMPARISON.search(segments[-1]):
        return True
    marks = (_last_mark(segment, year) for segment in reversed(segments) if not _COMPARISON.search(segment))
    return next((mark for mark in marks if mark is not None), False)


def _is_boundary(before: str) -> bool:
    return not before or before[-1] in _HEADS or bool(_AMOUNT_END.search(before) or _ENUMERATOR.search(before))


def _without_lead(before: str, key: str, outline: Outline, unit: str) -> str:
    if unit and before.endswith(unit):
        return before.removesuffix(unit)
    if _CLOSED_ASIDE.search(before):
        return _CLOSED_ASIDE.sub("", before)
    undated = _LEADING_YEAR.sub("", before)
    if undated != before:
        return undated
    word = word_at_end(before, outline)
    if word and is_part(key, meanings(outline)[word].key, outline):
        return before.removesuffix(word)
    return before.removesuffix(next((lead for lead in leads(outline) if before.endswith(lead)), ""))


def _after_last(marks: str, text: str, place: int) -> int:
    """Where the sentence or clause that holds a place begins."""
    floor = max(0, place - _REACH)
    return max(floor, *(text.rfind(mark, floor, place) + 1 for mark in marks))


def _without_asides(sentence: str) -> str:
    """A sentence with what stands in closed brackets blotted out, every other character in its place."""
    return _ASIDE.sub(lambda aside: "·" * len(aside[0]), sentence)


def _is_said(text: str, place: int, outline: Outline, unit: str) -> bool:
    """Whether the word at a place belongs to a figure's own words at the head of a clause."""
    for word in _scoped_words(outline):
        at = text.find(word, max(0, place - len(word)), place + len(word))
        if at != -1 and at <= place and is_head(text, at, meanings(outline)[word].key, outline, unit):
            return True
    return False


@lru_cache(maxsize=32)
def _scoped_words(outline: Outline) -> tuple[str, ...]:
    return tuple(word for word in meanings(outline) if _SCOPE.search(word))


@lru_cache(maxsize=32)
def _dated_words(outline: Outline) -> tuple[str, ...]:
    return tuple(word for word in meanings(outline) if _LAST_YEAR.search(word) or _THIS_YEAR.search(word))


def _last_mark(segment: str, year: str) -> bool | None:
    """Whether the last word of time in a segment means another year; None if there is no such word."""
    marks = [(found.start(), True) for found in _LAST_YEAR.finditer(segment)]
    marks += [(found.start(), False) for found in _THIS_YEAR.finditer(segment)]
    marks += [(found.start(), bool(year) and folded(found[1]) != year) for found in _YEAR.finditer(segment)]
    return max(marks)[1] if marks else None
