"""How numbers are written in running text (GB/T 15835-2011), and approximations that say so twice."""

import re
from collections.abc import Callable, Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern

WRITTEN = "write.number"
ABOUT = "write.about"
TIMES = "write.times"

_NUMBER = "(?:[0-9][0-9,.]*|[一二两三四五六七八九十百千半][一二三四五六七八九十百千零]*)"
_UNIT = (
    "[万亿]?(?:平方米|平方公里|立方米|公里|小时|分钟|个百分点|个月"
    "|[元米吨亩户人名个项次件份家所处座条台辆套场期天日月年周岁倍成%％‰])?"
)
_ABOUT = pattern(
    "(?P<head>大约|约|将近|接近|近|超过|超|逾|不足|不到|至少|最少|不少于|不低于|不超过|不高于|不多于|至多|最多)"
    f"(?P<number>(?:(?<=约)[在有为]|(?<=约)(?:完成)?(?:投资|支出|需要?|增加|减少)|(?<=少)(?:需要?|有|为))?{_NUMBER}{_UNIT})"
    "(?P<tail>余(?![额款量下热粮缺存])|多(?!媒体|功能|元|样)|左右(?![两侧岸邻手摇])|上下(?![游级半班楼水年])|以[上下内])"
)
_MEANT_TWICE = {
    "余": "大约 约 将近 接近 近 超过 超 逾 不足 不到 至少 不少于 不低于",
    "多": "大约 约 将近 接近 近 超过 超 逾 不足 不到",
    "左右": "大约 约 将近 接近 近 超过 超 逾 不足 不到 至少 最少 不少于 不低于 不超过 不高于 不多于 至多 最多",
    "上下": "大约 约 将近 接近 近",
    "以上": "超过 超 逾 不足 不到 至少 最少 不少于 不低于",
    "以下": "不超过 不高于 不多于 至多 最多",
    "以内": "不超过 不高于 不多于 至多 最多 不足 不到",
}
_OTHER_WORDS = {"近": "最附靠接远邻临", "约": "节合预条大签履违相", "超": "赶反高彩心商中B", "接近": "", "不足": ""}
_WIDE = "０１２３４５６７８９"  # where they are no habit, one number in them is a slip
_HALF = str.maketrans(f"{_WIDE}．", "0123456789.")
_SMALL = "一二三四五六七八九"
_COUNTED = "(?:个(?!月)|天|人(?!次)|次|名|户|家|倍|成|件|处|所|台|辆|十|百|千|万)"
_MEASURES = "[个人名户家亩件处所台辆项次吨米元份套座公条口株棵只头场]"
_TIMES = pattern(
    f"(?:减少|下降|降低|缩小|缩短|压减|压缩|减低)(?:了|近|约)?(?:[0-9]+(?:\\.[0-9]+)?|[一两二{_SMALL[2:]}十])倍"
)


def numerals(text: str) -> Iterator[Finding]:
    """Numbers that no careful paper writes so: 近20余处, 百分之8, 1千5百, 二○二三年, 3、4个, 2023.5.1, 下降3倍."""
    for match in _ABOUT.finditer(text):
        if _says_it_twice(match, text):
            right = match["head"] + match["number"]
            yield Finding("query", ABOUT, quote=match[0], offset=match.start(), replacement=right)
    is_habit = sum(map(text.count, _WIDE)) > sum(map(text.count, "0123456789"))
    for needed, shape, written in _SHAPES:
        is_likely = any(each in text for each in needed) and not (written is _half and is_habit)
        for match in shape.finditer(text) if is_likely else ():
            right_way = written(match)
            if right_way != match[0]:
                yield Finding("query", WRITTEN, quote=match[0], offset=match.start(), replacement=right_way or None)
    for match in _TIMES.finditer(text):
        yield Finding("query", TIMES, quote=match[0], offset=match.start())


def _says_it_twice(match: re.Match[str], text: str) -> bool:
    """Whether the word before a number and the one behind it both say how near it is; 最近3年以上 is none."""
    head, before = match["head"], text[max(0, match.start() - 1) : match.start()]
    is_part = before != "" and before in _OTHER_WORDS.get(head, "")
    return head in _MEANT_TWICE[match["tail"]].split(" ") and not is_part


def _percent(match: re.Match[str]) -> str:
    return match[2] + {"百": "%", "千": "‰"}[match[1]]


def _year(match: re.Match[str]) -> str:
    return "".join("〇" if each in "○零ＯOo0" else each for each in match[0])


def _few(match: re.Match[str]) -> str:
    """3、4个 and 三、四十 as 三四个 and 三四十; itself where the numbers do not follow each other."""
    first, second = (each if each in _SMALL else _SMALL[int(each) - 1] for each in (match[1], match[2]))
    return first + second if _SMALL.index(second) - _SMALL.index(first) == 1 else match[0]


def _range(match: re.Match[str]) -> str:
    return match[1] + match[4] + match[2] + match[3] + match[4]


def _day(match: re.Match[str]) -> str:
    return f"{match[1]}年{int(match[2])}月{int(match[3])}日"


def _docket(match: re.Match[str]) -> str:
    return f"〔{match[1]}〕{int(match[2])}号"


def _half(match: re.Match[str]) -> str:
    return match[0].translate(_HALF)


def _open(_: re.Match[str]) -> str:
    return ""


# What may stand before a number is asked behind its first character: so a search skips to that.
_SHAPES: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    ("仟佰拾", pattern(r"[0-9](?<![0-9.].)[0-9]*(?:\.[0-9]+)?[仟佰拾](?=[余多]?[万元个人户亩吨])"), _open),  # 3仟元
    (
        ".",
        pattern(r"[0-9](?<![0-9.].)[0-9]{0,8}\.[0-9]{1,4}\.[0-9]{1,4}(?=[万亿千]元|元|[%％]|个百分点|公里|亩)"),
        _open,
    ),
    (
        "０１２３４５６７８９",
        pattern(
            r"[０-９](?<![０-９0-9.．（(年第].)[０-９]*(?:[.．][０-９]+)?(?=[万亿]?[元人户个项次件份家所处座条台套场期天亩吨%％]|公里|平方米)"
        ),
        _half,
    ),
    ("百千", pattern(r"([百千])分之([0-9]+(?:\.[0-9]+)?)(?![0-9])"), _percent),
    ("年", pattern(r"[一二](?<![0-9一二三四五六七八九十].)[〇○零ＯOo0一二三四五六七八九]{3}(?=年)"), _year),
    (
        "、",
        pattern(
            rf"([1-8])、(?<=[\u4e00-\u9fff]..)(?<![一二三四五六七八九十第表图]..)([2-9])(?={_COUNTED})(?![个次][、月])"
        ),
        _few,
    ),
    (
        "、",
        pattern(
            rf"([一二三四五六七八])、(?<=[\u4e00-\u9fff]..)(?<![第{_SMALL}十百]..)([二三四五六七八九])(?={_COUNTED})(?!十?[年月、]|次[网供产分]|家[族])"
        ),
        _few,
    ),
    (
        "-—–－~～",
        pattern(
            r"([0-9](?<![0-9.年月第-].)[0-9]*(?:\.[0-9]+)?)([-—–－~～]+)([0-9]+(?:\.[0-9]+)?)([%％‰]|[万亿](?=[元人吨亩户]))(?!.{0,2}号)"
        ),
        _range,
    ),
    (".", pattern(r"(20(?<![0-9A-Za-z.]..)[0-9]{2})[.](1[0-2]|0?[1-9])[.](3[01]|[12][0-9]|0?[1-9])(?![0-9.])"), _day),
    ("号", pattern(r"[\[［【（(](?<=[\u4e00-\u9fff].)(20[0-9]{2})[\]］】）)](?:第|0+)?([0-9]{1,4})号"), _docket),
    ("〔", pattern(r"〔(20[0-9]{2})〕(?:第0*|0+)([1-9][0-9]{0,3})号"), _docket),
    (
        "千百",
        pattern(r"[0-9](?<![0-9.].)[0-9]*[千百](?:[0-9]+|[一二三四五六七八九])[百十]?(?=[余多]?[万元个人户亩吨])"),
        _open,
    ),
    (
        "千百",
        pattern(rf"[1-9](?<![0-9.].)(?:百(?=[余多]?万?{_MEASURES})|千(?=[余多]?万?[个人名户家亩件处项次吨份]))"),
        _open,
    ),
    ("千百", pattern(rf"[{_SMALL}][千百][0-9]+(?:[十百][{_SMALL}]?)?(?=[余多]?[万元个人户亩吨])"), _open),
    (
        "十",
        pattern(rf"[{_SMALL}](?<![第年月{_SMALL}十百].)(?:[千百][{_SMALL}零]?)?十[0-9](?={_MEASURES}|[万元名])"),
        _open,
    ),
    (
        "、",
        pattern(
            r"([一二三四五六七八])、(?<=[近约这前后过去]..)([二三四五六七八九])(?=年[^一-龥]|年[来间内里前后的]|个月|[周天])"
        ),
        _few,
    ),
    ("几", pattern(r"[0-9](?<![0-9.].)[0-9]*几(?=[万个人户名天年次元亩]|%)"), _open),
    ("月", pattern(rf"20(?<![0-9.]..)[0-9]{{2}}年(?:[{_SMALL}]|十[一二]?)月(?:[{_SMALL}十]{{1,3}}日)?"), _open),
    ("年", pattern(rf"[{_SMALL}零〇](?<![0-9{_SMALL}零〇].)[{_SMALL}零〇]{{3}}年[0-9]{{1,2}}月"), _open),
    ("代", pattern(rf"[五六七八九](?<![0-9{_SMALL}十].)[零○〇]年代"), _open),
    (
        "年",
        pattern(r"[12][0-9]年(?<![0-9历时达满共约近至长龄为前]...)(?<!1[0-4]年)(?=度|[1-9][0-9]?月|底|初)"),
        lambda match: "20" + match[0],
    ),
    (
        ",",
        pattern(
            r"[0-9](?<![0-9,.].)[0-9]{0,2}(?:,[0-9]{3})*,(?:[0-9]{4,}|[0-9]{1,2})(?=(?:\.[0-9]+)?(?:万元|亿元|元|万人|人次))"
        ),
        _open,
    ),
)
"""Characters of which one is in each match, the pattern, and what is right."""
