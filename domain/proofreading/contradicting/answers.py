"""Problems against measures, whatever the form both are told in: the one left without, the one that answers none.

A problem is left without a measure where every measure is for another one of the problems; a measure answers none where
it names what no problem tells. What speaks of one field in other words (人手紧张, 增聘两人) may be an answer.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.contradicting.remedies import CONTRARY, fields_of, pairs_of
from domain.proofreading.contradicting.told_problems import ToldItem, ToldSection, told_sections

_OF_ALL = pattern(
    "上述|以上|前述|这[些一两几]|第[一二三四五六1-9]|存在|发现|指出|反馈|各项|问题清单|自评|年度|逐[项条]"
)
_MENDED = pattern("已(?:经)?(?:全部)?(?:整改|纠正|解决|销号|完成|补|改)|均已|不属于|待上级|建议上级|客观")
_NOT_NEEDED = pattern(
    r"[^。；\n]{0,60}?(?:(?:问题|情况|现象)，?(?:本年度?|本次|自评中?|目前)?(?:尚?未发现|不存在)"
    r"|无[需须](?:另行|再)?(?:采取|制定|整改|改进)|不[需必](?:要)?(?:采取|制定|整改|改进))[^。；\n]{0,20}"
)
_NO_NEED = ("未发现", "不存在", "无需", "无须", "不需", "不必")
_TWO = pattern("[和、及与]")
_FIRST = pattern("[。；\n]")
_BESIDE = pattern(
    "(?:问题|不足|困难)(?:主要)?(?:是|有|在于|：|为)(?P<problem>[^；。\\n]{4,60})[；。](?:下一?步|今后|明年)?，?"
    "(?:改进|整改|对应|主要)?的?(?:措施|打算|办法|对策)(?:主要)?(?:是|为|：)(?P<measure>[^。；\\n]{4,80})(?=[。；])"
)
_GENERAL = frozenset(("项目", "资金", "管理", "工作", "加强", "问题", "部分", "农村", "单位", "进一", "一步"))
_MOST, _SIGNS = 20, frozenset("，、的")
_LEAST, _CLOSE = 2, 2  # problems of a list; pairs of characters that make one thing of two sentences


def answers(text: str) -> Iterator[Finding]:
    """What does not answer, and what is not answered."""
    yield from _in_one_breath(text)
    problems: ToldSection | None = None
    for section in told_sections(text):
        if not section.is_remedy:
            problems = section
        elif problems is not None:
            yield from _not_needed(text, problems, section)
            if len(problems.items) >= _LEAST and section.items:
                yield from _unanswered(problems.items, section.items)
                yield from _strange(text[problems.start : problems.end], section.items)
            problems = None


def _in_one_breath(text: str) -> Iterator[Finding]:
    """问题是人员不足；措施是加强资金专账管理: of another field, and without a word of it."""
    for match in islice(_BESIDE.finditer(text), _MOST):
        problem, measure = match["problem"], match["measure"]
        fields, its = fields_of(problem), fields_of(measure)
        is_met = (pairs_of(problem) & pairs_of(measure)) - _GENERAL or {*problem} & {*measure} - _SIGNS
        if fields and its and not fields & its and not is_met:
            yield Finding("query", CONTRARY, quote=match[0], offset=match.start())


def _unanswered(problems: Sequence[ToldItem], measures: Sequence[ToldItem]) -> Iterator[Finding]:
    """The problems that no measure has a word of, where each measure is for a problem of its own."""
    if len(measures) >= len(problems) or len(measures) < _LEAST:
        return
    claimed = [_answered(problems, each) for each in measures]
    if None in claimed or len(set(claimed)) < len(claimed):
        return
    left = [each for place, each in enumerate(problems) if place not in claimed]
    words = "".join(each.words for each in measures)
    are_in_turn = claimed == list(range(len(measures))) and all(
        len(pairs_of(each.words) & pairs_of(problem.words)) >= _CLOSE
        for each, problem in zip(measures, problems, strict=False)
    )
    are_named = are_in_turn or all(each.named and not _TWO.search(each.named) for each in measures)
    for each in left:
        is_met = pairs_of(each.words) & pairs_of(words) or (not are_named and fields_of(each.words) & fields_of(words))
        if is_met or _MENDED.search(each.words):
            return
    yield from (_told(each) for each in left)


def _answered(problems: Sequence[ToldItem], measure: ToldItem) -> int | None:
    """The place of the problem that a measure has most in common with; None where it is of all, or of none."""
    if _OF_ALL.search(measure.named):
        return None
    own = pairs_of(measure.named or measure.words)
    shared = [len(own & pairs_of(each.words)) for each in problems]
    best = max(shared)
    return shared.index(best) if best and shared.count(best) == 1 else None


def _strange(told: str, measures: Sequence[ToldItem]) -> Iterator[Finding]:
    """Measures against something named that the section of problems does not tell."""
    strange = [each for each in measures if each.named and not _OF_ALL.search(each.named)]
    strange = [each for each in strange if not pairs_of(each.words) & pairs_of(told)]
    strange = [each for each in strange if not fields_of(each.named) & fields_of(told)]
    if len(strange) < len(measures):
        yield from (_told(each) for each in strange)


def _not_needed(text: str, problems: ToldSection, section: ToldSection) -> Iterator[Finding]:
    """乡镇文化站人员不足的问题，本年度未发现，不需要整改: among the measures, of a problem that is told."""
    told = text[problems.start : problems.end]
    if not any(text.find(each, section.start, section.end) >= 0 for each in _NO_NEED):
        return
    for match in _NOT_NEEDED.finditer(text, section.start, section.end):
        items = problems.items or (ToldItem(problems.start, told),)
        is_told = any(len(pairs_of(match[0]) & pairs_of(each.words)) >= _CLOSE for each in items)
        if is_told and not _MENDED.search(told):
            words = match[0].lstrip()
            yield Finding("query", CONTRARY, quote=words, offset=match.end() - len(words))


def _told(item: ToldItem) -> Finding:
    words = _FIRST.split(item.words, maxsplit=1)[0]
    return Finding("query", CONTRARY, quote=words, offset=item.start)
