"""All is said to be well, and right beside it a counted exception of the same thing.

均圆满实现 … 完成79.00%; 专款专用 … 有12万元被挪去; 全部合格 … 不合格的4份; 普遍满意 … 42.38%. Each kind of praise has
what would belie it as data. What was mended since (整改后, 补登后), or is of an earlier time, belies nothing.
"""

from collections.abc import Iterator
from re import Match, Pattern
from typing import NamedTuple

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.in_lines import matches_with
from domain.proofreading.wording.side_by_side import pairs_of

CONTRARY = "prose.contrary"


class _Praise(NamedTuple):
    """Words of praise, what belies them (``rate`` below ``least`` per cent, where it is one), how near they stand."""

    told: Pattern[str]
    belied: Pattern[str]
    words: tuple[str, ...]  # without one of which nothing belies it
    least: float = 0
    is_alone: bool = False  # the two need no other word in common


_COUNTED = "[0-9][0-9,.]*"
_RATE = "(?P<rate>[0-9][0-9.]*)%"
_PRAISES = (
    _Praise(
        pattern("任务[^，。；]{0,6}(?:均|都|全部)已?(?:提前|超额|按期|如期){1,2}(?:完成|完工)"),
        pattern(
            "(?:进度|建设|推进)[^，。；]{0,4}(?:严重|明显)?滞后|(?:仍有|尚有|还有)[^，。；]{0,8}(?:未|没有)(?:完成|完工|开工)"
        ),
        ("滞后", "未完", "未开", "没有完", "没有开"),
    ),
    _Praise(
        pattern(
            "(?:指标|目标|任务)[^，。；]{0,6}(?:均|都|全部|全面)(?:已)?(?:圆满|顺利|如期|按期|按时)?(?:实现|完成|达成|达标)|不存在偏差|没有偏差|无偏差"
        ),
        pattern(f"(?:完成率?|完成目标的|完成任务的|实现率)(?:为|仅|只有|达)?{_RATE}"),
        ("%",),
        least=99.5,
    ),
    _Praise(
        pattern("(?:已|均)?(?:全部|全面|整体)(?:已)?(?:完工|竣工|建成)|(?:已|均)?通过(?:了)?(?:竣工)?验收"),
        pattern(
            f"(?:还剩|尚余|仍有|尚有|还有|剩余){_COUNTED}[一-龥]{{1,3}}?[^，。；]{{0,4}}(?:没有|未|待)(?:浇筑|施工|完工|铺设|安装|建|完成|开工|砌筑|硬化)"
        ),
        ("剩", "余", "仍有", "尚有", "还有"),
        is_alone=True,
    ),
    _Praise(
        pattern(
            "(?:始终|全程|全部|一律|严格)?(?:做到)?专款专用|没有一分钱[^，。；]{0,4}挪用|(?:未|没有|不存在|无)[^，。；]{0,6}挪用(?:资金|专款)?(?:现象|行为|情况|问题)?(?=[，。；])"
        ),
        pattern(
            f"{_COUNTED}万?元[^，。；]{{0,12}}(?:被|违规)?(?:挪去|挪作|挪用|用于弥补|转作|垫付)|挪用[^，。；0-9]{{0,8}}(?!0(?![0-9.])){_COUNTED}万?元"
        ),
        ("挪", "弥补", "转作", "垫付"),
        is_alone=True,
    ),
    _Praise(
        pattern(
            "(?:检查|抽查|审计|抽检|督查)[^，。；]{0,4}(?:均|都|从)?(?:未|没有)(?:被)?(?:指出|查出|发现|提出)[^，。；]{0,4}问题"
        ),
        pattern("责令(?:改正|整改|停业)|下达[^，。；]{0,8}(?:整改|改正)?通知书|被[^，。；]{0,6}(?:通报批评|约谈|处罚)"),
        ("责令", "通知书", "通报", "约谈", "处罚"),
    ),
    _Praise(
        pattern(
            "(?:普遍|十分|非常|高度|一致|均|都)(?:对[^，。；]{1,8})?(?:十分|非常|表示|较为|很)*满意(?=[，。；])|满意度(?:较|很|非常)?高"
        ),
        pattern(rf"(?<!不)满意(?:[”\"]|的|[度率])?[^。；]{{0,14}}?(?:占|为|仅|只有){_RATE}"),
        ("满意",),
        least=60,
        is_alone=True,
    ),
    _Praise(
        pattern(
            "(?:执行|支出|进度)[^，。；]{0,6}(?:十分|非常|较为|总体)?(?:理想|良好|顺利|到位|较好)|全部按计划支出|资金全部支出"
        ),
        pattern(f"(?:预算)?(?:执行率|支出进度|支付率|支出率)(?:只有|仅有|仅为|仅|为|只达到)?{_RATE}"),
        ("执行率", "进度", "支付率", "支出率"),
        least=80,
        is_alone=True,
    ),
    _Praise(
        pattern(
            "(?:均|都|全部)(?:已)?按[期时](?:开工|完成|完工|办结|交付|到货)|无一(?:拖延|延误|逾期)|(?:没有|未)(?:发生|出现)?(?:任何|一起|一件)?(?:逾期|超期|延误)(?:办结|办理|现象)?(?=[，。；])|严格按(?:照)?[^，。；]{0,6}(?:时间|期限|工期)(?:履约|供货|完成|交付)"
        ),
        pattern(
            f"推迟到|{_COUNTED}[件个项起][^，。；]{{0,6}}(?:超出|超过)[^，。；]{{0,6}}(?:时限|期限|工期)|(?:逾期|延误|晚)了?{_COUNTED}[天日]|[0-9]+月(?:[0-9]+日)?才(?:到货|开工|完工|办结|交付)"
        ),
        ("推迟到", "超出", "超过", "逾期", "延误", "晚", "月才", "日才"),
    ),
    _Praise(
        pattern(
            f"(?:{_COUNTED}[份个批件辆台]|样品|均|都)?全部合格|(?:均|都)(?:为)?合格|没有一处返工|无返工|(?:全面|均|都|完全)(?:达到|符合)[^，。；]{{0,6}}(?:标准|要求)"
        ),
        pattern(
            f"不合格的?{_COUNTED}|{_COUNTED}[份个批件辆台]不合格|返工了?[0-9一二两三]|仅(?:为)?[0-9.]+%，低于[^，。；]{{0,14}}(?:要求|标准)"
        ),
        ("不合格", "返工", "低于"),
    ),
    _Praise(
        pattern("账实(?:完全|均)?相符(?![0-9率的])|账账相符|账证相符|无任何差错"),
        pattern(f"盘[亏盈][^，。；]{{0,8}}{_COUNTED}|{_COUNTED}[^，。；]{{0,8}}(?:有物无账|有账无物|账实不符|未入账)"),
        ("盘亏", "盘盈", "无账", "不符", "未入账"),
        is_alone=True,
    ),
    _Praise(
        pattern(
            "一[户人个]不漏|无一遗漏|没有遗漏|不漏一[户人]|应[发公报检]尽[发公报检]|全员(?:都)?(?:接受|参加)|人人(?:都)?(?:参加|接受)|全部到账"
        ),
        pattern(
            f"{_COUNTED}[户人名个家所](?:村|对象|群众|单位)?[^，。；]{{0,10}}(?:尚未|仍未|还未|未|没有)(?:领到|到账|张贴|公示|发放|接受|参加|领取)|覆盖面(?:只有|仅为|仅|为){_RATE}"
        ),
        ("未", "没有", "覆盖面"),
        least=95,
        is_alone=True,
    ),
)
_MENDED = pattern(
    "后[，]?[^，。；]{0,8}$|现(?:已|在)?[^，。；]{0,6}$|已(?:办理|销|补)|最终|复[检查验][^，。；]{0,6}$|下半年|目前|至此[^，。；]{0,6}$"
)
_REST = pattern("其余|其他[^，。；]{0,8}$")
_BUT_FOR = pattern("除[^。；]{1,30}外")
_EARLIER = pattern(
    "截至|[0-9]月[底末]|季度|上年|去年|往年|年初|此前|曾|首[次检批轮]|上半年|第一[次轮]|原(?:合同|计划|定)|经[^，。；]{0,6}协议|同意"
)
_NOT_SO = pattern("目标|要求|确保|力争|应当?|须|争取|若|如果|标准为|计划")
_COMMON = frozenset(
    [
        "全部",
        "合格",
        "均已",
        "工作",
        "情况",
        "问题",
        "项目",
        "资金",
        "没有",
        "完成",
        "全年",
        "本年",
        "单位",
        "管理",
        "进行",
    ]
)
_AROUND = 1  # sentences


def belied(text: str) -> Iterator[Finding]:
    """Praise that the sentence beside it, or its own, belies with a number; of one kind one a sentence."""
    for praise in _PRAISES:
        seen: set[int] = set()
        for found in matches_with(praise.words, praise.belied, text):
            for first, end in _praised(text, praise, found):
                begin = max(text.rfind(mark, 0, first) for mark in "，。；\n：") + 1
                start = _stretch(text, begin, 0)
                if start not in seen:
                    seen.add(start)
                    words = text[begin:end]
                    yield Finding(
                        "query", CONTRARY, quote=words.strip(), offset=begin + len(words) - len(words.lstrip())
                    )


def _praised(text: str, praise: _Praise, found: Match[str]) -> Iterator[tuple[int, int]]:
    """Where praise stands beside what belies it, from its first words in a sentence to its last."""
    begin = _stretch(text, found.start(), 0)
    words = text[begin : found.end()]
    if _EARLIER.search(words) or ("rate" in found.re.groupindex and found["rate"] and not _is_low(praise, found)):
        return
    first, last = _stretch(text, begin, _AROUND), _stretch(text, found.end(), _AROUND, forward=True)
    told: dict[int, tuple[int, int]] = {}
    for match in praise.told.finditer(text, first, last):
        start = _stretch(text, match.start(), 0)
        if _is_meant(text, praise, match, found, start):
            told[start] = (told.get(start, (match.start(), 0))[0], match.end())
    yield from told.values()


def _is_meant(text: str, praise: _Praise, match: Match[str], found: Match[str], start: int) -> bool:
    """Whether praise is of what belies it, and not of what was mended since, or is to come."""
    if match.start() < found.end() and found.start() < match.end():
        return False
    own = text[start : match.start()]
    clause = own[own.rfind("，") + 1 :]
    if _MENDED.search(own) or _BUT_FOR.search(own) or _REST.search(clause) or _NOT_SO.search(clause):
        return False
    if _EARLIER.search(text, min(match.end(), found.end()), max(match.start(), found.start())):
        return False
    begin = _stretch(text, found.start(), 0)
    words = text[begin : found.end()]
    end = _stretch(text, match.end(), 0, forward=True)
    return praise.is_alone or "其中" in words or begin == start or _share(text[start:end], words)


def _is_low(praise: _Praise, found: Match[str]) -> bool:
    return float(found["rate"].rstrip(".")) < praise.least


def _share(one: str, other: str) -> bool:
    return any(each.isalpha() for each in (pairs_of(one) & pairs_of(other)) - _COMMON)


def _stretch(text: str, at: int, sentences: int, *, forward: bool = False) -> int:
    """The beginning, or the end, of so many sentences around a place, within its line."""
    for _ in range(sentences + 1):
        if forward:
            stop = min((place for mark in "。\n" if (place := text.find(mark, at)) >= 0), default=len(text))
            if stop == len(text) or text[stop] == "\n":
                return stop
            at = stop + 1
        else:
            stop = max(text.rfind("。", 0, max(0, at - 1)), text.rfind("\n", 0, at))
            if stop < 0 or text[stop] == "\n":
                return stop + 1
            at = stop + 1
    return at
