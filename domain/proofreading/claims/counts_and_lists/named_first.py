"""Things named right before or behind their number: 书画展、摄影展、非遗展3场展览; 两项行动，即“净水”和“护苗”.

Names that end in one character, or kinds of things (三种装备), are all that the number counts, unless 等 follows them.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain, quoted_from
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_NAMES = pattern(r"(?P<all>(?:[一-龥]{1,12}、)+[一-龥]{2,12}?)(?:一?共计?|合计|这)?$")
_QUOTED_BEFORE = pattern(r"(?P<all>(?:[“《][^“”《》\n]{1,24}[”》](?:、|和|及|以及|与)?){2,})(?:共计?|这)?$")
_QUOTED_BEHIND = pattern(
    r"[^，。；:、0-9“《]{0,12}[，:(]?(?:即|分别是|分别为|为|是|包括|——)?:?(?P<all>(?:[“《][^“”《》\n]{1,24}[”》][^“”《》，。；、0-9]{0,6}(?:、|和|及|以及|与)?){2,})(?=[，。；)])"
)
_QUOTE = pattern("[“《]")
_KINDS = ("种", "类", "大类", "大", "部", "门", "级")
_AT_HAND = (
    "家",
    "所",
    "个",
    "间",
    "场",
    "座",
    "条",
    "项",
    "处",
    "名",
    "人",
    "份",
    "本",
    "册",
    "辆",
    "台",
    "套",
    "期",
    "支",
    "个乡镇",
    "个村",
)
_OPEN = pattern("等|其中|各|每|主要|例如|如|年|月|及其|以及")
_AMBIGUOUS = pattern("[和及与]")
_NOT_BEHIND = pattern("^(?:中|里|以上|以下|左右|次|级)")
_LEAST, _MOST, _OFF = 2, 12, 2
_REACH = 120


def named_first(passage: Passage) -> Iterator[Claim]:
    """Numbers that are not how many names stand beside them."""
    for sentence in passage.stating_with("、", "和", "》", "”"):
        for mention in sentence.mentions:
            if not _is_number(mention):
                continue
            counted = _before(passage, sentence, mention) or _behind(passage, sentence, mention)
            if counted is None:
                continue
            count, start, end = counted
            off = abs(count - mention.quantity.value)
            if 0 < off <= _OFF:
                line = f"{count}≠{plain(mention.quantity.value)}"
                begin = min(start, quoted_from(mention))
                stated = mention.quantity.value
                yield Claim(COUNT, begin, end, Decimal(count), stated, arithmetic=line, severity="query")


def _is_number(mention: Mention) -> bool:
    is_count = mention.kind is QuantityKind.COUNT and mention.role is QuantityRole.LEVEL and mention.is_exact
    return is_count and _LEAST <= mention.quantity.value <= _MOST and not mention.depth


def _before(passage: Passage, sentence: Sentence, mention: Mention) -> tuple[int, int, int] | None:
    """How many names stand right before a number, and where they begin and the number ends."""
    words = passage.folded[max(sentence.start, mention.start - _REACH) : mention.start]
    if _NOT_BEHIND.match(mention.tail):
        return None
    quoted = _QUOTED_BEFORE.search(words)
    if quoted is not None:
        start = mention.start - len(words) + quoted.start("all")
        return len(_QUOTE.findall(quoted["all"])), start, mention.end
    match = _NAMES.search(words)
    if match is None or _OPEN.search(match["all"]) or _AMBIGUOUS.search(match["all"]):
        return None
    names = match["all"].split("、")
    ends = {each[-1:] for each in names}
    is_kind = mention.quantity.unit in _KINDS and mention.tail and len(names) > _LEAST
    is_list = len(ends) == 1 and mention.quantity.unit in _AT_HAND and all(len(each) > 1 for each in names)
    is_of_them = ends <= {"镇", "乡", "县", "区", "村"} and f"{mention.quantity.unit}{mention.tail}"[-1:] not in ends
    if not (is_kind or is_list) or is_of_them or len(names) < _LEAST:
        return None  # 东山镇、西河镇3个村: villages of towns
    return len(names), mention.start - len(words) + match.start("all"), mention.end


def _behind(passage: Passage, sentence: Sentence, mention: Mention) -> tuple[int, int, int] | None:
    """How many quoted names stand right behind a number."""
    if _NOT_BEHIND.match(mention.tail):
        return None
    match = _QUOTED_BEHIND.match(passage.folded, mention.end, sentence.end)
    if match is None or "等" in match["all"]:
        return None
    return len(_QUOTE.findall(match["all"])), mention.start, match.end("all")
