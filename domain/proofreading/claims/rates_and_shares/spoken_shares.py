"""Shares told in words, against the part and the whole beside them: 312个 of 386个, 通达面超过九成; 动工已经过半.

The part is what the words of the share name again (赞成的, 动工数量), or the last amount before it where they name
nothing (占比过半). The whole is any larger amount of its kind told before the part near by; only where none of them
gives what the words say is the share wrong.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, plain, rounded, shown
from domain.proofreading.claims.common.spoken import SPOKEN, SpokenBounds, bounds_about, bounds_of
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, reaches
from domain.proofreading.quantities import QuantityKind

_ANY = ("成", "半", "分之", "每")
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)
_ROLES = (QuantityRole.LEVEL, QuantityRole.PRIOR)
_STOP = pattern("[，。；:()\n、]|——")
_NO_SHARE = pattern(
    "增|降|减|升|提高|压|涨|缩|下滑|同比|比上年|较|节[约省]|打|折|翻|目标|力争|要求|应[当该]?|须|确保|计划|拟|预计|不得|方可"
    "|时间|进度|合计|两者|三者|之和|分别|均|各|依次|以上人员|表决|[完做改干建用付修][成好]?了$|通过的|按|付到|预付|支付|奖励|补助标准|承担|负担|分担|一半是|其中"
)
_NO_SHARE_BEHIND = pattern(
    r"^(?:的?(?:时间|篇幅|精力|价格|补贴|补助|奖励|比例(?:补助|承担|拨付|支付))|以[上下]?的?(?:表决|同意)|[增降减升涨]|的?[是为]?[0-9]|[到至])"
)
_GENERIC = pattern(
    r"[的了已经将也都就仅只还约为达到共有在占中里比例重数量总额人次户个名家份件所站处这些其本全是上看从]|占比|比重|比例|数量|目前|截至|至今|左右"
)
_NAMES_OF_RATES = pattern("(?P<stem>[一-龥]{2,6}?)(?:面|率|度|量|数量|人数|户数|比例|比重|占比)$")
_NAMED_ALONE = pattern(
    r"[^占0-9]{2,12}(?:占(?:到|了|据)?|的比例(?:为|是)?|占比(?:已|达到|达|为|是)*|的(?=[超不近将接]))(?:约|近|将近|接近|超过|超|不足|不到)?$"
)
_AMONG = pattern("(?<![高初集途其])[中里](?![央心小学层期])")
_OF_A_WHOLE = pattern("(?:大?约|相当于?|是|为)(?:是|为|相当于)?[一-龥]{2,10}的$")
_OF_THE_SHARE = pattern("占|(?<=的)比例|(?<=的)(?:超|不[足到]|近|将近|接近)")
_HALF_SO = pattern("基本|比较|较|非常|很|大致")
_OF_THE_CHANGE = pattern(
    "(?:增量|减量|增加部分|减少部分|多出部分|新增部分)(?:之?中|里)"
)  # what it is of is told by a change
_DENIED = pattern("未|没|不(?!锈)|无|非(?!常|税)|尚待|待")
_BACK = 2  # sentences
_FURTHEST = 60  # characters between a part and the words for its share
_MOST = 12  # amounts near by
_LEAST = Decimal(5)  # a whole of fewer things has no tenths
_MORE = 3  # characters of a subject that no amount has
_SEVERAL = 3  # amounts that one name can mean
_SORTS = ("类", "种", "级", "期", "天", "日", "月", "个月", "年", "方", "项次")


@dataclass(frozen=True, slots=True)
class _Told:
    """Where a share stands, and what it may be; ``is_each``: told as 每10人中有3名; ``is_number``: in per cent."""

    start: int
    end: int
    bounds: SpokenBounds
    is_each: bool = False
    is_number: bool = False


_NEAREST = 6  # amounts before a share told in a number that it may be of

_OF_ITSELF = pattern("(?:完成|建成|完工|支付|拨付|付)了?$")  # 塬区片完成六成: of what is named, which is no part

_IN_IT = ("中", "里", "当中", "之中")


def spoken_shares(passage: Passage) -> Iterator[Claim]:
    """Shares in words that no whole near the part gives."""
    for sentence in passage.saying(*_ANY):
        for match in SPOKEN.finditer(passage.folded, sentence.start, sentence.end):
            bounds = bounds_of(match)
            if bounds is not None:
                told = _Told(match.start(), match.end(), bounds, bool(match["each"]))
                yield from _judged(passage, sentence, told)
    for sentence in passage.saying("占", "的超", "的近", "的不", "比例"):
        for share in sentence.mentions:
            is_alone = _NAMED_ALONE.match(share.lead) and "以上" not in share.lead  # 合格及以上的占98.75%
            if share.kind is QuantityKind.PERCENT and share.quantity.unit == "%" and is_alone:
                bounds = _bounds_of(passage, share)
                if bounds is not None:
                    yield from _judged(passage, sentence, _Told(share.start, share.end, bounds, is_number=True))


def _bounds_of(passage: Passage, share: Mention) -> SpokenBounds | None:
    """Between which values a number of per cent lets a share lie, the words around it taken into account."""
    value = share.quantity.value
    if share.is_exact:
        return SpokenBounds(value - share.quantity.step, value + share.quantity.step)
    return bounds_about(value, share.lead.rstrip(), passage.folded[share.end : share.end + 2])


def _judged(passage: Passage, sentence: Sentence, told: _Told) -> Iterator[Claim]:
    ahead = _clause_before(passage, sentence, told)
    behind = _clause_behind(passage, sentence, told)
    if (
        _OF_ITSELF.search(ahead)
        or _NO_SHARE.search(ahead)
        or _OF_THE_CHANGE.search(passage.folded, max(sentence.start, told.start - _FURTHEST), told.start)
        or _NO_SHARE_BEHIND.match(behind)
        or (told.is_number and not _subject(ahead))
    ):
        return
    near = _amounts(passage, sentence, told.start)
    last = [each for each in sentence.mentions if each.end <= told.start and each.kind in _KINDS][-1:]
    if last and last[0] not in near:
        return  # 累计11.2万次，当年新增2.8万次，占累计数的四分之一: of what is told last
    if told.is_number and _is_of_any_two(near, told.bounds):
        return  # 税收收入由5.50亿元调整为5.28亿元: 调整后占比 is of the second
    found: Claim | None = None
    for part in _parts(passage, near, told, ahead, behind):
        others = [each for each in near if each is not part and comparable(each.quantity, part.quantity)]
        before = [each for each in others if each.start < part.start]
        wholes = [each for each in before if _can_hold(each, near, part)]
        if not wholes or any(told.bounds.hold(_per_cent(part, each)) for each in others):
            return
        if _gives(others, part, told.bounds) and not _is_named_again(passage, part, ahead or behind):
            return
        found = _claim(told, part, wholes[-1])
    if found is not None:
        yield found


def _is_of_any_two(near: Sequence[Mention], bounds: SpokenBounds) -> bool:
    """Whether any of the last amounts is such a share of another."""
    pairs = ((one, other) for one in near[-_NEAREST:] for other in near if one is not other)
    return any(comparable(one.quantity, other.quantity) and bounds.hold(_per_cent(one, other)) for one, other in pairs)


def _can_hold(whole: Mention, near: Sequence[Mention], part: Mention) -> bool:
    """Whether a part is no larger than a whole, and what stands between the two leaves room for it."""
    if whole.quantity.value < max(part.quantity.value, _LEAST):
        return False
    between = [each for each in near if whole.end <= each.start and each.end <= part.start]
    return not any(comparable(each.quantity, part.quantity) and _is_equal(each, part, whole) for each in between)


def _is_equal(one: Mention, part: Mention, whole: Mention) -> bool:
    return one.quantity.value + part.quantity.value > whole.quantity.value and one.quantity.value < part.quantity.value


def _clause_before(passage: Passage, sentence: Sentence, told: _Told) -> str:
    words = passage.folded[sentence.start : told.start]
    cuts = [each.end() for each in _STOP.finditer(words)]
    return words[cuts[-1] :].strip() if cuts else words.strip()


def _clause_behind(passage: Passage, sentence: Sentence, told: _Told) -> str:
    stop = _STOP.search(passage.folded, told.end, sentence.end)
    return passage.folded[told.end : stop.start() if stop else sentence.end]


def _amounts(passage: Passage, sentence: Sentence, at: int) -> list[Mention]:
    """Exact amounts of something before a place, in its sentence and those right before it in its paragraph."""
    around = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    around = tuple(each for each in around if each.paragraph == sentence.paragraph)
    found = [each for one in around for each in one.mentions if each.end <= at and each.kind in _KINDS]
    found = [each for each in found if each.role in _ROLES and each.is_exact and each.quantity.unit not in _SORTS]
    return [each for each in found if each.quantity.value > 0][-_MOST:]


def _parts(passage: Passage, near: list[Mention], told: _Told, ahead: str, behind: str) -> list[Mention]:
    """What a share can be of a whole: the amounts that its words name again, or the last one where they name none."""
    if not near or told.start - near[-1].end > _FURTHEST:
        return []
    subject = _subject(ahead) or (_subject(behind) if not ahead or told.is_each else "")
    if not subject:
        return [near[-1]] if ahead or told.is_each else []
    near = [each for each in near if not each.tail.startswith(_IN_IT)]  # 总投资4800万元中，贷款占一半
    words = [(each, _words(passage, each)) for place, each in enumerate(near) if _is_within(each, near[:place])]
    named = _named(subject, words, strictly=told.is_number)
    alike = [each for each, said in named if _grade(said) == _grade(ahead or behind)]
    found = alike or [each for each, _ in named]
    if not told.is_number:
        return found[-1:]
    return [each for first in found[-_SEVERAL:] for each in _with_its_measures(first, near)]


def _with_its_measures(first: Mention, near: Sequence[Mention]) -> list[Mention]:
    """An amount, and those told right behind it of the same thing: 产业类6个、380万元; 由5.5亿元调整为5.28亿元."""
    found = [first]
    for each in near:
        is_another = not each.lead.strip("、() ") and each.kind is not found[-1].kind
        if each.start > first.start and (is_another or reaches(each.lead)):
            found.append(each)
        elif each.start > first.start:
            break
    return found


def _is_within(part: Mention, before: Sequence[Mention]) -> bool:
    """Whether anything told before an amount can be the whole of it."""
    return any(
        comparable(each.quantity, part.quantity) and each.quantity.value >= part.quantity.value for each in before
    )


def _named(subject: str, words: list[tuple[Mention, str]], *, strictly: bool) -> list[tuple[Mention, str]]:
    """Of amounts with what is told of them those that a subject names again, by the most characters in a row."""
    found = [(_run(subject, said), each, said) for each, said in words if _shares_words(subject, said)]
    most = max((run for run, _, _ in found), default=0)
    if strictly and (most < 2 or len(subject) - most > _MORE):
        return []  # 公办24所，公办园在园幼儿占比52.4%: of what stands behind the name
    return [(each, said) for run, each, said in found if run == most]


def _run(subject: str, words: str) -> int:
    """How many characters of a subject, side by side, stand in some words."""
    for size in range(len(subject), 0, -1):
        if any(subject[at : at + size] in words for at in range(len(subject) - size + 1)):
            return size
    return 0


def _subject(words: str) -> str:
    """What the words of a share name: 动工 of 动工数量已经; blank where they name nothing."""
    plain_words = _AMONG.split(_OF_A_WHOLE.sub("", _OF_THE_SHARE.split(words)[0]))[-1]
    named = _NAMES_OF_RATES.search(plain_words.rstrip("已经也都均就仅只还的约为达到"))
    return _GENERIC.sub("", named["stem"] if named else plain_words)


def _words(passage: Passage, each: Mention) -> str:
    """What is told of an amount: its lead and what stands behind it in its clause."""
    stop = _STOP.search(passage.folded, each.end)
    return each.lead + passage.folded[each.end : stop.start() if stop else each.end]


def _shares_words(subject: str, words: str) -> bool:
    """Whether half of a subject's characters, or more, stand in what an amount was told of."""
    return subject[:2] in words or 2 * sum(each in words for each in subject) >= len(subject)


def _grade(words: str) -> tuple[bool, bool]:
    """How much of it an answer says: 满意, 基本满意 and 不满意 are three."""
    return bool(_DENIED.search(words)), bool(_HALF_SO.search(words))


def _is_named_again(passage: Passage, part: Mention, words: str) -> bool:
    """Whether a share is of the part itself, not of what is left of its whole: as denied, or as little, as the part."""
    return bool(_DENIED.search(words)) is bool(_DENIED.search(_words(passage, part)))


def _gives(before: list[Mention], part: Mention, bounds: SpokenBounds) -> bool:
    """Whether what is left of a whole beside the part is such a share: 43笔手续完备，手续不全的占近三成."""
    return any(bounds.hold(100 - _per_cent(part, each)) for each in before if each.quantity.value > 0)


def _per_cent(part: Mention, whole: Mention) -> Decimal:
    return 100 * part.quantity.value / whole.quantity.value


def _claim(told: _Told, part: Mention, whole: Mention) -> Claim:
    exact = rounded(_per_cent(part, whole), Decimal("0.01"))
    unit = whole.quantity.unit
    terms = f"{shown(part.quantity, unit)}÷{shown(whole.quantity, unit)}×100={plain(exact)}"
    bound = told.bounds.low if exact < told.bounds.low else told.bounds.high
    return Claim(SHARE, told.start, told.end, exact, bound, arithmetic=terms, severity="query")
