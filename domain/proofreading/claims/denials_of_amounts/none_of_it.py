"""无 for a figure, and a figure of it all the same: 政府性基金预算支出：无; 单价100万元以上的设备：无; 无结余.

A label with 无 behind its colon is belied by an amount under that label; a bound with 无 by an amount beyond it; 无结余
by a budget and an outlay that leave some.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import chain, islice
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain, shown
from domain.proofreading.claims.common.funds import funds, is_spent, mains
from domain.proofreading.claims.denials_of_amounts.nil import NIL, core_of, is_of_another_year, nil_claim, spent_on
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_NONE = pattern(r"[“:](?:无|0)”?(?=[，。；)\n]|$)|(?<=[为填])无(?=[，。；)\n]|$)", begins="“:无")
_LABEL = pattern(r"(?P<what>[“”一-龥()]{2,18}?)(?:一栏|一项|栏|项)?(?:填写|填报|为|填|是|列)?:?$")
_BOUND = pattern("(?:的)?[一-龥]{0,12}(?::|为|一栏为|填)?“?(?:无|零|0台|0笔|没有)”?(?=[，。；)]|$)")
_DENIED_BOUND = pattern("(?:没有|无|未发生|未购置|不存在)[^，。；0-9]{0,8}$")
_OF_ONE = pattern("单价|单笔|单项|单台|单件|单套|单个|每台|每笔")
_ONE_PRICE = pattern(r"购置价|单价|价值|原值|采购价|造价|一笔|单笔|单台|每台|合同价|总价|一次性")
_SORTS = (("通用", "专用"), ("专用", "通用"), ("车辆", "设备"), ("货物", "服务"), ("工程", "货物"))
_NO_REST = pattern(
    "(?:无|没有|未形成|未产生|不存在|未发生)(?:任何|资金|当年|预算|经费|财政)?(?:结余|结转|剩余)(?:资金)?(?=[，。；])"
)
_DEALT_WITH = pattern(
    "收回|调回|调出|收缴|上缴|交回|退回|缴回|核减|调减|压减|调剂|统筹|注销|结转下年|结转至|质保金|保证金|尾款|待付|未付|余款|结余[0-9]|结转[0-9]|剩余[0-9]|盘活|收归"
)
_OF_ANOTHER = pattern("基本支出|上年|去年|往年|以前|其中|人员经费|公用经费|基金|经营")
_PLANNED = pattern("预算|计划|目标|上年|去年|拟|年初")
_MOST, _FEWEST, _AHEAD, _BACK = 20, 3, 2, 14
_LABEL_REACH = 24  # characters before 无
_SHORT = 4  # characters of a label that holds in its paragraph only


def none_of_it(passage: Passage) -> Iterator[Claim]:
    """Figures said to be none that the text tells, or that follow from what it tells."""
    yield from _labelled(passage)
    for sentence in passage.saying("无", "没有", "零", "未", "不存在"):
        yield from _bounded(passage, sentence)
        yield from _no_rest(passage, sentence)


def _labelled(passage: Passage) -> Iterator[Claim]:
    """政府性基金预算支出：无, and an amount of it."""
    for none in islice(_NONE.finditer(passage.folded), _MOST):
        match = _LABEL.search(passage.folded, max(0, none.start() - _LABEL_REACH), none.start())
        if match is None:
            continue
        core = core_of(match["what"])
        spent = spent_on(passage, core) if len(core) > _SHORT else None
        spent = spent or _in_paragraph(passage, match, core if len(core) >= _FEWEST else match["what"])
        if spent is not None and not is_of_another_year(passage, none.end(), spent):
            yield nil_claim(match.start(), none.end(), spent)


def _in_paragraph(passage: Passage, match: Match[str], core: str) -> Mention | None:
    """The amount of a label of few words, in its own paragraph."""
    line = passage.sentence_at(match.start()).paragraph
    near = (each for each in passage.behind(match.end()) if passage.sentence_at(each.start).paragraph == line)
    here = (each for each in passage.sentence_at(match.start()).levels if each.end <= match.start())
    return next((each for each in chain(near, here) if _is_called(each, core)), None)


def _is_called(each: Mention, core: str) -> bool:
    """Whether an amount has a label, or the end of one: 工程类 below 政府采购工程类."""
    lead = each.lead.strip()
    is_amount = each.kind is QuantityKind.MONEY and each.role is QuantityRole.LEVEL and each.quantity.value > 0
    is_it = lead.endswith(core) or core_of(lead).endswith(core) or (len(lead) >= _FEWEST and core.endswith(lead))
    return is_amount and len(core) >= _FEWEST and is_it and not _PLANNED.search(lead.replace(core, ""))


def _bounded(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """单价100万元以上的设备：无, and one that cost 106万元."""
    text = passage.folded
    for bound in sentence.mentions:
        if bound.kind is not QuantityKind.MONEY or not text.startswith(("以上", "及以上", "(含)以上"), bound.end):
            continue
        behind = text.find("上", bound.end) + 1
        none = _BOUND.match(text, behind, sentence.end + 1)
        if not _OF_ONE.search(bound.lead) or not (none or _DENIED_BOUND.search(bound.lead)):
            continue
        end = none.end() if none else behind
        thing = text[behind:end]
        near = passage.sentences[sentence.place : sentence.place + 1 + _AHEAD]
        figures = [each for one in near if one.paragraph == sentence.paragraph for each in one.mentions]
        told = next((each for each in figures if each.start >= end and _is_beyond(passage, bound, thing, each)), None)
        if told is not None:
            start = bound.start - len(bound.lead.lstrip("；，。 "))
            terms = f"{shown(told.quantity)}≥{shown(bound.quantity, told.quantity.unit)}"
            yield replace(nil_claim(start, end, told), arithmetic=terms, severity="query")


def _is_beyond(passage: Passage, bound: Mention, thing: str, each: Mention) -> bool:
    """Whether a figure is the price of one thing and as large as a bound of which there is said to be none."""
    if each.kind is not QuantityKind.MONEY or each.role not in (QuantityRole.LEVEL, QuantityRole.EACH):
        return False
    clause = passage.folded[max(bound.end, each.start - 40) : each.start].rpartition("。")[2]
    is_other = any(one in thing and other in clause for one, other in _SORTS)
    is_past = "上年" in clause or "去年" in clause or "往年" in clause or "以前" in clause
    is_one = _ONE_PRICE.search(each.lead) is not None
    is_told = is_one and each.is_exact and not is_other and not is_past
    return is_told and each.quantity.value >= bound.quantity.value


def _no_rest(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """预算184万元，实际支出180.32万元 … 本专项当年无结余: what the two leave, where nothing tells what became of it."""
    match = _NO_REST.search(passage.folded, sentence.start, sentence.end)
    if match is None or _OF_ANOTHER.search(passage.folded, max(sentence.start, match.start() - 16), match.start()):
        return
    if _DEALT_WITH.search(passage.folded):
        return
    pairs = list(_budget_and_outlay(passage, sentence, match.start()))
    if len(pairs) != 1:
        return
    had, spent = pairs[0]
    rest = had.quantity.value - spent.quantity.value
    if spent.quantity.value and rest > max(had.quantity.step, spent.quantity.step):
        unit = spent.quantity.unit
        factor = spent.quantity.value / Decimal(shown(spent.quantity))
        terms = f"{shown(had.quantity, unit)}-{shown(spent.quantity)}={plain(rest / factor)}"
        yield Claim(NIL, match.start(), match.end(), rest, Decimal(0), True, terms, "query")


def _budget_and_outlay(passage: Passage, sentence: Sentence, end: int) -> Iterator[tuple[Mention, Mention]]:
    """The main outlays told before a place, each with what there was to spend."""
    seen = set()
    for near in passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]:
        for spent in mains(passage, near):
            if spent.end > end or not is_spent(spent) or not spent.is_exact or spent.quantity.value in seen:
                continue
            seen.add(spent.quantity.value)
            had = funds(passage, near, spent)
            if had is not None and had.is_exact and had.quantity.value > 0:
                yield had, spent
