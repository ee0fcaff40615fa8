"""What words say of a plan without a number of days: 计划6月30日完工，实际7月15日完工，按期完成."""

from collections.abc import Iterator
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.times.delays import Way, between_days, between_lengths, of_term
from domain.proofreading.times.lengths import Length, LengthRole, TimeUnit
from domain.proofreading.times.moments import Moment
from domain.proofreading.times.told import lengths_within, moments_of

_SAYS = pattern(
    r"(?P<kept>(?:未|没有|无|不存在)[^，。；、0-9]{0,4}(?:超期|延期|逾期|延误|拖延|超时|滞后|推迟)"
    r"|(?:未|没有)(?:超出|超过|突破)(?:合同|计划|约定|规定)|工期未超"
    r"|按期|如期|按时(?!完成率|办结率|率)|按计划(?:完|竣)|在(?:合同|计划)?工期(?:以|之)?内)"
    r"|(?P<early>提前)(?![0-9一二三四五六七八九十]|下达|预[拨付]|[^，。；]{0,6}[0-9天月])"
    r"|(?P<late>逾期|超期|延期|推迟|滞后|延误|超时)(?!率|[至到]|[^，。；]{0,8}[0-9一二三四五六七八九十半])",
    begins="不在如工延按推提无未没滞超逾",
)
_DENIED = pattern("(?:未能|没能|不能|无法|没有|未|非|应|是否|要求|确保|力争|将|不得|避免|防止|不会)[^，。；]{0,4}$")
_SOME = pattern("部分|个别|其余|另|其他|有[0-9]|[0-9]个(?![月工日])|分别|标段|但|不过|批准|同意|顺延|扣除")
_CLAUSE = pattern("[^，。；、()]{0,8}")
_NEAR = 40  # characters between the last day and the words
_SET_AGAINST = pattern("(?<![不未没无])(?:(?P<early>早|先)于|晚于|迟于)", begins="早先晚迟")
_JOINED = pattern("[、和及与]")
_AND_ANOTHER = 2  # days, each set against its own
_BESIDE = 10  # characters
_SLACK = 3  # days that may be counted otherwise


def days_set_against(passage: Passage) -> Iterator[Claim]:
    """于7月10日拨付，早于下达日6月20日: a day that is said to be before another, and is not."""
    for match in _SET_AGAINST.finditer(passage.folded):
        if passage.folded[match.start() - 1 : match.start()] in ("不", "均", "都"):
            continue  # 10月31日完工，约定不迟于11月15日; 均早于规定的5月31日、11月30日
        sentence = passage.sentence_at(match.start())
        found = [each for each in moments_of(passage, sentence.place) if each.start >= sentence.start]
        before = [each for each in found if each.end <= match.start()]
        behind = [each for each in found if match.end() <= each.start <= match.end() + _BESIDE]
        if not before or not behind or _are_in_turn(passage.folded, found, behind[0]):
            continue
        if before[-1].has_year is not behind[0].has_year:
            continue
        one, other = before[-1], behind[0]
        is_turned = one.first > other.last if match["early"] else one.last < other.first
        is_one = not any(
            mark in passage.folded[match.end() : other.start] for mark in "，；"
        )  # 晚于计划7天，但未影响9月1日开学
        if (
            is_one
            and is_turned
            and match.start() - one.end <= _NEAR
            and "。" not in passage.folded[one.end : other.start]
        ):
            terms = f"{one.first:%Y-%m-%d}{'>' if match['early'] else '<'}{other.last:%Y-%m-%d}"
            yield Claim(DATES, match.start(), other.end, arithmetic=terms, severity="query")


def _are_in_turn(text: str, found: list[Moment], first: Moment) -> bool:
    """春防5月10日、秋防11月8日，均早于规定的5月31日、11月30日: several days, each set against its own."""
    after = next((each for each in found if each.start >= first.end), None)
    is_joined = after is not None and after.start - first.end <= _AND_ANOTHER
    return is_joined and _JOINED.match(text, first.end) is not None


def kept_times(passage: Passage) -> Iterator[Claim]:
    """Words for being on time, early or late that the days or lengths before them contradict."""
    for sentence in passage.saying("期", "提前", "按时", "推迟", "滞后", "延误", "按计划", "超时"):
        for match in _SAYS.finditer(passage.folded, sentence.start, sentence.end):
            if not _DENIED.search(passage.folded, max(sentence.start, match.start() - 8), match.start()):
                yield from _contradicted(passage, sentence, match)


def _contradicted(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    floor = max(sentence.start, passage.folded.rfind("；", sentence.start, match.start()))
    days = [each for each in moments_of(passage, sentence.place) if floor <= each.start and each.end <= match.start()]
    known = lengths_within(passage, sentence.start, sentence.end)
    known = [each for each in known if floor <= each.start < match.start()]
    last = max([*(each.end for each in days), *(each.end for each in known)], default=0)
    if match.start() - last > _NEAR or _SOME.search(passage.folded, floor, match.end()):
        return
    ways = [way for way in _ways(passage.folded, days, known) if way.is_longer is not None]
    if ways and all(way.is_longer is not bool(match["late"]) for way in ways):
        clause = _CLAUSE.match(passage.folded, match.end(), sentence.end)
        end = clause.end() if clause else match.end()
        yield Claim(DATES, match.start(), end, arithmetic=ways[0].terms, severity="query")


def _ways(text: str, days: list[Moment], known: list[Length]) -> Iterator[Way]:
    plans = [each for each in known if each.role is LengthRole.PLANNED and not each.is_about]
    taken = [each for each in known if each.role is LengthRole.TAKEN and not each.is_about]
    if len(plans) == len(taken) == 1 and plans[0].unit is taken[0].unit:
        yield between_lengths(plans[0], taken[0])
    elif len(plans) == 1 and not taken and plans[0].unit is TimeUnit.DAY:
        yield from (way for way in of_term(TimeUnit.DAY, plans[0], days) if way.most > _SLACK)
    yield from between_days(text, TimeUnit.DAY, days)
