"""What is so much for each: 每袋118元, 0.28元/页, 3100元一枚, 人日均300元, 月付3.85万元, 摊到人头上是800元."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.heads import units_named
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_STOP = pattern("[，。；、:(\n“”？！]")
_BEGINNINGS, _HINTS = ("/", "每", "一"), frozenset("每均到月日价各")  # behind a number, before it
_TIME = "个?月|年|日|天|季|周|学期"
_EACH = pattern(r"每个?(?P<of>[一-龥]{1,3})")
_MEAN = pattern(r"(?P<of>[一-龥])(?:[年月日])?均")
_HEAD_BY_HEAD = pattern("[摊分平]到(?P<of>[人户村])")
_PRICE = pattern("[单均票定]价")
_BY_TIME = pattern(
    rf"每(?P<each>{_TIME})|(?P<mean>[年月日天季周])[一-龥]?均|均每?(?P<by>{_TIME})"
    r"|(?<![当今昨每明次逐工生节假前上下本个0-9])(?P<does>[月日])(?:[付租薪供产销处清收管服务费运额金送检]){1,4}"
)
_BEHIND = pattern(r"(?:/(?P<first>[年月天日])[/·.]|/|每|一)(?P<of>[一-龥]{1,3})(?:[/·.](?P<time>[年月天日]))?")
_EVERY = pattern("各[一-龥]{0,7}$")
_ONE = pattern("一[一-龥](?=[，。；、)])")
_NO_RATE = pattern(
    "[高低多少大小]于|超过|不超|至少|最多|最少|以[上下内]|最[高低]|上限|增|减|提高|目标|[比较](?!选)|其中|定额|扣|超|达标"
)
_LEAD = 16  # characters


@dataclass(frozen=True, eq=False)
class ForEach:
    """So much for each. ``of``: what it is for, as its words begin (人 of 每人每月), blank where they leave it open.

    ``times``: the times that it is for, 日 for 天 too. ``is_mean``: whether it is worked out, and may be rounded.
    """

    mention: Mention
    of: str
    times: frozenset[str]
    is_mean: bool


def rates_in(passage: Passage, sentence: Sentence) -> Sequence[ForEach]:
    """Those of a sentence: several rules ask for them."""
    known, place = _rates_known(passage), sentence.place
    if place not in known:
        known[place] = tuple([rate for each in sentence.mentions if (rate := rate_of(passage, sentence, each))])
    return known[place]


@lru_cache(maxsize=2)
def _rates_known(_passage: Passage) -> dict[int, Sequence[ForEach]]:
    return {}


def rate_of(passage: Passage, sentence: Sentence, mention: Mention) -> ForEach | None:
    """What is so much for each, None where a number is no such thing."""
    if not mention.is_exact or mention.kind not in (QuantityKind.MONEY, QuantityKind.COUNT):
        return None
    text = passage.folded
    lead = text[max(sentence.start, mention.start - _LEAD) : mention.start]
    if text[mention.end : mention.end + 1] not in _BEGINNINGS and _HINTS.isdisjoint(lead):
        return None  # most numbers: without one of these nothing says that it is for each
    stop = _STOP.search(lead[::-1])
    lead = lead[len(lead) - stop.start() :] if stop else lead
    if _NO_RATE.search(lead) or mention.quantity.value <= 0:
        return None
    behind = _BEHIND.match(text, mention.end)
    if behind and text[mention.end] == "一" and not _ONE.match(text, mention.end):
        behind = None
    times = {_time(each[each.lastgroup or 0]) for each in _BY_TIME.finditer(lead)}
    times |= {_time(behind[name]) for name in ("first", "time") if behind and behind[name]}
    named = [*([behind] if behind else []), *(each for look in (_EACH, _HEAD_BY_HEAD) for each in look.finditer(lead))]
    named += (each for each in _MEAN.finditer(lead) if units_named(each["of"]))  # of 垃圾日均, 平均每月 no head
    times |= {_time(each["of"]) for each in named if _time(each["of"])}
    of = next((each["of"] for each in named if not _time(each["of"])), "")
    if not (of or times or _PRICE.search(lead) or (mention.kind is QuantityKind.MONEY and _EVERY.search(lead))):
        return None
    return ForEach(mention, of, frozenset(times), "均" in lead or _HEAD_BY_HEAD.search(lead) is not None)


def _time(word: str) -> str:
    """The time that a word begins with, blank where it begins with none."""
    word = word.removeprefix("个")
    if word.startswith("学期"):
        return "学期"
    return {"天": "日"}.get(word[:1], word[:1]) if word[:1] in tuple("年月日天季周") else ""
