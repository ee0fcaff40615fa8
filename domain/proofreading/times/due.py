"""A day set for something, the day on which it was done, and what is said of the two, even in two sentences.

整改期限为6月30日前。我局已于7月18日完成，没有超出期限: the day set is the one that its own words call the last.
"""

from collections.abc import Iterator
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage
from domain.proofreading.times.moments import Moment
from domain.proofreading.times.told import moments_of

_SET = pattern(
    r"(?:截止|期限|时限|限期|限(?=[于在])|最迟|不[迟晚]于|(?<!相)应(?:当)?(?:在|于)|须(?:在|于)|务必|要求(?:在|于)|规定(?:的)?)[^，。；0-9]{0,10}$"
)
_SAYS = pattern(
    r"(?P<kept>在(?:规定|要求|约定)?(?:的)?(?:截止|期限|时限|限期|规定时间|限定时间)[^，。；0-9]{0,5}(?:之?前|之?内|以内)"
    r"|(?:没有|未|并未|不曾|没)(?:超出|超过|突破|超|过)[^，。；0-9]{0,5}(?:期限|时限|限期|时间|期|日期)"
    r"|(?:没有|未|并未|没)(?:逾期|超期|延期|误期|拖延|迟延|延误)|按时|按期|如期|及时|准时|资格有效|符合(?:时限|期限|时间)要求?|赶在[^，。；0-9]{0,6}前)"
    r"|(?P<late>(?<![未有没无不])(?:已经?)?(?:逾期|超期|过期|超出期限|超过期限|误期)(?![未没不罚率天0-9]|[^，。；]{0,4}[0-9])|晚了|迟到|错过(?:了)?(?:期限|截止))"
)
_NOT_SAID = pattern("(?:未|不|没|没能|未能|确保|力争|要求|应当?|须|将|是否|若|如|凡|对)[^，。；]{0,3}$")
_OTHERS = pattern("部分|个别|其余|另|其他|分别|顺延|延至|延长|批准|同意|调整|推迟|改为|扣除|第[二三]")
_FAR, _NEAR, _BACK = (
    60,
    40,
    16,
)  # characters from the day set to the day it was done, from there to the words; of a lead


def due(passage: Passage) -> Iterator[Claim]:
    """Words for being on time or late that the day set, and the day on which it was done, contradict."""
    for match in _SAYS.finditer(passage.folded):
        sentence = passage.sentence_at(match.start())
        if not _NOT_SAID.search(passage.folded, max(sentence.start, match.start() - 6), match.start()):
            yield from _judged(passage, match, sentence.place)


def _judged(passage: Passage, match: Match[str], place: int) -> Iterator[Claim]:
    text = passage.folded
    days = [each for each in moments_of(passage, place) if each.end <= match.start()]
    if len(days) < 2 or any(each.is_planned and not _is_set(text, each) for each in days[-2:]):
        return
    limit, came = days[-2:]
    if not _is_set(text, limit) or _is_set(text, came) or not came.is_day or limit.has_year is not came.has_year:
        return
    begin = text.rfind("\n", 0, limit.start) + 1
    is_near = came.start - limit.end <= _FAR and match.start() - came.end <= _NEAR
    if not is_near or _OTHERS.search(text, max(begin, limit.start - _BACK), match.end() + _BACK // 2):
        return
    is_late = came.first > limit.last
    if is_late is not bool(match["late"]):
        terms = f"{came.first:%Y-%m-%d}{'>' if is_late else '≤'}{limit.last:%Y-%m-%d}"
        yield Claim(DATES, came.start, match.end(), arithmetic=terms, severity="query")


def _is_set(text: str, day: Moment) -> bool:
    return day.is_deadline or _SET.search(text[max(0, day.start - _BACK) : day.start]) is not None
