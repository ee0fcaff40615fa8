"""One name written two ways: 雨露计划 here and 雨落计划 there."""

from collections import Counter
from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern

NAME = "write.name"
_QUOTED = pattern(r"[“《]([\u4e00-\u9fff]{3,16})[”》]")
_STEM = 8
_UNIT = pattern(r"([\u4e00-\u9fff]{2})(中心|管理站|服务站|局|委员会|办公室|管理所)")
_ENDING = "平台|系统|工程|项目|计划|行动|基地|水库|水厂|社区|公司|林场|中心|学校|医院"
_NAMED = pattern(rf"[\u4e00-\u9fff]{{4}}(?:{_ENDING})")
_COUNTY = pattern(r"[\u4e00-\u9fff]{2}[县区市]")
_ANY_COUNTY = pattern(r"(?=([\u4e00-\u9fff]{2}[县区市]))")
_COMMON = pattern(
    "[全各本我该对在为于是的由从向和与及到按照经其他每外省市区县周某有等年度让使用将给把社辖园景灾库林牧山小街片地校矿城范强困贫点]"
)
_PLACE = pattern("[省市县区州镇乡]")
_OUTSIDE = pattern("[^\u4e00-\u9fff]|[的为在由对向从和与是]")
_MEANT = pattern("[一二三四五六七八九十东西南北中上下]")
_CONTRASTS = (
    *(
        "一二三四五六七八九十",
        "东西南北中",
        "上中下",
        "前后左右",
        "男女老幼儿童",
        "大中小微",
        "内外",
        "新旧老",
        "本上下去今明",
    ),
    *(
        "省市县区镇乡村州国",
        "高低初中",
        "公私民国",
        "甲乙丙丁",
        "增减",
        "收支",
        "年月季日周",
        "春夏秋冬",
        "早中晚",
        "正副",
    ),
    *(
        "主次辅",
        "学教",
        "水电气路",
        "农林牧渔工商",
        "江河湖海溪",
        "山水林田湖草",
        "红黄蓝绿白黑",
        "长短",
        "多少",
        "轻重",
    ),
    *("党政工团", "局部委办院"),
)
_PAIRS = frozenset(
    (one, other)
    for group in _CONTRASTS
    for one in group
    for other in group
    if one != other and {one, other} != {"两", "二"}
)
_MOST = 300


def names(text: str) -> Iterator[Finding]:
    """Names that differ in one character from a name that the text uses more often, unless both are meant."""
    quoted = Counter(match[1] for match in _QUOTED.finditer(text))
    by_shape: dict[str, list[str]] = {}
    for name in list(quoted)[:_MOST]:
        for at in range(len(name)):
            by_shape.setdefault(name[:at] + "*" + name[at + 1 :], []).append(name)
    told: set[str] = set()
    for shape, alike in by_shape.items():
        for name in alike[1:]:
            at = shape.index("*")
            if name not in told and _is_slip(alike[0][at], name[at], len(name)):
                told.add(name)
                rare, usual = sorted((name, alike[0]), key=lambda each: quoted[each])
                if quoted[rare] == quoted[usual]:
                    rare, usual = (name, alike[0]) if text.find(name) > text.find(alike[0]) else (alike[0], name)
                yield _finding(text, rare, usual)
    yield from _units(text)
    yield from _places(text)
    known = [name for name in list(quoted)[:_MOST] if len(name) >= 4 and name not in told]
    yield from _bare(text, known + _repeated(text), told)


def _units(text: str) -> Iterator[Finding]:
    """A unit with two different words in its name's middle: …建设服务中心 and …建设管理中心."""
    known: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for match in _UNIT.finditer(text):
        stem = text[max(0, match.start() - _STEM) : match.start()]
        if len(stem) == _STEM and _PLACE.search(stem) and not _OUTSIDE.search(stem):
            known.setdefault((stem, match[2]), []).append((match[1], match.start()))
    for (stem, ending), places in known.items():
        uses = Counter(middle for middle, _ in places)
        usual = max(uses, key=lambda middle: uses[middle])
        for middle, at in places:
            if middle != usual and uses[middle] < max(2, uses[usual]) and not _MEANT.search(middle + usual):
                other = next(place for word, place in places if word == usual)
                more = _shared(text, at - _STEM, other - _STEM)
                quote, right = stem + middle + ending, stem + usual + ending
                head = text[at - _STEM - more : at - _STEM]
                yield Finding("query", NAME, quote=head + quote, offset=at - _STEM - more, replacement=head + right)
                break


def _shared(text: str, one: int, other: int) -> int:
    """How many Chinese characters before two places are the same, six at most."""
    length = 0
    while length < min(6, one, other) and text[one - length - 1] == text[other - length - 1]:
        if _OUTSIDE.match(text[one - length - 1]):
            break
        length += 1
    return length


def _is_slip(one: str, other: str, length: int) -> bool:
    return (
        (length >= 4 or _sounds_alike(one, other))
        and (one, other) not in _PAIRS
        and (one not in "一二三四五六七八九十" or other == "两")
    )


def _places(text: str) -> Iterator[Finding]:
    """The place of the title with one character changed: 芦凇区 in a report of 芦淞区."""
    title = next((line for line in text.split("\n", 20)[:20] if line.strip()), "")[:80]
    own = {match[0] for match in _COUNTY.finditer(title) if not _COMMON.search(match[0][:-1])}
    if not own:
        return
    named = Counter(match[1] for match in _ANY_COUNTY.finditer(text))
    for place in own:
        for other, count in named.items():
            changed = [pair for pair in zip(place, other, strict=True) if pair[0] != pair[1]]
            if len(changed) != 1 or changed[0] in _PAIRS or _COMMON.search(other[:-1]):
                continue
            if count <= 2 and named[place] > 2 * count:
                yield _finding(text, other, place)


def _repeated(text: str) -> list[str]:
    """The last six characters of names that stand in the text more than once: 智慧水务平台."""
    named = Counter(match[0] for match in _NAMED.finditer(text))
    return [name for name, count in named.most_common(_MOST) if count > 1]


def _bare(text: str, known: list[str], told: set[str]) -> Iterator[Finding]:
    """A name that stands elsewhere with one character changed for one that sounds or looks like it."""
    halves: dict[str, list[tuple[str, int]]] = {}
    for name in known:
        middle = len(name) // 2
        halves.setdefault(name[:middle], []).append((name, 0))
        halves.setdefault(name[middle:], []).append((name, middle))
    lengths = sorted({len(half) for half in halves})
    for place in range(len(text)):
        for length in lengths:
            for name, at in halves.get(text[place : place + length], ())[:4]:
                words = text[max(0, place - at) : max(0, place - at) + len(name)]
                if words != name and words not in told and _is_misspelt(words, name):
                    told.add(words)
                    if text.count(words) <= max(1, text.count(name) - 1) or f"“{name}”" in text:
                        yield Finding("query", NAME, quote=words, offset=text.find(words), replacement=name)


def _is_misspelt(words: str, name: str) -> bool:
    changed = [pair for pair in zip(words, name, strict=False) if pair[0] != pair[1]]
    return len(words) == len(name) and len(changed) == 1 and _sounds_alike(*changed[0])


_ALIKE = (
    *("两二", "露落路", "做作", "座坐", "象像", "账帐", "连联", "惠慧汇会绘", "园圆源元原远", "型形"),
    *("渡度", "记纪", "震振镇", "清青情", "城诚成程", "建健", "保堡宝", "安按岸", "化华花划", "智制治志致置"),
    *("民名明", "阳扬洋杨", "林临邻", "河和合荷", "新心欣信兴星", "利力立历丽励", "平坪评萍屏", "龙隆珑"),
    *("凤风丰枫峰锋", "云芸运", "福富复", "红洪宏鸿虹", "长常昌", "湖胡", "桥乔", "塘糖堂唐", "岭领令"),
    *("亮量", "固巩", "住驻", "智知", "站战", "升生", "通同童", "响晌"),
)
_SOUNDS = frozenset((one, other) for group in _ALIKE for one in group for other in group if one != other)


def _sounds_alike(one: str, other: str) -> bool:
    return (one, other) in _SOUNDS


def _finding(text: str, rare: str, usual: str) -> Finding:
    return Finding("query", NAME, quote=rare, offset=text.find(rare), replacement=usual)
