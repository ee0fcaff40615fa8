"""Aims and measures that nothing can be held against: 培训场次|适当增加, 完工时间视情况而定, 将提高认识，加强管理.

What an indicator asks for is a number, a day or a standard. A word of degree (较多, 合理范围, 进一步提高) is none,
unless what follows says how much is meant (控制在合理范围：单价不高于320元; 达到较高水平，以98%为达标线).
"""

from bisect import bisect_right
from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import Clause, clauses, end_of_sentence, side_by_side_runs
from domain.proofreading.contradicting.told_problems import told_sections
from domain.proofreading.goals_and_results.goals import VAGUE
from domain.proofreading.goals_and_results.zones import Zone, items
from domain.proofreading.in_lines import matches_with
from domain.proofreading.paragraphs import is_heading, leading_sign, paragraphs

_MORE = "(?:提高|提升|改善|增强|好转|优化|增加|增长|减少|下降|降低|缩短|改观|巩固|扩大|完善)"
_DEGREE = pattern(
    "若干(?!措施|意见|规定|问题|政策)|[一几大]大?批|较多(?!的[是为])|不少(?![于])|许多|一定(?:数量|程度|比例|规模|成效)|适量|适当(?![的地]?[人场])|一些|几[个家场]"
    "|合理(?:范围|区间|水平|限度|额度)|(?:可以?|能够?)接受|较[高好低](?:的)?(?:水平|程度|标准)|尽可能|尽[早快量]|早日|适时|择机|视[^，。；]{0,10}(?:情况|进展|进度)|条件成熟"
    f"|大体上?|大致|差不多|基本上?都?能|有(?:较大|很大|明显|一定|所|新的?)的?{_MORE}$|(?:进一步|逐步|不断|稳步|明显|显著|大幅|有所|持续|巩固)(?:巩固)?{_MORE}$"
    "|做得?更[好实细优]|更(?:好地?|满意|舒心|漂亮|美|方便)|走在前列|焕然一新|新台阶|有保障|[稳有]步?[步序]推进|顺利推进|比较(?:好|高|满意|顺利|及时)|较为(?:满意|顺畅|及时|顺利|理想)"
    "|良好$|^较[高好多低快]$|^(?:高|低|好|优)$"
)
_VALUE = pattern(
    "^(?:比较|较为?|基本|大幅|明显|显著|逐步|不断|进一步|持续|有所|稳步|适当|尽[早快量]|有(?:较大|很大|明显|一定)的?|合理|良好|优良|适中|若干|较[高好多低快少])"
)
_MEASURED = pattern(
    r"[0-9０-９]|百分之|[一二三四五六七八九十两百千]+(?:个|次|项|家|场|期|人|户|名|件|公里|所|座|套|台|份|成)|零|杜绝|不发生|全覆盖|全部|底前|季度|《|应[保享发]尽"
)
# What says of a clause right behind it how much is meant.
DEFINED = pattern(
    r"[，：（(]\s*(?:以|即|指|按|具体|其中|最|不[超高低少多]|20[0-9]{2}年[^，。；]{0,4}不|比|由|控制在|≥|≤|每|单价|定性|分[一二三四五0-9]?[档级]|问卷|从|达[0-9])"
    r"|[：（(][^，。；]{0,24}[0-9]|，[^，。；]{0,12}由[0-9.]+[^，。；]{0,4}[减降增升提压]"
)
_STATED = pattern("^[0-9]|[≥≤<>]|不[低高少超多][于过]")  # a clause before it: ≤1.2万元，控制在合理范围
_BENEFIT = pattern("效益|影响")
_OF_IT = pattern("^(?:控制|保持|达到|处于|确保|力争)")
_LEFT_OPEN = pattern(
    "[^，。；：\n]{0,10}(?:时间|日期|工期|期限|数量|规模|金额|标准|人数|面积)[^，。；\n]{0,4}(?:视|根据|按|待)[^，。；\n]{2,14}(?:而定|确定|再定|另定|再说)"
)
_INDICATOR = pattern(
    r"(?:(?:(?:数量|质量|时效|成本|效益|满意度|(?:可持续)?影响|绩效|年度|总体|预期|考核|管理|培训|工作)(?:指标|目标)值?|指标值?|目标值?|申报)"
    r")(?:一栏)?(?:[（(][^）)\n]{1,10}[）)])?(?:[：:]|填[写报]?|为|是)"
)
_NO_AIM = pattern(
    "(?:目标|指标|任务)[^，。；：\n]{0,6}(?:完成|实现|达成|落实|执行|设置|自评)|完成(?:情况|值|率)|实际|自评|达成|得分|问题|原因|结果|监控|偏差|对照|依据|改为|成效|效果[：好显]|职责|宗旨|难以|不够|过于|笼统|说明|已|主要是|由于|因|受[^，。；]{1,10}影响"
)
_AIMS = pattern("目标|指标|申报[：:]|[|｜\t]")
_ROW = pattern(r"(?:产出|效益|数量|质量|时效|成本|社会|经济|生态|可持续|满意度|服务对象)[^，。；：|\t]{0,8}$")
_CELL = pattern(r"[^|｜\t\n]+")
_GRADED = pattern("定性|[分评][^|]{0,3}[档级]|优良|[一二三四]档")
_SCALE = pattern("[分评设][^，。；]{0,16}[一二三四五]?[档级](?!别)")  # 分四档：90%以上为优…
_FIRST = pattern(
    r"(?:(?:^|(?<=[。；\n]))[^，。；：\n]{0,8}(?:针对[^，。；\n]{2,30}，|(?:下一?步|今后|下阶段|整改|改进)[^，。；：\n]{0,8}[：:，])(?:今后)?[要将]?"
    r"|(?<=[。：])(?:今后|下一?步)[要将]?)(?P<told>[^。\n]{6,90})(?=[。\n]|$)"
)
_MERE = pattern(
    "^(?:[将要并也]|我[局镇校院中心]{1,2}|努力|切实|进一步|不断|继续|高度|认真|严格|全面|持续|逐步|力争|争取|确保|大力|积极|今后)*"
    "(?:(?:提高|提升|加强|加大|强化|增强|统一|压实|完善|改进|端正|落实|夯实|深化|优化|充实|改善)[^，。；0-9由]{1,7}|重视|引起重视|高度重视|多措并举|齐抓共管|常抓不懈"
    "|把[^，。；0-9]{2,8}(?:抓紧|抓实|做实|做好|做细|抓好)+(?:抓[好实])?|(?:今后)?不再(?:出现|发生)[^，。；]{0,8}|有所(?:好转|改善|提高)|更大进步|缓解[^，。；]{0,4}|努力|做得?更好一?[些点]?|更好一?[些点]?"
    "|(?:形成|营造)(?:良好|浓厚)[^，。；]{0,4}|上[一个新]*台阶|取得更[大好][^，。；]{0,4})$"
)
_TAILS = tuple("争取 力争 努力 更大 更好 好转 不再 氛围 缓解 抓紧 抓实 台阶 重视 认识 思想".split())  # noqa: SIM905
_NAMED = pattern("^(?:关于|针对)[^，。；]{2,24}[。，]")
_FEWEST, _TITLE, _FAREST = 2, 30, 160


def mere_words(text: str) -> Iterator[Finding]:
    """The clauses of aims that no number holds, and the measures that name nothing that is done."""
    level: int | None = None
    for start, line in paragraphs(text) if _AIMS.search(text) else ():
        is_aim = "目标" in line or "指标" in line
        if is_aim or (level is not None and len(line) <= _TITLE):
            rank = _rank(line)
            if rank is not None and (level is None or rank <= level or is_aim):
                level = rank if is_aim and not _NO_AIM.search(line) else None
            if rank is not None and "|" not in line and "\t" not in line:
                continue
        if is_aim or level is not None or "|" in line or "\t" in line or "申报" in line:
            yield from _of_line(text, start, line, is_aim=level is not None)
    for match in matches_with(("而定", "另定", "再定", "再说"), _LEFT_OPEN, text):
        yield Finding("query", VAGUE, quote=match[0], offset=match.start())
    yield from _measures(text)


def _rank(line: str) -> int | None:
    """The level of a heading, 0 where it has no number; None of any other line."""
    sign = leading_sign(0, line)
    if _is_title(line) or (sign is not None and is_heading(line) and line.rstrip()[-1] not in "。；"):
        return int(sign.level) if sign is not None else 0
    return None


def _is_title(line: str) -> bool:
    words = line.strip()
    return 0 < len(words) <= _TITLE and words[-1] not in "。；" and (words[-1] != "：" or bool(_AIMS.search(words)))


def _of_line(text: str, start: int, line: str, *, is_aim: bool) -> Iterator[Finding]:
    if "|" in line or "｜" in line or "\t" in line:
        yield from _of_row(start, line)
    else:
        for begin, end in side_by_side_runs(_items(text, start, line, is_aim=is_aim)):
            if not _is_result(text, begin):
                yield Finding("query", VAGUE, quote=text[begin:end], offset=begin)


def _is_result(text: str, at: int) -> bool:
    """Whether a place is of what tells results."""
    held = items(text)
    place = bisect_right(held, at, key=lambda one: one.start) - 1
    return place >= 0 and held[place].zone is Zone.RESULTS


def _of_row(start: int, line: str) -> Iterator[Finding]:
    """数量指标|培训场次|适当增加|适当增加|10: the value that is asked for."""
    cells = list(_CELL.finditer(line))
    places = [place for place, each in enumerate(cells[:3]) if _ROW.fullmatch(each[0].strip())]
    if not places or _GRADED.search(line):
        return
    for each in cells[places[-1] + 2 : places[-1] + 3]:
        words = each[0].strip()
        if words and _VALUE.match(words) and not _MEASURED.search(words):
            yield Finding("query", VAGUE, quote=words, offset=start + each.start() + each[0].index(words))


def _items(text: str, start: int, line: str, *, is_aim: bool) -> Iterator[Clause]:
    """The vague clauses behind the words that announce an aim, or of a line that stands below a heading of aims."""
    first = _INDICATOR.search(line)
    if not is_aim and first is None:
        return
    begin = 0 if is_aim or first is None else first.end()
    if _NO_AIM.search(line) or _SCALE.search(line):
        return
    before = ""
    for each in clauses(text, start + begin, start + len(line)):
        is_stated = _STATED.search(before) and _OF_IT.match(each.words) and text[each.start - 1] == "，"
        before = each.words.rpartition("：")[2]
        if is_stated:
            continue
        words = each.words.rpartition("：")[2].strip("“”")
        if first is not None and _BENEFIT.search(first[0]) and _MEASURED.search(_item(text, each)):
            continue  # 社会效益指标：自救能力显著提升，取证387人
        if _DEGREE.search(words) and not _MEASURED.search(words) and not DEFINED.match(text, each.end):
            at = each.end - len(words) if each.words.endswith(words) else each.start
            yield Clause(at, at + len(words), words)


def _item(text: str, clause: Clause) -> str:
    """The words from a clause to the end of its item."""
    return text[clause.start : end_of_sentence(text, clause.end)].split("；")[0]


def _measures(text: str) -> Iterator[Finding]:
    """针对支付慢的问题，将提高认识，加强管理，争取做得更好一些: nothing that anybody does, nor a day."""
    for match in matches_with(_TAILS, _FIRST, text):
        if _is_mere(match["told"]):
            yield Finding("query", VAGUE, quote=match["told"], offset=match.start("told"))
    for section in told_sections(text):
        for item in section.items if section.is_remedy else ():
            words = _NAMED.sub("", item.words).rstrip("。；")
            if _is_mere(words) and not _FIRST.match(item.words):
                yield Finding("query", VAGUE, quote=words, offset=item.start + item.words.index(words))


def _is_mere(told: str) -> bool:
    parts = [each for each in told.replace("；", "，").split("，") if each]
    return len(parts) >= _FEWEST and any(each in told for each in _TAILS) and all(_MERE.match(each) for each in parts)
