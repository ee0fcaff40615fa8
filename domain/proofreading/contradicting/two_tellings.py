"""Two tellings of one matter that cannot both be true: 未发现任何问题 … 自查发现6份缺审批单.

A table of what is denied, or said of all, each with what tells the contrary. The two must stand side by side (in one
line, a sentence between them at most), share a run of characters, or be of one thing wherever they stand.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from re import Match, Pattern
from typing import NamedTuple

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence
from domain.proofreading.wording.side_by_side import pairs_of

CONTRARY = "prose.contrary"
_N = "(?<![0-9.])[1-9一二三四五六七八九十两][0-9]*(?:\\.[0-9]+)?"
_U = "(?:个|份|处|笔|项|件|起|户|人|名|批次?|条|台|家|所|张|宗|次|例|本|套|间|辆)"
_END = "(?=[，。；、\\n])"
_NO = "(?:未|没有|无|从未|不存在|没)"


class _Kind(NamedTuple):
    """``said``: for all, or for none; ``told``: the contrary; ``is_plain``: of one thing wherever the two stand.

    ``is_of_deeds``: of one thing only where both name it. ``is_praise``: what is found is so, the praise is not.
    """

    said: Pattern[str]
    told: Pattern[str]
    is_plain: bool = False
    is_of_deeds: bool = False
    is_praise: bool = False


_GRAVE, _OF_SOME, _SHORT = pattern("重大|严重|原则性|系统性|突出"), pattern("[0-9](?:家|个|处|户|所|项|人|名)$"), 8
_KINDS = (
    _Kind(  # no fault
        pattern(
            f"(?:(?:尚|均|都|暂)?未|没有|不)(?:发现|存在|查出|出现)(?:任何|存在|有|过|其他)*的?(?:[^，。；：\n]{{0,6}})问题{_END}"
            f"|(?<![一-龥])(?:均)?无(?:存在|任何|遗留|违规)*的?(?:问题|遗留事项){_END}"
        ),
        pattern(
            f"(?:发现|查出|查实|列出)[^，。；：\n]{{0,24}}?(?:问题(?:{_N}{_U})?|{_N}{_U}[^，。；\n]{{0,10}})|(?:超标准|违规|擅自|挪用|截留|白条|无发票|虚报|坐支)[^，。；]{{0,14}}"
            "|[^，。；]{0,10}用[^，。；]{0,6}(?:经费|资金|专款)(?:支付|列支|发放|购买)"
            f"|缺(?:少|失)?[^，。；\n]{{1,8}}{_N}{_U}|{_N}{_U}[^，。；\n]{{0,14}}(?:不齐|不全|滞后|逾期|缺|未|不符|不规范)|存在的?(?:主要)?问题(?:是|有|：)|不足之处(?:是|在于|：)"
        ),
        is_praise=True,
    ),
    _Kind(  # never late
        pattern(
            f"{_NO}(?:一{_U}|任何|出现|发生)*(?:逾期|延误|超期|延期|拖延|迟延|超时)(?:件|情况|现象|办理|交付|发放|完成|未办结)?{_END}"
            "|(?:按时|按期|及时|限时)(?:办结|完成|答复|发放|交付|办理|支付|出具|拨付|回复)率[^，。；0-9]{0,4}100%"
            f"|(?:都|均)(?:能)?在[^，。；]{{2,16}}内[^，。；]{{2,12}}{_END}|(?:交付|完工|完成|竣工|到货|供货)时间符合(?:合同)?(?:约定|要求)|(?:均|都|全部)(?:按期|按时|如期)(?:完工|竣工|交付|办结|供货|发放|完成){_END}"
        ),
        pattern(
            f"{_N}{_U}[^，。；\n]{{0,12}}?(?:逾期|超期|延期|延误|超时|晚于|迟于|超过规定)(?!的)|(?:推迟|延迟|顺延|拖延|延后)[到至][^，。；]{{1,10}}|(?:逾期|延期|超期|延误|拖延)(?:了|达)?{_N}(?:个工作)?(?:天|日|个月)(?!的)"
        ),
        is_of_deeds=True,
    ),
    _Kind(  # no car bought
        pattern(f"{_NO}(?:安排|购置|新购|购买|新增)+(?:任何)?(?:公务用车|车辆|公车)(?:购置)?(?:费|支出)?{_END}"),
        pattern(
            "(?<!未)(?<!拟)(?<!计划)(?:新购|新购置|购置|购入|购买)(?:的|了)(?![^，。；]{0,6}(?:洒水|清扫|消防|救护|特种|作业|环卫|垃圾|公交|校|工程|农))[^，。；（）]{0,10}车(?![位站票库辆])|(?<!未)(?<!没有)(?:新购|购入|购买)[^，。；]{0,4}(?:皮卡|轿车|越野|巡查|执法|指挥)[^，。；]{0,4}车"
            "|[1-9一两二三][0-9]?辆[^，。；0-9]{0,3}(?:为|系|是|于)?(?:(?P<year>20[0-9]{2})年)?(?:[0-9]{1,2}月)?(?:新购|购置|购入|购买)"
        ),
        True,
    ),
    _Kind(  # nothing bought by the rules of buying
        pattern(f"{_NO}(?:发生|安排|实施|有)*政府采购(?:支出|事项|业务|项目|行为|活动)?{_END}"),
        pattern("(?:经|通过|实行|采取)政府采购[^，。；]{1,16}|政府采购(?:网上竞价|公开招标|询价|竞争性)"),
        True,
    ),
    _Kind(  # nothing left
        pattern(f"(?<!财政拨款)(?<!年初)(?:无|没有|未形成|未产生|不存在)(?:资金|财政)*结余(?:资金)*{_END}"),
        pattern(
            "(?<!上年)(?<!年初)结余(?:资金)?[0-9.]*[1-9][0-9.]*万?元[^，。；]{0,6}，?[^，。；]{0,10}(?:上缴|缴回|交回|收回|退回)"
        ),
        True,
    ),
    _Kind(  # nothing paid
        pattern(f"(?:免费|不收取任何费用|未收取(?:任何)?费用|不收费)(?:开放|提供|参观)?{_END}"),
        pattern("(?:门票|票款|入园|参观)[^，。；0-9]{0,6}(?:收费|收入|费)[^，。；0-9]{0,4}[1-9]"),
    ),
    _Kind(  # all of them
        pattern(
            f"(?:全员|全部|全体|无一)[^，。；\n]{{0,8}}(?:参加|参训|到岗|签订|通过|取得|持证|参保|签约|配备|达标){_END}|(?:参训|参保|持证(?:上岗)?|通过|签约|签订|建档|到岗|配备|出勤)率[^，。；0-9]{{0,4}}100%"
        ),
        pattern(
            f"{_N}{_U}[^，。；\n]{{0,10}}?(?:未|没有|尚未|不)(?:参加|参训|到岗|签订|通过|取得|持证|参保|签约|建档|配备|达标)"
        ),
    ),
    _Kind(  # nobody hired
        pattern(f"{_NO}(?:聘用|聘请|招聘|使用)(?:任何)?(?:编外|临时|外聘|劳务派遣|临聘)[^，。；]{{0,4}}{_END}"),
        pattern("(?:聘用|聘请|招聘|用于|支付)[^，。；0-9]{0,6}(?:编外|临时|外聘|劳务派遣|临聘)[^，。；0-9]{0,6}[1-9]"),
        True,
    ),
    _Kind(  # no complaint, no objection
        pattern(f"零投诉|零举报|{_NO}(?:收到|接到)(?:任何)?(?:异议|意见){_END}"),
        pattern(
            f"(?:受理|收到|接到)[^，。；0-9]{{0,6}}(?:投诉|举报|异议)[^，。；0-9]{{0,4}}{_N}|收到{_N}{_U}(?:投诉|异议)"
        ),
    ),
    _Kind(  # no two books apart
        pattern(
            f"{_NO}(?:发现|出现)?(?:任何)?[^，。；\n]{{0,6}}(?:不符|不一致|差错|错账|出入)(?:的)?(?:情形|情况|问题|现象)?{_END}"
        ),
        pattern(f"{_N}(?:笔|项|处|台|套|件|份|户)[^，。；\n]{{0,14}}(?:不一致|不相符|不符|对不上|有出入|差错)"),
        is_of_deeds=True,
        is_praise=True,
    ),
    _Kind(  # never out of order
        pattern(f"{_NO}(?:发生|出现)?(?:任何)?(?:故障|中断|停机|宕机){_END}"),
        pattern(f"(?:故障|停机|中断|宕机)[^，。；0-9]{{0,6}}{_N}(?:次|小时|天|起)"),
    ),
    _Kind(  # one way only
        pattern(f"全部(?:采用|采取|实行|通过)?线下[^，。；]{{0,6}}{_END}"),
        pattern(f"线上[^，。；0-9]{{1,6}}{_N}(?:期|场|次)"),
    ),
    _Kind(  # full marks
        pattern("各项指标均[得获]满分|自评得?分?100分|自评满分"),
        pattern(f"(?<!次)(?<!每)扣(?:除|了)?{_N}分"),
        True,
    ),
    _Kind(  # done by oneself
        pattern(f"{_NO}委托(?:任何)?(?:第三方|中介|外单位)[^，。；]{{0,6}}{_END}"),
        pattern("(?:委托|聘请)[^，。；]{2,16}(?:公司|事务所|中心)(?:实施|承担|开展|评审|审计|编制)"),
        True,
    ),
)
_HEDGED = pattern(
    "基本|大部分|多数|除|其余|其他|力争|确保|要求|应当?(?![急对用])|须|目标|拟|争取|计划|如果|若|预计|将(?!军)|部分|个别|上年|去年|往年|整改后|防止|避免|杜绝|审计|巡察|复核|第三方抽|新的|新增"
)
_OTHER_TIME = pattern(
    "上年|去年|往年|拟|计划|统一|不影响|办法|20[0-9]{2}年(?:度|末)?结|以前|曾|如|若|避免|防止|不得|严禁|力争|目标"
    "|标准[为是]|上限|整改前|每逾|逾期一|最多|[对给][^，。；]{2,8}扣|扣[0-9.]+分[/／每]"
)
_BACK = pattern("均已?复检|复检合格|返工")
_RUN = pattern("[一-龥]{4}")
_COMMON = frozenset(["公务用车", "项目资金", "财政资金", "一般公共", "公共预算", "财政拨款", "绩效目标", "绩效指标"])
_WEAK = frozenset(
    """
    全年 本年 项目 资金 工作 情况 逾期 延期 延误 按时 按期 如期 超期 完成 没有 全部 均在 规定 约定 时间 合同 工程 实际
    年底
    """.split()  # noqa: SIM905 - one word a line would fill a page
)
_SENTENCE, _CLAUSE, _MOST, _FAREST, _TITLE = 160, 60, 40, 4000, 200


def two_tellings(text: str, marked: Sequence[tuple[int, int]] = ()) -> Iterator[Finding]:
    """What is said for all or for none, and another place of the text belies.

    ``marked``: where what is marked already begins and ends: what it belies, or what belies it, is not told again.
    """
    for kind in _KINDS:
        said = list(islice(kind.said.finditer(text), _MOST))
        told = list(islice(kind.told.finditer(text), _MOST)) if said else []
        told = [each for each in told if not _is_marked(each.span(), marked)]
        for match in said if told else ():
            start = begin_of_sentence(text, match.start(), _CLAUSE, "，。；：\n")
            whole = begin_of_sentence(text, match.start(), _SENTENCE), end_of_sentence(text, match.end())
            if _HEDGED.search(text, start, match.end()) or _is_marked(whole, marked):
                continue
            other = next((each for each in told if _belies(text, kind, match, each)), None)
            if other is not None:
                begin, end = _quoted(text, start, match, other, is_praise=kind.is_praise)
                yield Finding("query", CONTRARY, quote=text[begin:end], offset=begin)


def _is_marked(span: tuple[int, int], marked: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in marked)


def _belies(text: str, kind: _Kind, said: Match[str], told: Match[str]) -> bool:
    if _GRAVE.search(said[0]) or _OF_SOME.search(text, max(0, said.start() - _SHORT), said.start()):
        return False  # 未发现重大问题; 6家未发现问题，其余6家…
    if (told.start() < said.end() and said.start() < told.end()) or abs(told.start() - said.start()) > _FAREST:
        return False
    start = begin_of_sentence(text, told.start(), _SENTENCE, "，。；\n" if kind.is_plain else "。；\n")
    stop = end_of_sentence(text, told.end())
    if _OTHER_TIME.search(text, start, min(stop, told.end() + 4)) or _BACK.search(text, said.start(), said.end() + 8):
        return False
    if kind.is_plain:
        return _is_of_its_year(text, told)
    begin = begin_of_sentence(text, said.start(), _SENTENCE)
    if kind.is_of_deeds:
        return _is_of_one(text[begin : said.end()], text[start : told.end() + 4], said, told)
    first, last = sorted((said, told), key=lambda each: each.start())
    between = text[first.end() : last.start()]
    if told[0].startswith("存在的") and between.count("\n") == 1 and len(between) < _CLAUSE and told is last:
        return True  # 监控中未发现问题。\n存在的问题是：…
    is_parted = text.startswith("；", said.end())  # 资金拨付未发现问题；资产管理方面，有3件账实不符
    if not is_parted and "\n" not in between and between.count("。") <= 1 and len(between) < _SENTENCE:
        return True
    return bool(_runs(text[begin : said.start()]) & _runs(text[start : told.end()]))


def _is_of_its_year(text: str, told: Match[str]) -> bool:
    """其中1辆为2019年购置: bought in another year than the paper is of."""
    return (
        not told.groupdict().get("year") or told["year"] in text[: min(_TITLE, text.rfind("\n", 0, told.start()) + 1)]
    )


def _is_of_one(one: str, other: str, said: Match[str], told: Match[str]) -> bool:
    """Whether what is never late and what is late are one: next to each other one word tells it, else two."""
    shared = (pairs_of(one) & pairs_of(other)) - _WEAK
    return len(shared) > (abs(said.start() - told.start()) > _SENTENCE)


def _runs(words: str) -> frozenset[str]:
    return frozenset(words[at : at + 4] for at in range(len(words) - 3) if _RUN.match(words, at)) - _COMMON


def _quoted(text: str, start: int, said: Match[str], told: Match[str], *, is_praise: bool) -> tuple[int, int]:
    """Both side by side in a line; else what is denied far below what belies it, or what belies it below the denial."""
    begin = begin_of_sentence(text, told.start(), _CLAUSE, "，。；：\n")
    first, last = min(start, begin), max(said.end(), told.end())
    if "\n" not in text[first:last] and last - first <= _SENTENCE:
        return first, last
    return (begin, told.end()) if begin > start and not is_praise else (start, said.end())
