"""Two states of one thing in one text: all 12 stations 已全部建成, and below 尚有4座没有动工.

A statement is a clause with a pole of an aspect (``aspects``), what it is about, and the section it stands in. A strong
good one and a bad one of the same aspect and thing cannot both be right, unless one is hedged, an aim, of another time,
of a part that the other leaves out, or was mended since.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from re import Match, Pattern
from typing import NamedTuple

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence
from domain.proofreading.contradicting.aspects import ASPECTS, Aspect
from domain.proofreading.contradicting.remedies import pairs_of
from domain.proofreading.wording.side_by_side import pairs_in

CONTRARY = "prose.contrary"

_HEDGED = pattern(
    "基本|总体|大多|多数|大部分|绝大|进一步|逐步|不断|力争|确保|保障|要求|应当?(?![急对用])|须|目标|将|拟|争取|计划|如果|若|原则|有望|预计|为了?|努力|实现|杜绝|不低于|达到[^，。；]{0,4}以上"
    "|除|其余|余下|剩下|其他|另|上年|去年|往年|整改后|修复后|补[登办齐]|未|不(?!同|含|存|仅|断)|没有(?!一)|尚|部分|个别|[0-9]+月[底末份]|[一二三]季度|上半年|主体|一期|首批|第[一二三]批|达标[率线]|是否"
)
_SOFT = pattern("基本|总体|较|大多|逐步|更加|进一步|不|未")
_ALL = pattern("全部|均|都|无一|没有一|所有|各|完全|始终|一律|不存在|没有未|全面|得?100分|相互|一一")
_COUNTED = pattern("[0-9]+[个处座条所项家户件名人栋台批]")
_HEDGED_BEHIND = pattern(
    "(?:[0-9]|率|情况|程度|方面|问题|要求|标准|目标|制度|办法|机制|的[，；。]|时|后|前|[^，。；]{0,4}[0-9]+(?:\\.[0-9]+)?(?:%|个百分点))"
)
_NO_FAULT = pattern(
    "未发现|不存在|没有发现|未出现|没有出现|无|避免|防止|杜绝|解决|整治|纠正|改变|消除|克服|缓解|减少|针对|关于|鉴于|对于?|如|若|可能|容易|防范|查处|上年|去年|往年|年初|此前|曾"
    "|原[来先有]?|过去|以前|前期|上半年|首[批次轮检]|[一二三]季度|整改前|改革前|除|只有|有待|[0-9]+月[底末份初]|疫情|二期|三期|第[二三]批|另|其余|其他|剩余|余下|目标|不得|严禁|要求|略|稍|(?:没有|未|不|无)$"
)
_PART = pattern("个别|部分|少数|有的")
_NAMED = pattern(
    "0(?![0-9.])|[^，。；：\\n]{0,6}(?:的?问题|的?情况|的?现象|风险|隐患|原因|影响|难题|罚款|费|金额|[率险金者])"
)
_MENDED = pattern(
    "已(?:经)?(?:全部|于)?[^，。；]{0,8}(?:整改|补|纠正|解决|完善|更换|修复|归还|收回|改正|销号|到账|恢复)|现已|目前已|均已|随后|整改后|至此|最终|后续已|已于|次年[^，。；]{0,6}已"
)
_SINCE = pattern("现|目前|已于|整改后|[^，。；]后|复检|下半年|至此|最终|如今|年底(?!前)|今年")
_PROBLEM = pattern("问题|不足|困难|短板|扣分|偏差|原因|欠缺")
_OTHER = pattern("措施|打算|对策|计划|下一?步|今后|目标|建议|任务|要求|依据|上年|职责|办法|标准")
_LEAD = pattern(
    r"(?:^|(?<=[。；\n]))[^，。；：\n]{0,14}?(?P<kind>问题|不足之?处?|短板|困难|扣分(?:原因|情况|说明)?|措施|打算|对策|下一?步|今后|目标)"
    r"(?:说明|是|有|为|在于|如下|包括|方面|计划)*(?:[：:，]|(?<=在于))"
)
_WEAK = frozenset(
    """
    项目 工作 情况 单位 部门 全部 均已 没有 尚未 仍在 目前 截至 年度 全年 本年 全县 我局 我县 我校 我院
    问题 存在 部分 管理 及时 已经 已全
    今年 部已 尚有 还有 仍有 其中 该项 进行 按期 按时 规定
    严格 执行 完成 到位 未完 未到 相关 有关 各项 县级 实施 开展 建设 工程 落实 要求 以来
    不足 不够 整改 主要 资金 使用 制度 不及 不规 规范
    未按 措施 均按 进度 滞后 偏慢 较慢 缓慢 健全 没完 使用 投入 一人 一个
    """.split()  # noqa: SIM905 - one word a line would fill a page
)
_THINGS = frozenset(["问题", "整改", "项目", "工程", "任务", "标段", "资金", "完成", "到位"])
_BACK = pattern("其中|[但不过]{0,2}(?:该|上述|这)")
_NO_SUBJECT = pattern(
    "[一二三四五六七八九十是其中但也且并还又仍均都已经全部目前截至今始终完全到约0-9、年月日末底 ]*"
    "|有?[0-9]+[一-龥]{1,2}"
)
_TITLED = pattern("[ \u3000]*[（(]?[0-9一二三四五六七八九十]{1,2}[）).．、](?P<title>[^，。；：\n]{2,16})[。：]")
_CLASS = pattern("[一-龥]{2}类|[一二三四五六]期|阶段|批次|标段")
_SIGN = 4
_FAREST, _REACH, _MOST = 2500, 160, 60  # characters between the two, of a sentence; statements of an aspect
_TITLE, _ABOVE = 26, 3000
_PARTS = 120  # characters between two statements of parts of a whole report


class _Statement(NamedTuple):
    """``start``, ``end``: the clause; ``at``: its pole; ``about``: pairs of characters of what it is of."""

    start: int
    end: int
    at: int
    about: frozenset[str]
    is_all: bool  # of a good one: said of all; of a bad one: of a part only


def states(text: str, told: Sequence[tuple[int, int]] = ()) -> Iterator[Finding]:
    """Statements that another one of the same aspect and thing gives the lie; none of what is told already."""
    marked = list(told)
    pairs = pairs_in(text)
    for aspect in ASPECTS:
        goods = [each for each in aspect.goods if each[:2] in pairs and each in text]
        bads = [each for each in aspect.bads if each[:2] in pairs and each in text] if goods else []
        if not bads:
            continue
        good = _statements(text, aspect, tuple(goods), is_good=True)
        bad = _statements(text, aspect, tuple(bads), is_good=False) if good else []
        for one in good:
            other = next((each for each in bad if _collide(text, aspect, one, each)), None)
            if other is not None and not _is_told(marked, one) and not _is_told(marked, other):
                start, end = _quoted(text, one, other)
                marked += [(one.start, one.end), (other.start, other.end)]
                yield Finding("query", CONTRARY, quote=text[start:end], offset=start)


def _is_told(marked: Iterable[tuple[int, int]], one: _Statement) -> bool:
    return any(start < one.end and one.start < end for start, end in marked)


def _quoted(text: str, good: _Statement, bad: _Statement) -> tuple[int, int]:
    """Both where they stand side by side, the later one of a line; of two parts the fault, or the claim far from it."""
    first, last = sorted((good, bad))
    is_beside = text.find("\n", first.start, last.end) < 0
    if is_beside and last.start - first.end <= 1:
        return first.start, last.end
    is_near = last.start - first.end < _PARTS
    told = last if is_beside or (is_near and _kind(text, bad.at) == "problem") else good
    return told.start, told.end


def _statements(text: str, aspect: Aspect, words: tuple[str, ...], *, is_good: bool) -> list[_Statement]:
    shape = aspect.good if is_good else aspect.bad
    found: list[_Statement] = []
    for match in _begun(text, words, shape):
        if is_good and text.startswith("的", match.end()):
            continue  # 账实相符的资产4826件: so many of them are
        start, end = _clause(text, match)
        if (_is_strong if is_good else _is_fault)(text, start, match):
            told = _ALL if is_good else _PART
            about = _about(text, start, match.start(), end) | (_title(text, start) if is_good else frozenset())
            found.append(_Statement(start, end, match.start(), about, bool(told.search(text, start, end))))
        if len(found) >= _MOST:
            break
    return found


def _begun(text: str, words: tuple[str, ...], shape: Pattern[str]) -> Iterator[Match[str]]:
    """The matches of a pattern that begin with one of some words, each word looked for by itself."""
    seen: set[int] = set()
    for word in words:
        at = text.find(word)
        while at >= 0:
            match = shape.match(text, at) if at not in seen else None
            if match is not None:
                seen.add(at)
                yield match
            at = text.find(word, at + 1)


def _is_strong(text: str, start: int, match: Match[str]) -> bool:
    if _HEDGED.search(text, start, match.start()) or _HEDGED_BEHIND.match(text, match.end()):
        return False
    if _SOFT.search(match[0]) and "不存在" not in match[0] and "扣分" not in match[0]:
        return False
    if _TITLED.match(text, start) and start + len(match[0]) + _SIGN >= text.find("。", start) > start:  # 3.岗位分离。
        return False
    return not (_COUNTED.search(text, start, match.start()) and not _ALL.search(text, start, match.end()))


def _is_fault(text: str, start: int, match: Match[str]) -> bool:
    return not _NO_FAULT.search(text, start, match.start()) and not _NAMED.match(text, match.end())


def _clause(text: str, match: Match[str]) -> tuple[int, int]:
    begin = begin_of_sentence(text, match.start(), _REACH, "，。；：\n“|")
    ends = [at for mark in "，。；：\n|" if (at := text.find(mark, match.end(), match.end() + _REACH)) >= 0]
    end = min(ends, default=min(len(text), match.end() + _REACH))
    return begin, end


def _about(text: str, start: int, at: int, end: int) -> frozenset[str]:
    """What a clause is about: its own words, and where it has no subject those of the clauses before it."""
    floor = begin_of_sentence(text, start, _REACH)
    begin = start
    while begin > floor and _NO_SUBJECT.fullmatch(text[begin:at].strip()):
        at = begin - 1
        begin = begin_of_sentence(text, begin - 1, _REACH, "，。；：\n“|")
    words = text[begin:end]
    return frozenset(pairs_of(words).union(each for each in _THINGS if each in words))


def _is_since(text: str, good: _Statement, *, is_beside: bool) -> bool:
    """Whether what is good is so since a fault that was told before it."""
    begin = begin_of_sentence(text, good.start, _REACH) if is_beside else good.start
    return bool(_SINCE.search(text, begin, good.at)) or _kind(text, good.at) == "mended"


def _title(text: str, start: int) -> frozenset[str]:
    """What the title of an item says that all of it is about: （二）高标准农田。…，已全部建成."""
    titled = _TITLED.match(text, text.rfind("\n", 0, start) + 1)
    return frozenset(pairs_of(titled["title"])) if titled else frozenset()


def _collide(text: str, aspect: Aspect, good: _Statement, bad: _Statement) -> bool:
    between = abs(good.at - bad.at)
    if between > _FAREST or good.start == bad.start:
        return False
    first, last = (good, bad) if good.at < bad.at else (bad, good)
    is_beside = text.find("\n", first.at, last.at) < 0
    shared = good.about & bad.about
    own = shared - _WEAK
    if bad.is_all and not (good.is_all and (is_beside or len(own) > 1)):  # of some, and not of all
        return False
    points_back = is_beside and good is first and between < _REACH and _BACK.match(text, bad.start)
    is_of_all = good.is_all and (aspect.is_plain or len(shared & _THINGS) > 1)
    if not (len(own) > (is_beside and not good.is_all) or is_of_all or points_back):
        return False
    if _kind(text, good.at) == "other" or _MENDED.search(text, bad.at, end_of_sentence(text, bad.at)):
        return False
    if _is_of_a_class(text, good, bad):
        return False
    if last is good and _is_since(text, good, is_beside=is_beside):
        return False
    kind = _kind(text, bad.at)
    return is_beside or kind == "problem" or len(own) > 1 or (kind == "mended" and good.is_all)


@lru_cache(maxsize=256)
def _kind_of(words: str) -> str:
    if "整改" in words and "问题" in words:  # 问题整改情况: what came of them
        return "mended"
    return "other" if _OTHER.search(words) else "problem" if _PROBLEM.search(words) else ""


def _kind(text: str, at: int) -> str:
    """The kind of section in which a place stands: of problems, of something else that is no result, or of results."""
    leads = list(_LEAD.finditer(text, text.rfind("\n", 0, at) + 1, at))
    return _kind_of(leads[-1]["kind"] if leads else _heading(text, at)[1])


def _heading(text: str, at: int) -> tuple[int, str]:
    """Where the heading above a place begins, and its words; blank where there is none."""
    line, floor = text.rfind("\n", 0, at) + 1, max(0, at - _ABOVE)
    while line > floor:
        above = text.rfind("\n", 0, line - 1) + 1
        words = text[above : line - 1].strip()
        if 0 < len(words) <= _TITLE and words[-1] not in "。；，：":
            return above, words
        line = above
    return -1, ""


def _is_of_a_class(text: str, good: _Statement, bad: _Statement) -> bool:
    """（一）立行立改类问题（19个） 已全部完成整改: of one class of them, and what is not done stands below another."""
    place, words = _heading(text, good.at)
    return _CLASS.search(words) is not None and _heading(text, bad.at)[0] != place
