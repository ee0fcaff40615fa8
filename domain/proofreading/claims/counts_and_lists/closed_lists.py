"""A list and the bare number that closes it: 生活照料、康复训练、心理疏导、代办事务，共6项; …；…；…。以上四项指标.

``rolls`` and ``rows_counted`` ask what the number counts to be named. Right behind a list 共6项 or 以上共5项 counts its
items, with or without amounts of their own; 以上四项指标 right behind clauses that ； parts counts these, where each of
them tells of such a thing.
"""

from collections.abc import Iterator
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.miscounted import miscounted
from domain.proofreading.mentions import Passage, Sentence

_NUMBER = r"(?P<number>[两二三四五六七八九]|十[一二]?|(?<![0-9.])(?:[2-9]|1[0-9])(?![0-9.]))"
_UNIT = "(?:大?[项类]|个?方面|[种样条点]|个(?:部分|环节|步骤|板块|大类|子项|单项|内容|阶段|类别|科目|模块))"
_CLOSING = pattern(
    rf"[，。](?P<mark>以上|上述|前述|这)?(?P<summed>合计|总计|一共|总共|共有|共计|共|计)?{_NUMBER}(?P<unit>{_UNIT})"
    r"(?P<what>(?:工作|内容|支出|任务|费用|服务|建设内容|工程|指标|措施|举措|业务|职责|事项|制度)?)"
    r"(?=[，。；)\n]|$|[均都全已])",
    begins="，。",
)
_POINTED = pattern(
    rf"[ ]*(?:以上|上述|前述|上列)(?:的)?{_NUMBER}(?P<unit>大?[项类条点个种]|个方面)(?:的)?"
    r"(?P<what>(?:[一-龥]{0,4}?(?:指标|任务|目标|工作|措施|问题|支出|项目|费用|资金|活动|培训|内容|举措))?)"
    r"(?=[，。均都全已的分合共累相达投完由可]|皆|[^，。；]{0,4}(?:均|全部|都|超额|按期|如期|已|合计|共))",
)
_HEAD = pattern("^.{0,24}?(?:包括|涵盖|包含|分为|分别为|分别是|内容[为有是]|主要[有是为]|用于|即|开展|实施|:)")
_ASIDE = pattern(r"\([^()\n]{0,60}\)|“[^”\n]{0,40}”")
_OPEN = pattern("等|其中|例如|比如|部分|……|其[他余]")
_EITHER = pattern("以及|[和及与]")
_STOP = pattern("[，。；\n]")
_OWN = pattern(r"(?<![0-9.])[0-9]+(?P<unit>[一-龥]{1,3})")
_ITEM = pattern("[^，。；、:]{2,26}")
_SUBHEAD = pattern("^[^，。；:0-9]{2,12}情况$|:")
_FEWEST, _MOST, _BACK = 3, 12, 240


def closed_lists(passage: Passage) -> Iterator[Claim]:
    """Numbers right behind a list that are not how many items it has."""
    text = passage.folded
    for sentence in passage.saying("、"):
        for match in _CLOSING.finditer(text, sentence.start, min(len(text), sentence.end + 1)):
            if match["summed"] or match["mark"]:
                yield from _counted(text, sentence, match)
    for sentence in passage.saying("以上", "上述", "前述", "上列"):
        pointed = _POINTED.match(text, sentence.start, sentence.end)
        if pointed is not None and sentence.place:
            yield from _clauses(passage, passage.sentences[sentence.place - 1], sentence, pointed)


def _counted(text: str, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """屋面防水1860平方米、护栏加高214米、教室门更换36樘、隔断更换48套，以上共5项."""
    begin = max(sentence.start, match.start() - _BACK)
    plain = _ASIDE.sub(lambda aside: "□" * len(aside[0]), text[begin : match.start()])
    cuts = [each.end() for each in _STOP.finditer(plain)]
    clause, said = plain[cuts[-1] if cuts else 0 :], plain[: cuts[-1]] if cuts else ""
    if "、" in _last_clause(said) or _OPEN.search(clause):
        return
    head = _HEAD.match(clause)
    items = (clause[head.end() :] if head else clause).split("、")
    if not _FEWEST <= len(items) <= _MOST or not all(_ITEM.fullmatch(each) for each in items):
        return
    told = how_many(match["number"])
    numbered = [_OWN.search(each) for each in items]
    if any(numbered) and (not all(numbered) or _is_of_numbers(items, match, told)):
        return
    either = sum(len(_EITHER.findall(each)) for each in items)
    if not len(items) <= told <= len(items) + either:
        start = match.start() + 1
        yield from miscounted(start, match.end(), len(items), told, fewest=_FEWEST)


def _last_clause(said: str) -> str:
    return said.rstrip("，")[-_BACK:].rpartition("，")[2] if said.endswith("，") else ""


def _is_of_numbers(items: list[str], match: Match[str], told: int) -> bool:
    """Whether what the items count may be what the number counts: 种植类3项、养殖类2项、加工类1项，共6项."""
    found = [each for item in items for each in _OWN.finditer(item)]
    units = {each["unit"][0] for each in found}
    total = sum(int(each[0].removesuffix(each["unit"])) for each in found)
    return match["unit"][0] in units or total == told


def _clauses(passage: Passage, above: Sentence, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """就业目标3200人，完成3468人；…；…。以上四项指标均超额完成."""
    text = passage.folded
    if above.paragraph != sentence.paragraph:
        return
    plain = _ASIDE.sub("", text[above.start : above.end]).rstrip("。； \n")
    clauses = [each.strip() for each in plain.split("；")]
    told = how_many(match["number"])
    if not _FEWEST - 1 <= len(clauses) <= _MOST or _OPEN.search(plain) or "、" in plain:
        return
    if any(_SUBHEAD.search(each) or not _OWN.search(each) for each in clauses) or not _are_alike(clauses):
        return
    is_other = told in (plain.count("，") + len(clauses), plain.count("，") + 1)
    if not is_other:
        yield from miscounted(match.start(), match.end(), len(clauses), told, fewest=_FEWEST - 1)


def _are_alike(clauses: list[str]) -> bool:
    """Whether all the clauses are built alike: as many commas, or the same two characters right before a number."""
    before = [{each[max(0, found.start() - 2) : found.start()] for found in _OWN.finditer(each)} for each in clauses]
    return bool(set.intersection(*before)) and max(each.count("，") for each in clauses) <= _FEWEST
