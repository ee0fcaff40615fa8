"""Words that the rest of a text gives the lie: no problems, and then a list of them; new, and yet paid for last year.

Said of one matter only (审计未发现问题) the words leave room for problems elsewhere: they must stand below a heading of
problems, or the text must take them up again itself.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.contradicting.against_nothing import against_nothing
from domain.proofreading.contradicting.all_but_some import all_but_some
from domain.proofreading.contradicting.answers import answers
from domain.proofreading.contradicting.belied import belied
from domain.proofreading.contradicting.both_ways import both_ways
from domain.proofreading.contradicting.denied_events import denied_events
from domain.proofreading.contradicting.exceptions_told import exceptions_told
from domain.proofreading.contradicting.free_answers import free_answers
from domain.proofreading.contradicting.full_despite import full_despite
from domain.proofreading.contradicting.has_and_has_not import has_and_has_not
from domain.proofreading.contradicting.named_undone import named_undone
from domain.proofreading.contradicting.not_done import not_done
from domain.proofreading.contradicting.not_on_time import not_on_time
from domain.proofreading.contradicting.not_yet import not_yet
from domain.proofreading.contradicting.nothing_wrong import nothing_wrong
from domain.proofreading.contradicting.overdone import overdone
from domain.proofreading.contradicting.remedies import pairs_of, unanswering
from domain.proofreading.contradicting.states import states
from domain.proofreading.contradicting.told_against import told_against
from domain.proofreading.contradicting.two_directions import two_directions
from domain.proofreading.contradicting.two_tellings import two_tellings
from domain.proofreading.contradicting.undone import undone
from domain.proofreading.contradicting.well_told import well_told
from domain.proofreading.contradicting.worsening import worsening
from domain.proofreading.contradicting.wrongs import wrongs
from domain.proofreading.in_lines import matches_with
from domain.proofreading.paragraphs import is_heading, leading_sign

CONTRARY = "prose.contrary"

_NO_PROBLEM = pattern(
    r"(?:尚?未|没有|暂未)(?:发现|存在)(?:任何)?(?:的)?(?:存在的?)?(?:违[规纪法]{1,3})?的?问题(?=[，。；])|不存在(?:任何)?的?问题(?=[，。；])"
    r"|(?<=[，。；\n])[ \u3000]*(?:无|没有)(?:存在的?)?(?:任何)?问题(?=[，。；])",
    begins=" \u3000不尚无暂未没",
)
_SECTION = pattern("问题|不足")
_ALL_WELL = pattern(
    r"(?:自评中?|(?:本次|此次)(?:绩效)?(?:自评|评价)|本年度?|全年|本(?:单位|部门|项目)|我[局委院校])(?:(?:尚|均|暂)?未(?:发现|存在)|没有(?:发现|存在)|不存在)"
    r"(?:任何|存在|的|明显|部门|单位|预算|管理|和|及|履职|工作|方面|、)*问题(?=[，。；])"
)
_HEADED = pattern(
    r"(?:^|\n)[ \u3000]*(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?、?)?(?:主要|存在的?|当前|目前|工作){0,3}"
    r"(?:问题|不足|困难)(?:之处|和困难)?\n"
)
_PARTIAL = pattern("审计|巡察|巡视|抽查|复核|验收|监督|(?<!对照)(?<!自我)检查|上年|往年|整改后|[0-9]家")
_TAKEN_UP = pattern(
    r"针对(?:上述|以上|前述|所列|这)[^，。；\n]{0,4}(?:[一二三四五六七八九两几0-9]{1,2}[个项条类])?问题|针对[^，。；\n]{3,40}的?问题，"
)
_LISTED = pattern(
    r"[，。；](?:(?:具体|分述)?如下|(?:具体|主要)(?:而言|来说|来看|说来|有|是|为|表现在)?|(?:但|不过|然而)[^。；\n]{0,14})[：:，。]?\s*"
    r"(?:一是|其一|第一[，、]|首先|一方面|[（(]一[）)]|1[.．、])"
    r"|。\s*\n\s*[（(]一[）)][^，。；\n]{2,16}(?:偏|不|未|滞后|缓慢|较慢|薄弱|欠|缺)"
)
_SELF_FOUND = pattern(
    r"自查(?:中|时)?(?:发现|查出)的?[^，。；\n]{0,8}[0-9一二三四五六七八九十两]+(?:[个项笔起处家次件]|万元)"
)
_REMEDIES = pattern(r"\n[^\n，。]{0,8}(?:整改|改进)措施[^\n，。]{0,8}\n\s*(?:针对|一是|[（(]一[）)])")
_NO_REMEDY = pattern(
    r"(?:^|(?<=[。；\n]))[ \u3000]*(?:本年度?|全年|本(?:单位|部门|项目)|我[局委院校]|因此，?|故)?(?:暂)?"
    r"(?:无需|不需要?|无须|没有必要|不必)(?:再)?(?:采取|制定)?"
    r"(?:任何)?(?:进一步)?的?(?:改进|整改|纠正)?(?:的)?(?:措施|整改|改进)(?=[，。；])"
)
_NO_NEED = ("无需", "不需", "无须", "没有必要", "不必")
_NAMED = pattern("针对(?:上述|以上|前述)?(?P<what>[^，。；\\n]{3,24})的?(?:问题|情况|现象)(?=[，。；])")
_WEAK = frozenset(["问题", "管理", "情况", "工作", "项目", "资金"])
_ITEMS = pattern(
    r"[（(][一二三四五六七八九][）)]|(?<=[，。；：\n])[一二三四五六七八九]是|(?<=\n)[ \u3000]*[1-9][.．、]"
)
_MENDED = pattern("已(?:全部)?(?:整改|纠正|解决|销号|完成)|均已|未发现|不存在|无问题|没有问题")
_NEW = pattern(
    r"(?:[^，。；\n]{2,24}[是为系])?(?P<year>20[0-9]{2}年度?|本年度?|当年)?(?:的)?"
    r"(?:新增(?:的)?(?:专项|项目)|首次(?:开展|设立|实施|安排|举办)[^，。；\n]{0,12}"
    r"|新设立?的?(?:专项|项目))[，；]"
    r"(?:上年度?|去年|(?P<earlier>20[0-9]{2})年度?)(?:实际|决算|预算)?(?:支出|安排|投入|拨付|完成|培训|举办|发放|补助)(?:资金|数|额)?[^，。；\n0-9无零未]{0,6}[1-9]"
)
_RUN_IN = pattern(  # （二）存在的问题。经全面自查…
    r"[ \u3000]*[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．][^，。；：\n]{0,10}(?:问题|不足)[^，。；：\n]{0,6}。$"
)
_AFAR, _BEFORE = 700, 400


def contradictions(text: str, marked: Sequence[tuple[int, int]] = ()) -> Iterator[Finding]:
    """What the text itself tells otherwise; what two rules mark is told by the narrower one.

    ``marked``: where each claim of the text that is mistaken begins and ends.
    """
    known = list(_known(text))
    yield from known
    told = [_span(each) for each in known]
    for each in (*worsening(text), *belied(text)):
        begin, end = _span(each)
        if not _meets((begin, end), told):
            told.append((begin, end))
            yield each
    yield from (each for each in two_directions(text) if not _meets(_span(each), marked))
    of_states = list(states(text, (*told, *marked)))
    yield from of_states
    told += [_span(each) for each in of_states]
    for each in (*undone(text, told), *not_on_time(text), *exceptions_told(text), *all_but_some(text), *not_yet(text)):
        if not _meets(_span(each), told):
            told.append(_span(each))
            yield each
    praised = list(well_told(text, (*told, *marked)))
    yield from praised
    told += [_span(each) for each in praised]
    for each in (*two_tellings(text, (*told, *marked)), *full_despite(text), *_of_having(text, marked)):
        if not _meets(_span(each), told):
            told.append(_span(each))
            yield each


def _of_having(text: str, marked: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    return (each for each in has_and_has_not(text) if not _meets(_span(each), marked))


def _meets(span: tuple[int, int], told: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < stop for start, stop in told)


def _span(found: Finding) -> tuple[int, int]:
    begin = found.offset or 0
    return begin, begin + len(found.quote or "")


def _known(text: str) -> Iterator[Finding]:
    yield from _no_problem(text)
    yield from _all_well(text)
    yield from _no_remedy(text)
    yield from _not_new(text)
    yield from both_ways(text)
    yield from unanswering(text)
    yield from against_nothing(text)
    yield from answers(text)
    yield from free_answers(text)
    yield from nothing_wrong(text)
    yield from overdone(text)
    yield from not_done(text)
    yield from named_undone(text)
    yield from told_against(text)
    yield from denied_events(text)


def _no_problem(text: str) -> Iterator[Finding]:
    """没有存在的问题 below a heading of problems, and problems right behind it, or what is done about them."""
    for match in matches_with(("问题",), _NO_PROBLEM, text):
        begin = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
        behind = text[match.end() : match.end() + _AFAR]
        sentence = text[begin : match.end()]
        is_below = _SECTION.search(_heading(text, begin)) or _RUN_IN.match(text, text.rfind("\n", 0, begin) + 1, begin)
        is_of_all = not _PARTIAL.search(sentence) and bool(is_below)
        found_itself = "自查" in sentence and _SELF_FOUND.search(behind.split("\n")[0])
        if match[0][-1:] == "；" or behind.startswith("；"):  # 资金拨付未发现问题；资产管理方面，有3件账实不符
            is_of_all = is_of_all and not wrongs(behind.split("。")[0])
        named = next((each for each in _NAMED.finditer(behind) if _is_of(sentence, each["what"])), None)
        if named is not None and is_of_all and not found_itself:
            yield _told(text, match.end() + named.start(), match.end() + named.end())
        elif found_itself or (is_of_all and _tells_of_some(behind)):
            yield _told(text, begin, match.end())


def _is_of(sentence: str, what: str) -> bool:
    """Whether a measure is against what a sentence says to have no problem: 工程质量、档案管理均未发现问题."""
    return bool(wrongs(what)) and bool((pairs_of(what) & pairs_of(sentence)) - _WEAK)


def _all_well(text: str) -> Iterator[Finding]:
    """自评未发现任何问题 in another section than the one that has listed some."""
    headed: list[int] | None = None
    for match in matches_with(("问题",), _ALL_WELL, text):
        begin = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
        headed = [each.end() for each in _HEADED.finditer(text)] if headed is None else headed
        above = bisect_right(headed, begin)
        section = text[headed[above - 1] : begin] if above else ""
        is_partial = _PARTIAL.search(text, begin, match.end()) or _MENDED.search(section)
        if len(_ITEMS.findall("\n" + section)) > 1 and not is_partial:
            yield _told(text, begin, match.end())


def _tells_of_some(behind: str) -> bool:
    return bool(_LISTED.match(behind) or _TAKEN_UP.search(behind) or _REMEDIES.search(behind))


def _heading(text: str, at: int) -> str:
    """The last heading above a place, a line of a few words without a mark counting as one."""
    for line in reversed(text[max(0, at - _AFAR) : at].split("\n")[:-1]):
        words = line.strip()
        if words and len(words) <= 30 and not words.endswith(("。", "；", "：")) and "，" not in words:
            return words
        if words and leading_sign(0, words) is not None and not is_heading(line):
            return ""
    return ""


def _no_remedy(text: str) -> Iterator[Finding]:
    """无需采取改进措施 behind problems that are listed, none of which is mended."""
    for match in matches_with(_NO_NEED, _NO_REMEDY, text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        section = before.rsplit("\n\n", 1)[-1]
        heading = _heading(text, match.start())
        items = list(_ITEMS.finditer(section))
        if len(items) > 1 and _SECTION.search(heading) and not _MENDED.search(section, items[0].start()):
            yield _told(text, match.start(), match.end())


def _not_new(text: str) -> Iterator[Finding]:
    """机收减损行动是2023年新增项目，2022年支出1,650万元: what is new has no amount of the year before."""
    for match in matches_with(("新增", "新设", "首次"), _NEW, text):
        if match["earlier"] is None or match["year"] is None or match["earlier"] not in match["year"]:
            yield _told(text, match.start(), match.end())


def _told(text: str, start: int, end: int) -> Finding:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Finding("query", CONTRARY, quote=text[start:end], offset=start)
