"""Characters that official prose has in a few words only, and that stand elsewhere for one they look or sound like.

未消帐 and 帖标签 are in no list of wrong words, for any verb may stand before 帐 and anything behind 帖; the
words in which these are right (帐篷, 请帖) are few.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.wording.slips import WORD


@dataclass(frozen=True, slots=True)
class _Lone:
    """``right``: what is meant elsewhere. ``before``, ``behind``: with what before or behind it it is right."""

    right: str
    before: str = ""
    behind: str = ""
    words: tuple[str, ...] = ()


_LONE = {
    "帐": _Lone("账", "蚊营纱毡床罗帷军幔锦虎绛", "篷子幕幔房"),
    "帖": _Lone(
        "贴", "请字碑发跟回网妥服伏画法名喜庚柬水热新主论谢换剂两三几每拜红白", "子文学木", ("俯首帖耳", "服服帖帖")
    ),
    "劵": _Lone("券"),
    "徙": _Lone("徒", "迁流移播", "居倚"),
    "荼": _Lone("茶", "如火如曼神", "毒蘼"),
    "睛": _Lone("晴", "眼点定金转目"),
    "肓": _Lone("盲", "膏"),
    "祟": _Lone("崇", "作鬼邪"),
    "拔": _Lone(
        "拨",
        "选海提挺出坚自连开甄攻特超峻不剔肚",
        "除河尖高地草节牙罐苗钉萃毒管桩掉出穗秆根秧起取尽丝电火营针刺箭剑枪杆旗塞栓锚箍",
        ("坚忍不拔", "拔得", "拔了去", "拔的，"),
    ),
    "己": _Lone(
        "已", "自知一克利舍异体律贵损诸推为肥守害虚于据责正求各修安爱切顾立成彼屈", "方任见所欲亥丑未酉卯巳身出有者"
    ),
}
_SEALED = {"消帐": "销账", "消账": "销账"}  # 报废而未消帐: both characters are wrong
_EITHER = pattern("|".join((*_LONE, "消(?<![取撤注抵]消)账(?![户号目册簿面本单])")))
_HAN = pattern("[\u4e00-\u9fff]")
_NAMES = pattern("[“‘《·]")
_VERBS = pattern("[已未了被全均也应需可并先再后逐须曾]")
_REPORTED = pattern(
    "全部|经|完成|通过|到位|安装|建成|支付|拨付|验收|实施|上报|整改|于|在|有|将|投入|达|按|办|交|发|列|落实|下达|使用"
)


def lone_characters(text: str) -> Iterator[Finding]:
    """Such characters outside the words that they belong to, with the character behind or before them."""
    for match in _EITHER.finditer(text):
        at, character = match.start(), match[0][0]
        if len(match[0]) > 1:
            yield Finding("query", WORD, quote=match[0], offset=at, replacement=_SEALED[match[0]])
            continue
        if not _is_right(text, at, _LONE[character]):
            yield _finding(text, at, _LONE[character].right)


def _is_right(text: str, at: int, lone: _Lone) -> bool:
    before, behind = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if (before and before in lone.before) or (behind and behind in lone.behind) or _NAMES.match(before):
        return True
    if text[at] == "己" and not _REPORTED.match(text, at + 1):
        return True
    return any(word in text[max(0, at - 3) : at + 4] for word in lone.words)


def _finding(text: str, at: int, right: str) -> Finding:
    """Quoted with the character before it, 消帐, where that goes with it; else with the one behind."""
    before, behind = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if _HAN.match(before) and not (_HAN.match(behind) and (_VERBS.match(before) or text[at] in "帖拔己徙荼睛肓祟")):
        quote = before + text[at]
        return Finding("query", WORD, quote=quote, offset=at - 1, replacement=_SEALED.get(quote, before + right))
    quote = text[at] + (behind if _HAN.match(behind) else "")
    return Finding("query", WORD, quote=quote, offset=at, replacement=right + quote[1:])
