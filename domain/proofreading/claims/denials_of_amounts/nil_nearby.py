"""None of a thing, and right beside it an amount of it: 本年无政府采购支出。全年通过政府采购购置空调，支出64.8万元."""

from collections.abc import Iterator
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, shown
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_NONE = pattern(
    r"(?:^|(?<=[，。；：:\n 　]))(?:本年度?|全年|年内|当年|20[0-9]{2}年度?|我[局县市区镇乡院校]|本单位|单位)*"
    r"(?:无|没有|未发生|未开展|未安排|未实施|不存在)"
    r"(?P<what>[一-龥]{4,8}?)(?:支出|事项|经费|资金|项目|行为|情况|活动|任务)?(?=[。；，\n])"
)
_GENERAL = pattern("问题|违规|违纪|变化|重大|其他|增减|预算调整|差异|不符|超|投诉|事故|应[一-龥]未|无关|新增|发生")
_NOT_OF_IT = pattern("上年|去年|同期|预算|计划|目标|拟|将|未|无|没有|不含|不|下一?年|20[0-9]{2}年起|除")
_YEAR, _OUTLAY, _SHORTEST = pattern("20[0-9]{2}年"), pattern("(?:支出|经费|资金|费用?)$"), 4
_NEAR = 2  # sentences on each side
_WORDS = ("无", "没有", "未", "不存在")


def nil_nearby(passage: Passage) -> Iterator[Claim]:
    """Denials of a thing that a sentence beside them names with a positive amount."""
    for sentence in passage.saying(*_WORDS):
        for match in _NONE.finditer(passage.folded, sentence.start, sentence.end):
            what = match["what"]
            is_short = len(_OUTLAY.sub("", what)) < _SHORTEST  # 购置支出 may be of anything
            if is_short or _GENERAL.search(what) or _YEAR.match(match[0]):
                continue  # 2023年无公务接待支出。2024年公务接待费2.6万元
            told = _told(passage, sentence, match, what)
            if told is not None:
                terms = f"{shown(told.quantity)}{told.quantity.unit}≠0"
                yield Claim(NIL, match.start(), match.end(), arithmetic=terms, severity="query")


def _told(passage: Passage, sentence: Sentence, match: Match[str], what: str) -> Mention | None:
    """The first amount behind the name of what is denied, in a sentence beside the denial."""
    for near in passage.sentences[max(0, sentence.place - _NEAR) : sentence.place + _NEAR + 1]:
        at = passage.folded.find(what, near.start, near.end)
        if match.start() <= at < match.end():
            at = passage.folded.find(what, match.end(), near.end)
        if at < 0 or near.paragraph != sentence.paragraph or _NOT_OF_IT.search(passage.folded, near.start, at):
            continue
        for each in near.mentions:
            if each.start > at and each.role is QuantityRole.LEVEL and each.quantity.value > 0:
                between = passage.folded[at + len(what) : each.start]
                return None if _NOT_OF_IT.search(between) else each
    return None
