"""Wishes and praise that nothing can be held against: 今后要高度重视、加大力度, 培训了一批学员, 赛事场次 | 足量 | 多场.

A paragraph of measures that has stock phrases alone, deeds counted by 多期 and 一批 of which the sentence gives no
number, a row of indicators of words of degree among rows of numbers, and an aim of the year that only wishes.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.goals_and_results.goals import VAGUE

_BETTER = "(?:提高|提升|改善|增强|好转|优化|加强|改观|起色|进步|巩固)"
_STOCK = (
    "(?:高度重视|加大力度|强化措施|切实改进|切实整改|狠抓落实|抓好落实|真抓实干|提高认识|统一思想|加强领导|落实责任|压实责任|加强管理|强化管理|举一反三"
    "|再接再厉|强化责任|严格要求|积极努力|多措并举|引以为戒|常抓不懈|强化监管|加强监管|扎实推进)"
)
_WISHES = pattern(
    "(?:(?<=[。；\n])|^)[ \u3000]*(?P<told>(?:今后|下一?步|下阶段|明年|下年度|接下来)"
    f"[^。；\n0-9]{{0,12}}?{_STOCK}[^。\n0-9]{{0,60}})(?=。?(?:\n|$))"
)
_STOCKS = pattern(f"{_STOCK}|切实|有效|明显好转|较大{_BETTER}|进一步")
_CONCRETE = pattern(
    "建立|制定|修订|出台|印发|配备|安装|购|聘|清理|公[开示]|签订|召开|培训|检查|巡查|纳入|实行|采用|系统|机制|制度|清单|流程|平台|底前|月前|每[年月季周日]|牵头|负责|[：；]|对账|催"
)
_SOME = pattern(
    "(?:开展|举办|组织|召开|培训|走访|慰问|发放|印[制发]|安装|新建|改造|维修|购置|编印|栽植|种植|救助|接待|演出|完成|建成|配备|添置|表彰)了"
    "(?P<told>(?:多(?:期|场|批|名|台|套|处)|一(?:大)?批|数(?:期|场|批))(?!次)[^，。；\n0-9“”的]{2,10})(?=[，。；\n]|$)"
)
_COUNT = pattern("[0-9][0-9.,]*[万余多]*(?:人|名|期|场|次|批|户|家|台|套|处|个|份|册|件)")
_YEAR_AIM = pattern(
    "(?:年度|绩效|总体)目标 \\| (?P<told>(?:进一步|不断|持续|切实|全面|有效)"
    f"[^|\n0-9]{{4,50}}(?:{_BETTER}|发展|保障|稳定|和谐))(?=\n|$)"
)
_LABELLED = pattern(
    f"[^，。；：\n]{{2,6}}指标：(?P<told>[^0-9：。；\n“]{{4,20}}{_BETTER}，[^0-9：。；\n“]{{0,6}}(?:较好|比较好|良好|明显|显著))(?=[。；\n]|$)"
)
_SCORED = pattern(
    f"(?:(?<=[。；\n])|(?<=：))(?P<told>[^，。；：\n0-9|]{{4,14}}(?:有所|有了一定|有一定){_BETTER})，(?:自评)?得(?:分)?[0-9.]+分"
)
_SOMETIME = pattern(
    "(?:(?<=[，；。\n])|^)(?P<told>(?:在?适当(?:的)?时[候机]|条件成熟时)[^，。；\n0-9]{2,16})(?=[。；]|$)"
)
_ROW = pattern(r"(?:^|\n)(?P<row>[^|\n]{2,20} \| (?P<aim>[^|\n]{1,16}) \| (?P<told>[^|\n]{1,16}))(?=\n|$)")
_VALUE = pattern(
    f"^(?:足量|适量|充足|若干|多[场次期批]|较多|不少|一批|较[好高]|基本达到|基本完成|有所{_BETTER}|(?:较)?及时)$"
)
_MOST, _LINES, _FEWEST = 60, 300, 2


def bare_words(text: str) -> Iterator[Finding]:
    """The words that stand for a number, a day or a deed."""
    for match in islice(_WISHES.finditer(text), _MOST):
        if len(_STOCKS.findall(match["told"])) > _FEWEST and not _CONCRETE.search(match["told"]):
            yield _found(match)
    for match in islice(_SOME.finditer(text), _MOST):
        end = min((at for mark in "。；\n" if (at := text.find(mark, match.end())) >= 0), default=len(text))
        if not _COUNT.search(text, match.end(), end):
            yield _found(match)
    for shape in (_YEAR_AIM, _LABELLED, _SCORED, _SOMETIME):
        yield from map(_found, islice(shape.finditer(text), _MOST))
    for match in islice(_ROW.finditer(text), _MOST):
        if (
            _VALUE.match(match["aim"].strip())
            and _VALUE.match(match["told"].strip())
            and _is_among_numbers(text, match)
        ):
            yield Finding("query", VAGUE, quote=match["row"], offset=match.start("row"))


def _is_among_numbers(text: str, match: Match[str]) -> bool:
    """Whether other rows near by have a number for an aim and for what came of it."""
    around = f"{text[max(0, match.start() - _LINES) : match.start()]}\n{text[match.end() : match.end() + _LINES]}"
    cells = [line.split(" | ") for line in around.split("\n")]
    return sum(len(row) > _FEWEST and any(map(str.isdigit, row[1])) for row in cells) >= _FEWEST


def _found(match: Match[str]) -> Finding:
    return Finding("query", VAGUE, quote=match["told"], offset=match.start("told"))
