"""One name written two ways: 雨露计划 here and 雨落计划 there."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from operator import ne
from types import MappingProxyType

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.in_lines import matches_around
from domain.proofreading.naming.contrasts import are_contrasted
from domain.proofreading.naming.endings import ending_with
from domain.proofreading.wording.side_by_side import places_of

NAME = "write.name"
_QUOTED = pattern(r"[“《]([\u4e00-\u9fff]{3,16})[”》]")
_ENDING = pattern("平台|系统|工程|项目|计划|行动|基地|水库|水厂|社区|公司|林场|中心|学校|医院")
_BEFORE_ENDING = 4  # characters of a name
_JOINED = pattern(
    r"([\u4e00-\u9fff](?![局厅委办站所心院会部县镇乡校队司股科室区市省])[\u4e00-\u9fff])([和与及])"
    r"((?:(?![局和与及])[\u4e00-\u9fff]){2,8}(?:委员会|办公室|服务中心|局|厅))(?![长属管限面部])"
)
_JOINING = pattern("[和与及](?:(?![局和与及])[\u4e00-\u9fff]){2,8}(?:委员会|办公室|服务中心|局|厅)")  # in each of them
_PROJECT = pattern("工程|项目")
_CHINESE = pattern(r"[\u4e00-\u9fff]+")
_SHORTEST_TAIL, _LONGEST_TAIL = 7, 16  # characters of a project's name behind the one that is changed
_MOST = 300
_LONG = 7  # characters of a name that nobody changes in one for another name
NO_SOUNDS: Mapping[str, str] = MappingProxyType({})
_MOST_ALIKE = 40  # names that begin, or go on, alike


def names(text: str, sounds: Mapping[str, str] = NO_SOUNDS) -> Iterator[Finding]:
    """Names that differ in one character from a name that the text uses more often, unless both are meant.

    ``sounds``: for each character those that sound or look like it.
    """
    quoted = Counter(match[1] for match in _QUOTED.finditer(text))
    by_shape: dict[str, list[str]] = {}
    for name in list(quoted)[:_MOST]:
        for at in range(len(name)):
            by_shape.setdefault(name[:at] + "*" + name[at + 1 :], []).append(name)
    told: set[str] = set()
    for shape, alike in by_shape.items():
        for name in alike[1:]:
            at = shape.index("*")
            if name not in told and _is_slip(alike[0][at], name[at], len(name), sounds):
                told.add(name)
                rare, usual = sorted((name, alike[0]), key=lambda each: quoted[each])
                if quoted[rare] == quoted[usual]:
                    rare, usual = (name, alike[0]) if text.find(name) > text.find(alike[0]) else (alike[0], name)
                yield _finding(text, rare, usual)
    yield from _turned(text, list(quoted)[:_MOST], told)
    yield from _joined(text)
    yield from _longer(text, told)
    known = [name for name in list(quoted)[:_MOST] if len(name) >= 4 and name not in told]
    yield from _bare(text, known + _repeated(text), told)


def _turned(text: str, quoted: list[str], told: set[str]) -> Iterator[Finding]:
    """A quoted name with the characters of another in another order: 《绩效预算管理办法》, 《预算绩效管理办法》."""
    first: dict[str, str] = {}
    for name in quoted:
        usual = first.setdefault("".join(sorted(name)), name)
        if usual != name and len(name) >= 6 and name not in told:
            told.add(name)
            yield _finding(text, name, usual)


def _joined(text: str) -> Iterator[Finding]:
    """An office whose name is joined by another word than usual: 城市管理和执法局 here, 城市管理与执法局 there."""
    forms: dict[str, Counter[str]] = {}
    for match in matches_around(_JOINING, _JOINED, text):
        forms.setdefault(match[1] + "*" + match[3], Counter())[match[0]] += 1
    for counts in forms.values():
        usual, often = counts.most_common(1)[0]
        yield from (_finding(text, each, usual) for each in counts if each != usual and often > 1)


def _longer(text: str, told: set[str]) -> Iterator[Finding]:
    """A long name of a project with one character changed, a paragraph later: 青龙山…工程 here, 青龙岭…工程 there."""
    first: dict[str, int] = {}
    for match in islice(_PROJECT.finditer(text), _MOST):
        for length in range(_SHORTEST_TAIL, _LONGEST_TAIL + 1):
            at = match.end() - length - 1
            name = text[at - 2 : match.end()]
            if at < 2 or not _CHINESE.fullmatch(name):
                break
            before = first.setdefault(name[:2] + name[3:], at)
            if _is_changed(text, before, at) and name not in told:
                told.add(name)
                yield _finding(text, name, text[before - 2 : before - 2 + len(name)])


def _is_changed(text: str, one: int, other: int) -> bool:
    pair = (text[one], text[other])
    return (sound_alike(*pair) or set(pair) <= set("山岭峰岗")) and pair[0] != pair[1] and "\n" in text[one:other]


def _is_slip(one: str, other: str, length: int, sounds: Mapping[str, str]) -> bool:
    """Whether two quoted names are one: the character sounds or looks alike, or all of a long name else is the same."""
    is_alike = sound_alike(one, other) or (length >= 4 and other in sounds.get(one, ""))
    return (
        (is_alike or length >= _LONG)
        and not are_contrasted(one, other)
        and (one not in "一二三四五六七八九十" or other == "两")
    )


def _repeated(text: str) -> list[str]:
    """The last six characters of names that stand in the text more than once: 智慧水务平台."""
    found = ending_with(_ENDING, _BEFORE_ENDING, _BEFORE_ENDING, text)
    named = Counter(text[start : end.end()] for start, end in found)
    return [name for name, count in named.most_common(_MOST) if count > 1]


def _bare(text: str, known: list[str], told: set[str]) -> Iterator[Finding]:
    """A name that stands elsewhere with one character changed for one that sounds or looks like it."""
    halves: dict[str, list[tuple[str, str, int]]] = {}  # by their first two characters
    for name in known:
        middle = len(name) // 2
        for half, at in ((name[:middle], 0), (name[middle:], middle)):
            halves.setdefault(half[:2], []).append((half, name, at))
    for place in places_of(text, halves) if halves else ():
        for half, name, at in halves[text[place : place + 2]][:_MOST_ALIKE]:
            if not text.startswith(half, place):
                continue
            words = text[max(0, place - at) : max(0, place - at) + len(name)]
            if words != name and words not in told and _is_misspelt(words, name):
                told.add(words)
                if text.count(words) <= max(1, text.count(name) - 1) or f"“{name}”" in text:
                    yield Finding("query", NAME, quote=words, offset=text.find(words), replacement=name)


def _is_misspelt(words: str, name: str) -> bool:
    if len(words) != len(name) or sum(map(ne, words, name)) != 1:
        return False
    return any(sound_alike(*pair) for pair in zip(words, name, strict=True) if pair[0] != pair[1])


_ALIKE = (
    *("两二", "露落路", "做作", "座坐", "象像", "账帐", "连联", "惠慧汇会绘", "园圆源元原远", "型形"),
    *("渡度", "记纪", "震振镇", "清青情", "城诚成程", "建健", "保堡宝", "安按岸", "化华花划", "智制治志致置"),
    *("民名明", "阳扬洋杨", "林临邻", "河和合荷", "新心欣信兴星", "利力立历丽励", "平坪评萍屏", "龙隆珑"),
    *("凤风丰枫峰锋", "云芸运", "福富复", "红洪宏鸿虹", "长常昌", "湖胡", "桥乔", "塘糖堂唐", "岭领令"),
    *("亮量", "固巩", "住驻", "智知", "站战", "升生", "通同童", "响晌"),
    *(
        "磐盘",
        "崖岩",
        "湾弯",
        "垭鸦丫",
        "坳凹岙",
        "垴脑",
        "坞务屋",
        "塅段",
        "墈坎磡",
        "畈贩",
        "沟勾构",
        "岔叉",
        "浜帮",
        "埂梗",
        "嘴咀",
        "屯囤",
        "寨塞",
        "梁粱",
        "塬原",
        "滩摊",
        "蒲浦莆",
        "楠南",
        "樟章",
        "槐怀",
        "峒洞侗",
        "沅源元",
        "澧礼沣",
        "溆叙",
        "埠阜",
        "圩墟",
        "垸院",
        "峪裕",
        "埔浦铺",
    ),
    *(
        "璧壁碧",
        "綦棋",
        "潼童",
        "鑫新信馨欣",
        "泰太",
        "恒衡横",
        "昊浩皓",
        "晟盛胜",
        "骏俊峻",
        "瑞锐睿",
        "铭明鸣",
        "跃越悦岳",
        "炬巨",
        "锦绵",
    ),
    *(
        "潭谭",
        "嘉佳家",
        "祥翔详",
        "辉晖挥",
        "煌皇",
        "益宜谊",
        "裕誉育",
        "腾滕",
        "寰环",
        "杰捷",
        "博搏",
        "涛滔",
        "泉全",
        "溪西",
    ),
    *(
        "垅垄陇",
        "岗冈钢",
        "陂坡",
        "墩敦",
        "嶂障",
        "茅毛",
        "柏伯",
        "栗粟",
        "崇重",
        "淞凇",
        "桂贵",
        "岱代",
        "弋戈",
        "沭沐",
        "汨泪",
    ),
    *(
        "成城",
        "秦泰",
        "皖院",
        "鸿鸣",
        "晨辰",
        "军君俊",
        "娟涓鹃",
        "伟玮炜",
        "梅海",
        "艳燕",
        "珍真",
        "芬芳",
        "英莺",
        "波坡",
        "离漓璃篱蓠",
        "穗惠",
        "亳毫",
        "淅浙",
        "岐歧祁祈",
        "郴彬",
        "耒来",
        "泸沪芦",
        "睢雎",
        "傅博",
        "昊吴",
        "荼茶",
        "泽译",
        "沐沭",
        "鹭露",
        "木沐",
        "宁宇",
        "润闰瑞",
        "井泾径",
        "材才",
        "证正政征",
        "达大",
    ),
)
_SOUNDS = frozenset((one, other) for group in _ALIKE for one in group for other in group if one != other)


def sound_alike(one: str, other: str) -> bool:
    """Whether two characters that names are made of sound or look alike."""
    return (one, other) in _SOUNDS


def _finding(text: str, rare: str, usual: str) -> Finding:
    return Finding("query", NAME, quote=rare, offset=text.find(rare), replacement=usual)
