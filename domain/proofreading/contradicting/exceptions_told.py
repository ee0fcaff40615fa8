"""All of it, and right behind it what is not: 合同款已全部付清。余款38万元待审计后支付.

Each kind of praise of all has what belies it in one of the next two sentences of its line, or in its own. What was
mended since, is of another time or is none of it (质保金, 二期) leaves it true.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match, Pattern
from typing import NamedTuple

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence

CONTRARY = "prose.contrary"


class _Praised(NamedTuple):
    """``told``: words for all; ``belied``: what tells of an exception."""

    told: Pattern[str]
    belied: Pattern[str]


_N = "[0-9一二三四五六七八九十两]+(?:\\.[0-9]+)?"
_NOT = "(?:尚未|仍未|还未|至今未|未(?![来雨])|没有|仍没|还没|仍在|还在|尚在|正在|有待|尚待)"
_PRAISED = (
    _Praised(
        pattern(
            "(?:全部|均已?|都已?|悉数|一律)(?:已)?[^，。；\n]{0,3}(?:完成|办结|销号|整改到位|竣工|完工|投入使用|投用|上牌|交付|到位|发放|兑付|验收|移交|安装|更换|签订|归还|收回)[^，。；\n]{0,3}(?=[，。；])"
        ),
        pattern(
            f"(?<![一-龥0-9])(?:其中|但|尚有|还有|仍有|另有)[^，。；\n]{{0,6}}{_N}[^，。；\n]{{1,14}}(?:，[^，。；\n]{{0,14}})?{_NOT}"
        ),
    ),
    _Praised(
        pattern("(?:全部|均|都)(?:已)?(?:投入使用|投用|启用)|运行(?:良好|正常)(?=[，。；])|运转正常"),
        pattern(
            "(?:一直|长期|仍|至今|后)(?:闲置|停用|未拆封|未启用|没有启用|未使用|放在库房|堆放)|闲置[至未]今|闲置在"
        ),
    ),
    _Praised(
        pattern(
            "(?:资料|档案|手续|台账|凭证|记录)[^，。；\n]{0,4}(?:齐全|完整|完备)[^，。；\n]{0,4}(?=[，。；])|(?:均|全部)已?归档(?=[，。；])"
        ),
        pattern(f"{_N}[个份项宗卷笔][^，。；\n]{{0,8}}(?:缺少?|没有|未|遗失|漏)[^，。；\n]{{1,10}}"),
    ),
    _Praised(
        pattern("账实(?:完全|均)?(?:相符|一致)(?=[，。；])|账物(?:相符|一致)(?=[，。；])|账账相符(?=[，。；])"),
        pattern(
            f"(?:短少|盘亏|盘盈|多出|少了?){_N}|{_N}[台件套顶辆张把][^，。；\n]{{0,6}}(?:对不上|找不到|未入账|有账无物|有物无账)"
        ),
    ),
    _Praised(
        pattern(
            "(?:已|均)(?:经)?(?:按[^，。；\n]{1,4})?(?:全部|如数|全额)?(?:付清|清偿|结清|支付完毕|付讫|还清)(?=[，。；])"
        ),
        pattern(
            "(?:余款|尾款|仍有|尚有|还有)[^，。；\n]{0,10}[0-9.]+(?:万|亿)?元[^，。；\n]{0,4}(?:未付|未支付|没有?付|待|拖欠|未结|欠付)|(?:尚欠|仍欠|欠付)[^，。；\n]{0,10}[0-9]"
        ),
    ),
    _Praised(
        pattern("全线(?:通水|贯通|通车)|全部(?:通水|通车|接通|贯通|联网)"),
        pattern("(?:未|没有|尚未)(?:能)?(?:接通|通水|通车|贯通|联网|接入)"),
    ),
    _Praised(
        pattern(
            "(?:全年|本年度?|年度?内|期间|以来)(?:均|都)?(?:没有|无|未)(?:收到|发生|出现|接到)?(?:过)?(?:任何|一起|一例|一件)?(?:群众)?(?:投诉|举报)(?:和举报)?(?=[，。；])"
        ),
        pattern(f"(?:受理|接到|收到|处理)[^，。；\n]{{0,8}}(?:投诉|举报){_N}[件起次例]"),
    ),
    _Praised(
        pattern(
            "(?:全年|本年度?|年度?内|期间|以来)(?:均|都)?(?:没有|无|未)(?:发生|出现)?(?:过)?(?:任何|一起|一例)?(?:安全)?事故(?:发生)?(?=[，。；])"
        ),
        pattern(f"发生(?:了)?(?:{_N}起)?[^，。；\n]{{0,8}}事故"),
    ),
    _Praised(
        pattern(
            "应[一-龥]尽[一-龥]|全覆盖(?=[，。；])|一[户个人]不[漏落]|全部(?:复核|核查|检查|走访|体检|培训)(?:完毕|到位)?(?=[，。；])"
        ),
        pattern(
            f"{_N}[个户人名家所](?:乡镇|村|对象|单位|企业|学校)?[^，。；\n]{{0,12}}(?:没有|未|尚未)(?:复核|核查|检查|走访|纳入|参加|体检|覆盖|培训|完成)"
        ),
    ),
)
_WORDS = (
    "未",
    "没",
    "仍",
    "还",
    "尚",
    "闲置",
    "缺",
    "少",
    "盘",
    "待",
    "发生",
    "投诉",
    "举报",
    "欠",
    "有待",
    "停用",
    "遗失",
    "漏",
)
_HEDGED = pattern(
    "基本|大部分|多数|除|其余|其他|力争|确保|要求|应当?|须|目标|拟|争取|计划|如果|若|预计|将(?!军)|部分|个别|上年|去年|往年|主体|一期|首批|有效|责任|可|整改后"
)
_ASIDE = pattern(
    "质保金|保证金|二期|三期|新增|新申请|另行|上年|去年|往年|此前|以前|曾|年中|年初|上半年|[一二三]季度|[0-9]+月底?前|整改前|验收前|现已|目前已|随后|均已|已(?:于|经|全部|按|在|归还|整改|补|修复|更换|收回|办结|完成|查明|销号|上牌)|[0-9]+月[0-9]*日?(?:已|补|完成|办结)|系|防止|避免|如|若|责令"
)
_SO_MANY = pattern(f"(?:其中|有|已有)?{_N}(?P<unit>个?[一-龥])")
_THE_OTHERS = pattern(f"，(?:另外?|其余|其他|剩余|余下|剩下|还有)的?{_N}(?P<unit>个?[一-龥])")
_MOST, _REACH, _AHEAD = 60, 160, 2


def exceptions_told(text: str) -> Iterator[Finding]:
    """The praise that the next sentences take back; of one kind one a sentence."""
    if not any(word in text for word in _WORDS):
        return
    for praised in _PRAISED:
        last = -1
        for match in islice(praised.told.finditer(text), _MOST):
            begin = begin_of_sentence(text, match.start(), _REACH, "。；\n")
            if begin == last or _HEDGED.search(text, begin, match.end()) or _is_of_some(text, match):
                continue
            if _is_belied(text, match, praised.belied):
                last = begin
                start = begin_of_sentence(text, match.start(), _REACH, "，。；：\n")
                yield Finding("query", CONTRARY, quote=text[start : match.end()], offset=start)


def _is_of_some(text: str, match: Match[str]) -> bool:
    """补助6家企业，4家验收后已付清，另2家设备调试未结束: what is told of some of them is no praise of all."""
    begin = begin_of_sentence(text, match.start(), _REACH, "，。；：\n")
    some = _SO_MANY.match(text, begin, match.start())
    others = _THE_OTHERS.match(text, match.end())
    return some is not None and others is not None and some["unit"] == others["unit"]


def _is_belied(text: str, match: Match[str], belied: Pattern[str]) -> bool:
    begin = match.end()
    for _ in range(_AHEAD + 1):
        end = end_of_sentence(text, begin)
        found = belied.search(text, begin, end)
        if found and not _ASIDE.search(text, begin, end):
            return True
        if end >= len(text) or text[end] == "\n":
            return False
        begin = end + 1
    return False
