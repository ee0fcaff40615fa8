"""All is said to be well, and a problem that the text counts or finds anywhere else says otherwise.

全年无超期 … 抽查的50笔中有14笔超过20个工作日才发放; 全年无过期物资 … 部分帐篷已过保质期. The claim is quoted. A problem
since mended, of another year or of another thing leaves it true, and so does a claim that is hedged.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.contradicting.wells import WELLS, Well, shape
from domain.proofreading.in_lines import matches_with, stands_in
from domain.proofreading.wording.side_by_side import pairs_of

CONTRARY = "prose.contrary"
_HEDGED = pattern(
    "基本|总体|大多|多数|绝大|进一步|逐步|力争|确保|要求|应当?|须|目标(?!均|都|全)|拟|争取|如果|若|预计|为了?|努力|不低于|除|其余|其他|上年|去年|往年|后$|整改后|补充|补[登办齐]|尚|部分|个别"
    "|上半年|一期|首批|是否|经(?!济|费|营|查|自)|以后|今后|明年|下一?年|年底前|现已|目前|规定$|责任|原则|将"
)
_SOFT = pattern("基本|总体|大多|较|进一步|将|拟|补[充齐登办]|后(?:全部|均|都)")
_MENDED = pattern(
    "(?:已|现)(?:经)?(?:全部|于|在|按|由)?[^，。；\n]{0,10}(?:整改|补[齐办登发]|纠正|解决|完善|更换|归还|收回|改正|销号|退回|退还|入账|查明|下架|付清|恢复|完工|建成)|整改后|随后|复[检查验]"
)
_NOT_NOW = pattern(
    "上年|去年|往年|以前|年初|此前|曾|整改前|计划外|如|若|防止|避免|可能|容易|针对|标准为|目标值?为|要求|应|规定|按|依|预计|拟|将|上年度|原[来先有]"
)
_FOUND = pattern(
    "问题|不足|短板|困难|扣分|偏差|查出|发现|抽查|审计|指出|反馈|盘点|清查|自查|但|不过|仍有|尚有|还有|存在|通报|[0-9]分"
)
_OTHER_PART = pattern("措施|打算|计划|下一?步|建议|依据|办法|标准|目标申报|职责")
_YEAR = pattern("20[0-9]{2}(?=年)")
_COMMON = frozenset("项目 工作 情况 全部 均已 没有 完成 全年 本年 单位 管理 资金 问题 一个 部分 使用 投入 建成".split())  # noqa: SIM905
_HEADING = pattern(r"[ \u3000]*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[0-9]{1,2}[.、．])?[^，。；\n]{2,24}$")
_MAIN = pattern("[ \u3000]*[一二三四五六七八九十]{1,3}、")
_SIGNS = "（(一二三四五六七八九十0123456789）)、.． \u3000"
_AFAR, _MOST, _REACH, _SHORT = 4000, 8, 80, 30


def well_told(text: str, told: Sequence[tuple[int, int]] = ()) -> Iterator[Finding]:
    """Claims that all is well of which the text itself tells otherwise; of one kind one a text.

    ``told``: where what is marked already begins and ends; neither that nor what it belies is told again.
    """
    for well in WELLS:
        if stands_in(text, well.words) and (not well.claims or stands_in(text, well.claims)):
            said_by = (
                matches_with(well.claims, shape(well.said), text) if well.claims else shape(well.said).finditer(text)
            )
            all_said = list(islice(said_by, _MOST))
            for said in all_said:
                if not _meets(said, told) and _is_claimed(text, said) and _belied(text, well, said, told):
                    start, end = _begin(text, said), _end(text, said, all_said)
                    yield Finding("query", CONTRARY, quote=text[start:end], offset=start)
                    break


def _begin(text: str, said: Match[str]) -> int:
    """Where the clause of a claim begins, with what it is of; the claim itself, where that is too far."""
    begin = max(text.rfind(mark, 0, said.start()) for mark in "，。；：\n") + 1
    begin += len(text[begin : said.start()]) - len(text[begin : said.start()].lstrip())
    return begin if said.start() - begin < _SHORT else said.start()


def _end(text: str, said: Match[str], others: Sequence[Match[str]]) -> int:
    """Where the last claim of the same kind in a sentence ends: 做到专款专用，不存在挤占挪用现象."""
    stop = text.find("。", said.end())
    line = text.find("\n", said.end())
    stop = min((each for each in (stop, line) if each >= 0), default=len(text))
    return max(each.end() for each in others if said.start() <= each.start() and each.end() <= stop)


def _is_claimed(text: str, said: Match[str]) -> bool:
    begin = max(text.rfind(mark, 0, said.start()) for mark in "，。；\n") + 1
    return not (_HEDGED.search(text, begin, said.start()) or _SOFT.search(said[0])) and _part(text, begin) != "other"


def _meets(match: Match[str], told: Sequence[tuple[int, int]]) -> bool:
    return any(start < match.end() and match.start() < end for start, end in told)


def _belied(text: str, well: Well, said: Match[str], told: Sequence[tuple[int, int]]) -> bool:
    begin, end = max(0, said.start() - _AFAR), said.end() + _AFAR
    for found in islice(shape(well.belied).finditer(text, begin, end), _MOST):
        is_own = found.start() < said.end() and said.start() < found.end()
        if not is_own and not _meets(found, told) and _is_of_it(text, well, said, found):
            return True
    return False


def _is_of_it(text: str, well: Well, said: Match[str], found: Match[str]) -> bool:
    start = max(text.rfind(mark, 0, found.start()) for mark in "。；\n") + 1
    stops = (at for mark in "。；\n" if (at := text.find(mark, found.end())) >= 0)
    end = min(stops, default=len(text))
    sentence, before = text[start:end], text[start : found.end()]
    clause = before[max(before.rfind("，"), before.rfind("：")) + 1 :]
    if _MENDED.search(text, found.end(), end) or _MENDED.search(before) or _NOT_NOW.search(clause):
        return False
    if well.but and pattern(well.but).search(sentence):
        return False
    stem = said.groupdict().get("stem")
    if stem and stem not in found[0]:
        return False
    own, its = _years(text, said.start()), set(_YEAR.findall(text, start, found.start()))
    if own and its and not own & its:
        return False
    part = _part(text, start)
    dates = found.groupdict()
    if dates.get("due"):
        return int(dates["done"]) > int(dates["due"])
    if part == "other" or not (part == "problem" or _FOUND.search(text, max(0, start - _SHORT), found.end())):
        return False
    return well.is_alone or bool((pairs_of(text[_begin(text, said) : said.end()]) & pairs_of(sentence)) - _COMMON)


def _years(text: str, at: int) -> set[str]:
    """The year of a claim: its sentence's, or else the first that the text names."""
    begin = max(text.rfind(mark, 0, at) for mark in "。；\n") + 1
    return set(_YEAR.findall(text, begin, at)) or set(_YEAR.findall(text[:_REACH])[:1])


def _part(text: str, at: int) -> str:
    """The kind of part in which a line stands: its own label says so (改进：…), or the headings above it."""
    line, floor = text.rfind("\n", 0, at) + 1, max(0, at - _AFAR)
    label, colon, _ = text[line : line + _SHORT].partition("：")
    kind = _kind(label) if colon else ""
    while not kind and line > floor:
        line, end = text.rfind("\n", 0, line - 1) + 1, line - 1
        if end - line <= _SHORT and _HEADING.match(text, line, end):
            kind = _kind(text[line:end])
            if _MAIN.match(text, line, end):
                return kind
    return kind


def _kind(words: str) -> str:
    if words.lstrip(_SIGNS).startswith("问题及"):
        return "problem"  # 一、问题及整改措施: each with what was done about it
    return "other" if _OTHER_PART.search(words) else "problem" if _FOUND.search(words) else ""
