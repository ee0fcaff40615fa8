"""Events that cannot come before one another: 8月2日开工 behind 6月10日竣工, money received before it is granted."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.claims.dates_and_spans.days import Day, days
from domain.proofreading.mentions import Passage, Sentence

_RECEIVED = (
    r"(?<!打卡)到账|(?<!打卡)(?<!发放)到位|到达|收到|拨入|入账|拨付?(?:至|到)|转入|划(?:入|转|拨)(?:至|到)?|拨至"
)
_KINDS = tuple(  # an event has the first kind whose words follow its day, or stand before it
    (name, pattern(words))
    for name, words in (
        ("announced", r"(?:招标|采购|磋商|询价)公告|挂网"),
        ("closed", r"(?:投标|报名|递交|提交)[^，。；]{0,6}截止|截止(?:时间|日期)"),
        ("awarded", r"开标|评标|中标|(?<!完)成交|完成[^，。；]{0,4}(?:招标|采购(?!目录|预算))(?!文件|代理|方案)"),
        ("signed", r"签订(?![^，。；]{0,8}(?:责任|协议|承诺))|签约|合同签署"),
        ("delivered", r"到货|交货|运抵|送达(?=现场|仓库|[，。；]|并|完成)|货物交付"),
        ("settled", r"竣工[决结]算|工程[决结]算|结算审[计核]|决算审[计核]"),
        ("accepted", r"竣工验收|完工验收|验收合格|通过[^，。；]{0,8}验收|组织[^，。；]{0,8}验收|验收[，。；）)]"),
        ("used", r"投入(?:正式)?(?:使用|运行|运营)|交付使用|投用|启用|通车|开业"),
        ("built", r"完工|竣工|建成|完成(?:建设|施工|安装)(?!招|图|许可|设计|方案|合同|准备|组织|前|单位|进度)"),
        ("begun", r"(?<!未)开工|动工|进场施工|启动建设|破土"),
        ("received", _RECEIVED),
        ("granted", r"下达|下拨|(?:印发|批复)[^，。；]{0,10}(?:资金|指标)"),
        ("paid", r"支付(?!率|进度)|兑付|发放(?!标准)|打卡"),
    )
)
_CHAIN = ("announced", "closed", "awarded", "signed", "begun", "built", "accepted", "settled")
_LATE = ("accepted", "used", "settled")
_ORDERED = {
    *combinations(_CHAIN, 2),
    *(("begun", "used"), ("built", "used"), ("granted", "received"), ("granted", "paid"), ("received", "paid")),
    *((before, "delivered") for before in ("announced", "closed", "awarded", "signed")),
    *((before, "used") for before in ("announced", "closed", "awarded", "signed", "delivered")),
    *(("delivered", "accepted"), ("delivered", "settled")),
}
_OWNED = pattern(
    r"先[^。；]{0,20}后|倒签|违规|违反|未批先|补签|补办|垫[付资支]|追认|第[一二三四五六七八九十0-9]+[批期次笔标]"
    r"|[一二三四]期|[0-9一二三四]标段|分[两三四0-9]?批|另一|问题|[两三]次|分别|分段|部分|局部|先行|先期|陆续|试运|消防|环保|专项验收|单项|分部|初验|阶段|样[品机]|补充(?:合同|协议)|运维|维保|租赁|物业|试用|续签|首批"
)
_PLANNED = pattern(r"计划|拟|预计|原定|目标|要求|应[当于在]|约定|规定|前$")
_NO_SUBJECT = pattern(
    r"^(?:[，、：:]|[省市县区镇乡村](?:里|级)?(?:财政[局所部门]*)?|我[局镇乡校院]|并|且|后|随后|又|再|已|实际|最终|直?至|到|于|在|即|全部|均|但|而|上述|该|此项?|本|(?:投标截止|截止|竣工验收|开工|动工|竣工|完工|验收|交付|签订|签约|招标|开标|中标|下达|到位|到账|批复)(?:时间|日期|之?日)[为是:]?|资金|款项|指标|项目|工程|专项|(?:施工|采购|供货)?合同)*$"
)
_AGAIN = pattern(r"上述|该[笔项]?|这[笔项]")
_CLAUSE = pattern("[，。；\n(]")
_NAMED = pattern("(?:时间|日期|之?日|[订标收工])(?:为|是|于|在|:)+$")  # 开工日期为, 合同签订于
_ONCE_ONLY = ("begun", "built", "signed", "accepted")
_SEVERAL = pattern(
    "标段|[一二三四]期|第[一二三四]批|分批|子项目|分项|单项|分部|[两二三四五六七八九十0-9][个项]?(?:项目|工程|合同)|各(?:项目|工程|标)|初验|预验|其中[一二两]"
)
_PLACE = pattern("[一-龥]{2}(?:幼儿园|小学|中学|学校|医院|卫生院|水库|大桥|泵站|敬老院|社区|公园|污水厂|[村镇乡])")
_REACH = 26  # characters behind a day in which its event is told
_LEAD = 20  # characters before a day


class _Event(NamedTuple):
    kind: str
    day: Day
    end: int
    is_next: bool  # whether it is of what the event before it is of
    is_again: bool = False  # whether its words say so: 上述资金


def events(passage: Passage) -> Iterator[Claim]:
    """The later told one of two events of a sentence, or of two sentences, that come the wrong way round."""
    for sentence in passage.saying("月"):
        found = _turned(_events(passage, sentence.start, sentence.end))
        if found is None and sentence.place and sentence.paragraph == passage.sentences[sentence.place - 1].paragraph:
            found = _turned_since(passage, passage.sentences[sentence.place - 1], sentence)
        if found is not None:
            yield found


def _turned_since(passage: Passage, before: Sentence, sentence: Sentence) -> Claim | None:
    """An event against one of the sentence before, where the sentence does not speak of anything else."""
    here = _events(passage, sentence.start, sentence.end)
    above = _events(passage, before.start, before.end) if here and here[0].is_next else []
    together = _events(passage, before.start, sentence.end) if above else []
    return _turned(together) if len(together) == len(above) + len(here) else None


@lru_cache(maxsize=4)
def _events(passage: Passage, start: int, end: int) -> list[_Event]:
    text = passage.folded
    if text.find("月", start, end) < 0 or _OWNED.search(text, start, end):
        return []
    named = list(days(text, start, end))
    found: list[_Event] = []
    for place, day in enumerate(named):
        stop = min(end, day.end + _REACH, named[place + 1].start if place + 1 < len(named) else end)
        behind = _until_clause(text[day.end : stop])
        lead = _CLAUSE.split(text[max(start, day.start - _LEAD) : day.start])[-1]
        kind = (_kind(lead) if _NAMED.search(lead) else "") or _kind(behind) or _kind(lead)
        if kind and not day.is_deadline and not _PLANNED.search(lead) and not _PLANNED.search(behind):
            apart = not _NAMED.search(lead) and "；" in text[found[-1].end : day.start] if found else False
            is_one = bool(_NO_SUBJECT.match(lead)) or (kind == "received" and "收到" in behind)
            goes_on = not lead.strip() and kind in _LATE and "的" not in behind  # 6月29日完工…；6月21日组织竣工验收
            is_next = is_one and (not apart or goes_on or bool(_AGAIN.search(behind)))
            found.append(_Event(kind, day, day.end + len(behind), is_next, bool(_AGAIN.search(behind))))
    return found


def _until_clause(words: str) -> str:
    """The clause behind a day; a comma right behind the day does not end it."""
    skipped = len(words) - len(words.lstrip("，, "))
    return words[:skipped] + _CLAUSE.split(words[skipped:], maxsplit=1)[0]


def told_twice(passage: Passage) -> Iterator[Claim]:
    """An event of a text that tells of one thing, dated twice: 开工日期为2024年3月1日 … 于2024年3月15日开工."""
    if _SEVERAL.search(passage.folded):
        return
    once: dict[str, list[_Event]] = {}
    for sentence in passage.saying("月"):
        for event in _events(passage, sentence.start, sentence.end):
            if event.kind in _ONCE_ONLY and event.day.first == event.day.last and event.is_next:
                once.setdefault(event.kind, []).append(event)
    for found in once.values():
        first, *later = found
        if len(later) == 1 and _is_another_day(first.day, later[0].day) and "。" in _between(passage, first, later[0]):
            terms = f"{first.day.first:%Y-%m-%d}≠{later[0].day.first:%Y-%m-%d}"
            if _owner(passage, first) != _owner(passage, later[0]):
                continue
            yield Claim(DATES, later[0].day.start, later[0].end, arithmetic=terms, severity="query")


def _owner(passage: Passage, event: _Event) -> str:
    """The place that the sentence of an event names before its day: 滨河幼儿园于5月6日开工，8月23日竣工."""
    sentence = passage.sentence_at(event.day.start)
    found = _PLACE.findall(passage.folded, sentence.start, event.day.start)
    return found[-1] if found else ""


def _between(passage: Passage, first: _Event, later: _Event) -> str:
    return passage.folded[first.end : later.day.start].replace("\n", "。")


def _is_another_day(first: Day, later: Day) -> bool:
    if first.has_year and later.has_year:
        return first.first != later.first
    return (first.first.month, first.first.day) != (later.first.month, later.first.day)


def can_follow(first: str, later: str) -> bool:
    """Whether what the later words tell need not come before what the first ones tell."""
    return (_kind(later), _kind(first)) not in _ORDERED


def has_own_subject(lead: str) -> bool:
    """Whether the words before a day name something else than what was told of: 甲桥8月2日开工，乙桥6月10日竣工."""
    return not _NO_SUBJECT.match(_CLAUSE.split(lead)[-1])


def _kind(words: str) -> str:
    return next((name for name, look in _KINDS if look.search(words)), "")


def _turned(found: Sequence[_Event]) -> Claim | None:
    """The first event that is told to come before what it can only follow, or after what it can only precede."""
    kinds = [each.kind for each in found]
    for place, later in enumerate(found):
        for at, before in enumerate(found[:place]):
            is_late = later.day.first > before.day.last and (later.kind, before.kind) in _ORDERED
            is_early = later.day.last < before.day.first and (before.kind, later.kind) in _ORDERED
            if not (is_late or is_early) or before.day.has_year is not later.day.has_year:
                continue
            is_once = later.is_again or kinds.count(later.kind) == 1
            if is_once and all(each.is_next for each in found[at + 1 : place + 1]):
                terms = f"{before.day.last:%Y-%m-%d}{'<' if is_late else '>'}{later.day.first:%Y-%m-%d}"
                return Claim(DATES, later.day.start, later.end, arithmetic=terms)
    return None
