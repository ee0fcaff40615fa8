"""Days that are told the wrong way round: what happens is told as it happens, one thing after another."""

from collections.abc import Iterator
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.claims.dates_and_spans.events import can_follow, has_own_subject
from domain.proofreading.mentions import Passage
from domain.proofreading.times.moments import Moment
from domain.proofreading.times.told import moments_of

_NOT_IN_TURN = pattern(
    "[比较]|原定|原计划|此前|之前|早在|曾|提前|先[后于行]|倒签|补[签办录]|追[认溯]|分别|其中|另[有外一]|[晚早]于|截[至止]|违规|垫"
    "|第[一二三四五六七八九十0-9]+[批期次笔标个]|[一二三四]期|分[两三四0-9]*批|标段|分段|部分|局部|消防|环保|单项|试运|同时"
)
_BEFORE = pattern("不[迟晚]于|最[迟晚]|期限|[比较]|此前|早在|截[至止]|分[两三四0-9]*批|分别|第一")
_DONE = pattern(
    "^(?:已经?|才|即|又|再|正式|全部|全面|实际|顺利|如期|统一|集中|一次|最终)*(?:完[工成]|竣工|开[工始展]|动工|启[动用]|通[过车]|验收|投[入用]|交[付工]"
    "|到[账位达]|收到|拨[付入至到]|下达|签[订署]|召开|形成|印发|发[放出布]|公[开布示]|结[束算]|移交|支付|兑付|组织|报[送批]|提交|获|取得|批[准复]|立项"
    "|核[准定]|审[定批议]|办[结理]|上[线报]|挂[网牌]|中标|评审|申[报请]|反馈|入[库账]|建成|离场|进场)"
)
_RANGE = pattern("[至—–~～-]|到(?![账位达期])")
_CLAUSE = 20  # characters before the first day
_ITS_YEAR = pattern("20[0-9]{2}年|[同当本]年")
_HALF_A_YEAR = 183  # days: beyond, the next year may be meant


def days_in_turn(passage: Passage) -> Iterator[Claim]:
    """The later told of two days of a sentence that comes before the other one, though no words tell why."""
    for sentence in passage.saying("月"):
        if passage.folded.count("月", sentence.start, sentence.end) < 2:
            continue
        near = [each for each in moments_of(passage, sentence.place) if sentence.start <= each.start < sentence.end]
        for first, later in pairwise(near):
            if _are_turned(passage.folded, first, later) and _follow(passage.folded, sentence.start, first, later):
                terms = f"{first.first:%Y-%m-%d}>{later.first:%Y-%m-%d}"
                end = later.end + len(later.deed)
                yield Claim(DATES, later.start, end, arithmetic=terms, severity="query")


def _are_turned(text: str, first: Moment, later: Moment) -> bool:
    if first.has_year is not later.has_year:
        return False
    days = (first.first - later.last).days
    is_of_next_year = days > _HALF_A_YEAR and not _ITS_YEAR.match(text, later.start)
    return days > 0 and not is_of_next_year


def _follow(text: str, start: int, first: Moment, later: Moment) -> bool:
    """Whether one clause tells what happened on the first day, and another what happened on the later one."""
    if any(each.is_planned or each.is_deadline for each in (first, later)) or not first.deed or not later.deed:
        return False
    between, before = text[first.end : later.start], text[max(start, first.start - _CLAUSE) : first.start]
    is_range = _RANGE.match(between) or _RANGE.match(before[-1:]) or _RANGE.match(text, later.end)
    if is_range or "，" not in between or "；" in between or _BEFORE.search(before):
        return False
    if _NOT_IN_TURN.search(between) or _NOT_IN_TURN.search(later.deed) or has_own_subject(between):
        return False
    return bool(_DONE.match(later.deed)) and can_follow(first.deed, later.deed)
