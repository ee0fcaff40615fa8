"""Told as done somewhere, and as not yet done elsewhere: 文化广场已于10月竣工 … 文化广场因征地未谈妥，至今尚未开工.

``undone`` asks what stands right before the words of having been done. Here both sentences are asked what they are of:
a run of characters that both have before their verbs, a part of a class that is told as a whole (三个标段均已完工 and
三标段), or the sentence before, where 该项目 points back to it.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match
from typing import NamedTuple

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence
from domain.proofreading.wording.side_by_side import pairs_of

CONTRARY = "prose.contrary"
_STAGED = (
    (1, "招标|采购|签约|立项|送审"),
    (2, "破土动工|动工|开工|进场|启动|开始|到货|到场|供货"),
    (3, "施工|安装|建设|铺设|改造|装修|填筑|浇筑|拆除"),
    (
        4,
        "完工|竣工|建成|完成|办结|编制|补齐|整改|封顶|贯通|收尾|配齐|(?:铺|做|建|修|装|办|干|栽|换)(?:完|好|毕|齐)",
    ),
    (5, "(?:通过|组织|开展)?[^，。；]{0,4}验收|审核|审计"),
    (6, "投入使用|投用|启用|通水|通车|开放|运营|投产|交付|移交|运行|入住|上线"),
    (7, "支付|付款|拨付|发放|兑付|兑现|归还|到位|缴入|清退|入账|收回"),
)
_LAST = (7, "付清|兑付到户|发放到位|拨付到位|支付完毕|发放完毕|拨付完毕|全部到位|发放到户|兑现到户|全部收回")


def _verbs(stages: tuple[tuple[int, str], ...]) -> str:
    return "|".join(f"(?P<s{stage}>{words})" for stage, words in stages)


_STILL = "(?:尚|仍|还|正)(?:然|旧)?(?:在|处于)(?:进行|开展|组织)?"  # 仍在招标: not yet past it
_NOT_YET = pattern(
    f"(?:(?:未|没有?|不曾)(?:能|正式|完全|组织|全部|实际|按期|如期)*|{_STILL})(?:{_verbs(_STAGED)})",
    begins="未没不尚仍还正",
)
_DONE = pattern(
    "(?:已经?|均|都|全部|业已|现已|[0-9]+[月日]|月底|年底|年末|如期|按期|提前|顺利|一次)[^，。；：\n未没]{0,8}?"
    f"(?:{_verbs((*_STAGED[3:6], _LAST))})"
)
_LATELY = pattern("至今|迄今|目前|年[末底]|仍|尚|还|一直|12月")
_LATER = pattern(
    "预计|计划|力争|将|拟|确保|要求|目标|应|须|如|待|延|未|没有|再|约定|除|基本|部分|去年|上年|(?:余|其他|剩)"
)
_GOES_ON = pattern("的[一-龥0-9]|率|[0-9]|(?:至今|而)?(?:仍|尚|还)?未")  # 因手续未办结至今尚未开工
_OBJECT = pattern("(?!阶段|当?中|状态|期间?[，。；])[^，。；、\n]")  # 正在招标监理单位: of something else
_BARE = pattern("(?:但|不过|而)?(?:目前|现|至今|截至[^，。；]{1,8}|年底|，)*$")
_ITS_NOUN = pattern("(?:但|不过)?(?:目前|现|至今|截至目前|年底|，)*(?P<noun>[一-龥]{2,6})$")
_ALL_ABOVE = pattern("\\s*(?:上述|以上|各项|这些)")
_POINTS = pattern("\\s*(?:但|不过|然而|目前)?，?(?:该|此|上述|这|因|由于|受|尚有|仍有|还有|尚未|至今|经费|资金)")
_MODIFIED = pattern("其余|其他|剩余|余下|备用|二期|三期|第二批|后续|下一?批|附属|配套|另[有外0-9]|个别|(?<![因受])部分")
_MENDED = pattern("[，；](?:已|现已|目前已|[0-9]+月[^，。；]{0,6}(?:已|完成|到位))[^，。；]{0,8}(?:完|到|补|解决|销号)")
_PART = pattern(
    "(?:[一二三四五六七八九]|[0-9])(?P<kind>标段|号楼|片区|支渠|分校)|[一-龥]{2,4}(?P<name>小区|支渠|水库|水厂)"
)
_WHOLE = pattern(
    "(?:(?<![、.0-9])[0-9]+|[一二三四五六七八九十两]+|各|所有|全部)[个座条]?(?P<kind>标段|号楼|片区|支渠|分校|小区|水库|水厂)"
)
_FEWER = pattern("[个座条](?:已|均|都|完)")
_LABEL = pattern("[ \u3000]*[（(【]?[0-9一二三四五六七八九十]{1,2}[）)、.．】]{1,2}(?P<of>[^，。；：\n]{3,20})[。：]")
_WORDS = pattern(
    "(?!.{0,3}(?:项目|资金|任务|问题|单位|工作|完成|年度|全部)|(?:工程|建设|改造){2}|年初预算|县财政局|截至目前)[一-龥]{4}"
)
_THEN = pattern("[0-9]月|上半年|年初|年中|当时|一度|曾|原|季度|上年|去年|此前|期间|前期|检查时|中期|评价时|整改前")
_NAME = pattern("(?![其该此本全县])[一-龥]{1,3}")
_OPEN = pattern("(?:尚未|仍未|还未)(?:开始|启动|完成|实施|开展)的(?P<what>[一-龥]{4,16}?)(?:工作|任务|事项|项目)")
_ALIKE = 3  # pairs of characters
_STILL_FIRST, _WORK = "尚仍还正", 3
_SENTENCE, _NEAR, _FAREST, _MOST, _RUN = 160, 100, 3000, 60, 4


class _Told(NamedTuple):
    """``start``: of its sentence; ``at``, ``end``: its verb; ``stage``: how far it came; ``runs``: what it is of."""

    start: int
    at: int
    end: int
    stage: int
    runs: frozenset[str]


def not_yet(text: str) -> Iterator[Finding]:
    """What is told as not yet done of which the text tells elsewhere that it is: the later of the two."""
    yield from _still_open(text)
    faults = [_read(text, each) for each in islice(_NOT_YET.finditer(text), _MOST) if _is_fault(text, each)]
    deeds = [_read(text, each) for each in islice(_DONE.finditer(text), 3 * _MOST)] if faults else []
    deeds = [each for each in deeds if _is_deed(text, each)]
    for fault in faults:
        deed = next((each for each in deeds if _belies(text, each, fault)), None)
        if deed is not None:
            start, end = _quoted(text, deed, fault)
            yield Finding("query", CONTRARY, quote=text[start:end], offset=start)


def _still_open(text: str) -> Iterator[Finding]:
    """尚未开始的闲置实验设备调配工作 where 闲置的46台实验设备已全部调配: the deed, and words of what it is done to."""
    for fault in islice(_OPEN.finditer(text), _MOST):
        verb = fault["what"][-2:]
        for deed in islice(pattern(f"(?:全部|均已|悉数){verb}").finditer(text), _MOST):
            start = begin_of_sentence(text, deed.start(), _SENTENCE)
            if (
                len(pairs_of(fault["what"]) & pairs_of(text[start : deed.end()])) >= _ALIKE
                and not _LATER.search(text, max(start, deed.start() - 20), deed.end())
                and not _MODIFIED.search(fault["what"])
            ):
                yield Finding("query", CONTRARY, quote=fault[0], offset=fault.start())
                break


def _read(text: str, match: Match[str]) -> _Told:
    start = begin_of_sentence(text, match.start(), _SENTENCE)
    line = text.rfind("\n", 0, match.start()) + 1
    label = _LABEL.match(text, line, match.start())
    words = (label["of"] + "，" if label else "") + text[start : match.start()]
    if _ALL_ABOVE.match(text, start):  # 水质化验室改造2处。上述任务于10月底全部完成
        words = text[begin_of_sentence(text, start - 1, _SENTENCE, "。\n") : start] + words
    stage = next(int(name[1:]) for name, told in match.groupdict().items() if told)
    return _Told(start, match.start(), match.end(), stage, _runs(words))


def _runs(words: str) -> frozenset[str]:
    runs = (words[at : at + _RUN] for at in range(len(words) - _RUN + 1) if _WORDS.match(words, at))
    return frozenset(runs)


def _is_fault(text: str, match: Match[str]) -> bool:
    if match[0][0] in _STILL_FIRST and _OBJECT.match(text, match.end()):
        return False
    return not _GOES_ON.match(text, match.end()) and not _MENDED.match(text, match.end())


def _is_deed(text: str, deed: _Told) -> bool:
    return not _LATER.search(text, max(deed.start, deed.at - 20), deed.end) and not _GOES_ON.match(text, deed.end)


def _belies(text: str, deed: _Told, fault: _Told) -> bool:
    if deed.stage < fault.stage or abs(deed.at - fault.at) > _FAREST:
        return False
    head = text[fault.start : fault.at]
    if deed.start <= fault.at < end_of_sentence(text, deed.end) and deed.start == fault.start:
        return _is_begun(deed, fault) and _BARE.match(head.rpartition("，")[2]) is not None
    if _MODIFIED.search(head) or (fault.at < deed.at and not _is_lasting(text, fault)):
        return False
    if any(not _are_two(text, deed, fault, run) for run in deed.runs & fault.runs) or _is_part(text, deed, head):
        return True
    is_next = 0 < fault.start - deed.end < _NEAR and "\n" not in text[deed.end : fault.start]
    own = _ITS_NOUN.match(head) if is_next and _is_begun(deed, fault) else None
    if own is not None and own["noun"] in text[deed.start : deed.at]:
        return True  # 学员宿舍改造：11月28日通过验收。目前宿舍仍在招标
    return is_next and bool(_POINTS.match(text, fault.start) and _LATELY.search(text, fault.start, fault.end))


def _is_begun(deed: _Told, fault: _Told) -> bool:
    """Whether what is told as done cannot be without what is told as not yet: 已通过验收，目前尚在招标."""
    return deed.stage > _WORK >= fault.stage and deed.at < fault.at


def _are_two(text: str, deed: _Told, fault: _Told, run: str) -> bool:
    """Whether a run is the end of two names: 李家湾提灌站 and 王家湾提灌站."""
    one, other = (_before(text, each, run) for each in (deed, fault))
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return bool(_NAME.fullmatch(one) and _NAME.fullmatch(other))


def _before(text: str, told: _Told, run: str) -> str:
    """What stands before a run in its clause."""
    at = text.find(run, told.start, told.at)
    return text[begin_of_sentence(text, at, _SENTENCE, "，。；：、\n") : at].strip() if at >= 0 else ""


def _is_lasting(text: str, fault: _Told) -> bool:
    """Whether a fault told first is one of now: not 截至6月底检测室改造还没有动工, mended since."""
    return bool(_LATELY.search(text, fault.start, fault.end)) and not _THEN.search(text, fault.start, fault.at)


def _is_part(text: str, deed: _Told, head: str) -> bool:
    """Whether the fault is of one of those that are told as a whole: 三标段 of 三个标段."""
    part, whole = _PART.search(head), _WHOLE.search(text, deed.start, deed.at)
    if part is None or whole is None or _FEWER.search(text, whole.end(), deed.end):
        return False
    return (part["kind"] or part["name"]) == whole["kind"]


def _quoted(text: str, deed: _Told, fault: _Told) -> tuple[int, int]:
    """Both where they stand side by side in a line, else the later one."""
    first, last = sorted((deed, fault), key=lambda each: each.at)
    if "\n" not in text[first.at : last.end] and last.start - first.end <= _NEAR:
        return begin_of_sentence(text, first.at, _SENTENCE, "，。；\n"), last.end
    return last.start, last.end
