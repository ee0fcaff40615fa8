"""Goals of mere words where one that can be measured belongs: 满意度指标：让大多数群众满意; 目标值：比上年好.

What announces a goal or an indicator says that a measure follows. A clause has none where no number, day, rate or limit
stands in it, and its predicate only wishes, praises or compares (把…办得更好, 取得较好反响, 再上新台阶).
"""

from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import Clause, begin_of_sentence, clauses, end_of_sentence
from domain.proofreading.goals_and_results.goals import VAGUE

_SLOT = pattern(
    r"(?P<name>目标值?|指标值?|产出(?:质量|数量|时效|成本)|预期(?:效益|效果|成果|成效|产出))"
    r"(?:设[定置])?(?:[（(][^）)\n]{1,12}[）)])?(?:[：:]|(?:填写?|写|设定?|定)?(?:为|成|是)[：:]?|填(?:写|报)?)[ ]?"
    r"(?P<quoted>“)?"
)
_NO_SLOT = pattern(
    "完成|实现|实际|自评|达成|执行|评价|得分|问题|原因|情况|结果|考核|监控|偏差|对照|依据|一级|二级|三级|原|改|之一|非|等|定性|名称|[个项]$|权重|既定|为实现|围绕|按照|根据|以[^，。；]{0,6}$"
)
_MEASURED = pattern(
    r"[0-9０-９]|百分之|[一二三四五六七八九十两百千]+(?:个|次|项|家|场|期|人|户|名|件|公里|所|座|批|套|台|支|部(?!分)|份)|率|全部|足额|按[时月期]|零|杜绝|不发生|无(?!法)|不突破"
    r"|全覆盖|以[上内下]|底前|月底|季度|每[年月季周人]|出台|建成|完工|开工|竣工|合格|健全$|达标|应[保享发缴]尽|收支平衡|正常运[转行]|《|预算内|编制|优秀等次|[甲乙]级"
)
_WISHES = pattern(
    r"^(?:明年|今年|全年|年内|要|是)?(?:进一步|不断|持续|切实|努力|争取|力争|力求|着力|有效|全面)*(?:把|将|让|使|推动|促进|带动|扩大|改善|打造|营造|树立|巩固|维护|提升|提高|增强|加强|加大|强化|优化|完善"
    r"|做[好实细优]|抓[好紧实]|办好|(?:圆满|顺利|较好地?|全面)完成|尽可能|尽量|尽快|尽力|及时|早日|争取|力争|努力|基本(?:达到|满足))[^，。；]{2,30}$"
)
_PRAISES = pattern(
    r"(?:[做办搞抓管干变建]得?(?:更|越来越)[好美优实紧强快规亮][^，。；]{0,4}|更加?(?:美|好|优|方便|规范|有序|和谐|完善|高效)|(?:取得|产生|形成|带来|引起|获得)了?(?:较好|良好|一定|积极|较大|明显)的?[^，。；]{0,4}(?:反响|影响|效果|效益|口碑|成效|反映)"
    r"|(?:再|迈)?上(?:了)?(?:一个)?新(?:的)?(?:台阶|水平)|有(?:较大|很大|大的|明显|一定|新)的?(?:变化|增长|提高|提升|改观|改善|突破|起色)|(?:明显|显著|较大|大为)(?:改观|好转|改善|提升|提高|增强)"
    r"|(?:稳步|逐步|大幅|持续|不断|有所|进一步)(?:增加|增长|提高|提升|改善|下降|减少|增强)|(?:达到|处于|保持)较[高好][^，。；]{0,4}|基本(?:达到|满足|符合)(?:要求|需要|需求)"
    r"|(?:反映|反响|评价|效果|质量|口碑)(?:较好|良好|不错|较高|优良)|(?:大多数|绝大部分|广大|多数|大部分)[^，。；0-9]{1,8}满意|满意$|比(?:上年|去年|以前|过去|往年)(?:更|要)?[好高多强快][^，。；]{0,2}|若干[^，。；]{1,4}|增收$)$"
)
_EASED = pattern(  # what may be said beside a number
    "(?:(?:得到|有)了?(?:一定|较大|明显|有效|很大|进一步)?(?:程度)?[的地上]?(?:缓解|减轻|遏制|好转|改观|扭转)"
    "|(?:继续|持续|不断|稳步|逐步|总体|明显|有所)(?:向好|好转|变好|趋好|减轻|缓解|见好))$"
)
_BARE = pattern(
    r"^(?:较?[高好大多低少快强]|优质高效|高效|明显|显著|良好|较好|优良|优秀|及时|合理|满意|比较满意|一般|适当|若干|尽快|不断提高|逐步提高|提升|提高|改善|增强)$"
)
_SOON = pattern("^(?:争取|力争|努力)?(?:尽快|早日|尽量|尽可能|尽早|适时)")  # 争取早日完工 names a deed, and no day
_COUNTED = pattern("[0-9０-９]|百分之")
_PARTS = pattern(r"；|(?<=[，：；。”“])[二三四五六七八九]是")
_VALUES = ("目标值", "指标值")
_DONE = pattern(
    "实际|已(?!经济)|完成情况|得[0-9]|[较比](?:上年|去年)[^，。；好高多]{0,4}[0-9]|改为|调整为|难以|不够|笼统|满意度[0-9]"
)
_IN_DETAIL = pattern("具体|细化|分解|指标[为是：]")
_HEADING = pattern(r"[^，。；：\n]{0,14}(?P<name>目标)(?P<quoted>(?!))?\n(?=[^\n]*。)")  # of the line below it
_ENDS_HEADING = "目标\n"
_MOST, _FAREST, _SHORTEST = 400, 200, 4


def goal_slots(text: str) -> Iterator[Finding]:
    """The clauses of goals and indicators that nothing can measure."""
    for match in islice(chain(_SLOT.finditer(text), _headings(text)), _MOST):
        begin = begin_of_sentence(text, match.start(), 30, "。；，\n“")
        if _NO_SLOT.search(text, begin, match.start()) or _NO_SLOT.search(match[0]):
            continue
        for each in _of_slot(text, match):
            yield Finding("query", VAGUE, quote=each.words, offset=each.start)


def _headings(text: str) -> Iterator[Match[str]]:
    at = text.find(_ENDS_HEADING)
    while at >= 0:
        heading = _HEADING.match(text, text.rfind("\n", 0, at) + 1)
        yield from (heading,) if heading else ()
        at = text.find(_ENDS_HEADING, at + 1)


def _of_slot(text: str, slot: Match[str]) -> Iterator[Clause]:
    start = slot.end()
    end = min(end_of_sentence(text, start), start + _FAREST)
    if slot["quoted"]:
        closed = text.find("”", start, end)
        if _IN_DETAIL.search(text, max(closed, start), end):  # “改善农村环境”，具体指标为：改厕1300户
            return
        end = closed if closed >= 0 else end
    if _DONE.search(text, start, end):
        return
    bounds = [start, *(match.start() for match in _PARTS.finditer(text, start, end)), end]
    items = [tuple(clauses(text, one, other)) for one, other in pairwise(bounds)]
    items = [each for each in items if each]
    is_value = slot["name"] in _VALUES
    if is_value or slot["quoted"] or "指标" in slot["name"]:
        items = items[:1]
    for item in items:
        if not (
            "指标" in slot["name"] and any(_COUNTED.search(each.words) for each in item)
        ):  # 能力显著提升，取证387人
            yield from _unmeasured(item, is_value=is_value, may_wish="\n" not in slot[0])


def _unmeasured(item: Sequence[Clause], *, is_value: bool, may_wish: bool) -> Iterator[Clause]:
    """The clauses of an item that only praise; those that wish too, where nothing in the item is measured."""
    is_measured = any(_is_measured(each.words) for each in item)
    for each in item[:1] if is_value else item:
        words = each.words
        if _is_measured(words) or len(words) < (1 if is_value else _SHORTEST):
            continue
        is_bare = is_value and _BARE.match(words)
        if is_bare or _PRAISES.search(words) or (not is_measured and _is_hoped(words, may_wish)):
            yield each


def _is_hoped(words: str, may_wish: bool) -> bool:
    return bool(_EASED.search(words) or (may_wish and _WISHES.match(words)))


def _is_measured(words: str) -> bool:
    return bool(_MEASURED.search(words)) and not (_SOON.match(words) and not _COUNTED.search(words))
