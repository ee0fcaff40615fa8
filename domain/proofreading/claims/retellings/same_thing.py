"""What there is one of, told twice: 总投资3900万元 … 本项目总投资3990万元; 培训8期 … 培训共举办6期.

Each figure has the name of the thing that it measures in one form: years, whose it is, 共, 设计 and verbs left out. Of
some things a project has but one (总投资, 日供水能力, 受益人口, 秋季…人数); of others a year has no fewer than were
told of a part of it.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.retellings.tellings import are_of_one, is_owned_to, is_planned
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.paragraphs import NumberLevel, leading_sign
from domain.proofreading.quantities import QuantityKind

_ONE_ONLY = pattern(
    r"^(?:总投资|概算总?投资|合同(?:金额|总?价|总额)|中标(?:价|金额)|日[一-龥]{2,4}能力|年[一-龥]{2,4}能力|装机容量|总库容|库容"
    r"|(?:直接)?(?:受益|服务|覆盖|供水)(?:人口|群众|人)|常住人口|户籍人口|在[库册][一-龥]{2,5}|库存[一-龥]{2,4}|编制|藏书|建筑面积|占地面积"
    r"|[春秋]季[一-龥]{2,6}|[上下]半年[一-龥]{3,8})$"
)
_GENERAL = pattern(
    r"截至|20[0-9]{2}年度?|年[末底内初]|全年|本年度?|当年|目前|现有|实有|全部|累计|共计?|合计|总共|实际|设计|核定|规划|建成后?|预计|[上本该此]{1,2}(?:项目|工程|单位|部门)"
    r"|我[局县市区镇乡村院校]|全[县市区镇乡村局院校]|单位|学期|约|达到?|为(?!民)|[是有的]|工作"
)
_HEADS = pattern("^(?:其中|项目|工程|[县市区镇乡村院校馆局]内?|[，、:])+")
_MEASURES = pattern("(?:人数|学生|总?数量?|总额)$")
_VERBS = pattern("举办|开展|组织|召开|完成|实施|委托|印发|发放|进行|资助|办理|提供")
_TOTAL = pattern("全年|年内|本年度?|20[0-9]{2}年度?[^，]{0,10}(?:共|累计)|累计|共")
_PART = pattern("其中|另|还|再|第|计划|目标|上年|去年|每|各|分别|平均|线上|线下|其余|剩余|拟|下年|[上下]半年|季度")
_CHANGED = pattern(
    "扩建|改扩建|新增|增加|减少|增至|调整|变更|追加|结算|核减|审减|核定为|修正|原有|原来|现状|近期|远期|一期|二期|年初|期初|上年|去年|计划|批复|概算|匡算|估算"
)
_RISEN = pattern("^(?:提高|增加|提升|扩大|增长|增|升)[到至]$")
_OWN = pattern("本项目|该项目|本工程|该工程|项目")
_NAMED = pattern("[一-龥]{2,6}(?:水厂|厂|站|片区|标段|校区|渠|桥|库区|小学|中学|医院|村|社区|分局|公司)")
_ITEMS = pattern("[二三四五六七八九]是|其[二三四五]|第[二三四五六]|；|其次|[(][二三四五六2-9][)]|[2-9][.、]")
_TIMES = frozenset("期场次届")
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)
_LEAST, _GREATEST = 0.55, 1.8  # times the first figure: what is further off is of something else
_SHORTEST = 2  # characters of a name


def same_thing(passage: Passage) -> Iterator[Claim]:
    """The later of two figures of one thing that differ."""
    told: dict[str, list[Mention]] = {}
    for sentence in passage.stating:
        before: Mention | None = None
        for mention in sentence.mentions:
            is_figure = mention.role is QuantityRole.LEVEL and mention.is_exact and mention.kind in _KINDS
            if is_figure and (name := _name(mention, before)):
                told.setdefault(name, []).append(mention)
            before = mention
    for name, found in told.items():
        if len(found) > 1:
            yield from _once_only(passage, found) if _ONE_ONLY.match(name) else _fewer_in_all(passage, found)


def _name(mention: Mention, before: Mention | None) -> str:
    """The name of what a figure measures; of 提高到2.0万吨 that of the figure before it."""
    lead = mention.lead.strip()
    if _RISEN.match(lead) and before is not None and before.quantity.unit == mention.quantity.unit:
        return _bare(before.lead.strip().removesuffix("由").removesuffix("从"))
    return _bare(lead)


@lru_cache(maxsize=8192)
def _bare(words: str) -> str:
    bare = _HEADS.sub("", _GENERAL.sub("", words))
    pieces = [piece for each in _VERBS.split(bare) if (piece := _MEASURES.sub("", _HEADS.sub("", each)))]
    name = pieces[-1] if pieces else ""
    return name if len(name) >= _SHORTEST else ""


def _once_only(passage: Passage, found: Sequence[Mention]) -> Iterator[Claim]:
    """总投资 told with two values, where no words tell of another thing, of a plan or of a change."""
    alike = [each for each in found if comparable(each.quantity, found[0].quantity)]
    if len({each.quantity.value for each in alike}) != _SHORTEST or any(_is_changed(passage, each) for each in alike):
        return
    first = alike[0]
    again = next(each for each in alike if each.quantity.value != first.quantity.value)
    ratio = again.quantity.value / first.quantity.value if first.quantity.value else 0
    if not _LEAST <= ratio <= _GREATEST or first.quantity.step != again.quantity.step:
        return
    is_own = again.kind is not QuantityKind.MONEY or _OWN.search(again.lead)
    if is_own and _can_be_one(passage, first, again):
        yield repeat_claim(passage, first, again, "query")


def _fewer_in_all(passage: Passage, found: Sequence[Mention]) -> Iterator[Claim]:
    """举办培训8期 … 培训工作全年共举办6期: fewer in all than were told before."""
    first, *later = found
    for again in later:
        if again.quantity.unit not in _TIMES or first.quantity.unit != again.quantity.unit:
            continue
        is_total = _TOTAL.search(again.lead) and not _PART.search(again.lead) and not _PART.search(first.lead)
        if is_total and again.quantity.value < first.quantity.value and _can_be_one(passage, first, again):
            yield repeat_claim(passage, first, again, "query")
            return


def _is_changed(passage: Passage, mention: Mention) -> bool:
    sentence = passage.sentence_at(mention.start)
    clause = max(passage.folded.rfind(mark, sentence.start, mention.start) for mark in "，；。") + 1
    return _CHANGED.search(passage.folded, max(sentence.start, clause), mention.end) is not None


def _can_be_one(passage: Passage, first: Mention, again: Mention) -> bool:
    """Whether nothing tells the two figures apart: nobody else's, of no other year or plan, and none owned to."""
    if not are_of_one(passage, first, again) or is_planned(passage, again) or is_owned_to(passage, first, again):
        return False
    if passage.sentence_at(first.start) is passage.sentence_at(again.start) or _are_items(passage, first, again):
        return False
    names = [
        _NAMED.findall(passage.folded, passage.folded.rfind("\n", 0, each.start) + 1, each.start)[-1:]
        for each in (first, again)
    ]
    return not all(names) or names[0] == names[1]


def _are_items(passage: Passage, first: Mention, again: Mention) -> bool:
    """Whether the two stand in items of one list: 一是…受益人口1.2万人。二是…受益人口1.5万人."""
    text = passage.folded
    if text.find("\n", first.end, again.start) < 0:
        return _ITEMS.search(text, first.end, again.start) is not None
    begun = [text.rfind("\n", 0, each.start) + 1 for each in (first, again)]
    signs = [leading_sign(begin, text[begin : text.find("\n", begin)]) for begin in begun]
    levels = {sign.level for sign in signs if sign is not None and sign.level >= NumberLevel.DIGITS}
    return None not in signs and len(levels) == 1
