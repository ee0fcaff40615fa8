"""Places and units whose name stands in the text in two ways: 柳溪镇 and 柳西镇, 学生资助中心 and 教育资助中心."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from re import Pattern

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.naming.contrasts import are_contrasted
from domain.proofreading.naming.endings import ending_with, ends_in

NAME = "write.name"
_STEM = 8
_UNIT = pattern("中心|管理站|服务站|局|委员会|办公室|管理所"), 2, 2  # behind a word of two characters
_PLACE = pattern("[省市县区州镇乡]")
_OUTSIDE = pattern("[^\u4e00-\u9fff]|[的为在由对向从和与是]")
_MEANT = pattern("[一二三四五六七八九十东西南北中上下]")
_PLACE_ENDS = pattern(
    "[县区市镇乡村河湖]|街道|水库|水厂|林场|社区|大桥|小学|中学|电站|泵站|灌区",
    begins="中乡区县大小市村林水河泵湖灌电社街镇",
)
_STEM_OF_PLACE = 2  # characters before such an end
_COMMON = pattern(
    "[全各本我该对在为于是的由从向和与及到按照经其他每外省市区县周某有等年度让使用将给把社辖园景灾库林牧山小街片地校矿城范强困贫点]"
)
_SUFFIX = "中心|大队|支队|中队|学校|小学|中学|公司|办公室|教研室|委员会|局|站|所|院|馆"
_LISTED = pattern(rf"[、：]([\u4e00-\u9fff]{{2,14}}(?:{_SUFFIX}))(?=[、，。；等和及共（\d])")
_FIRST = pattern(
    rf"(?:下设|下辖|所属|代管|下属|内设|管辖|包括|分别为|分别是|即|设有|有|为)(?:单位|机构|部门|学校)?(?:有|为|是|包括)?([\u4e00-\u9fff]{{2,14}}?(?:{_SUFFIX}))(?=、)"
)
_USED = pattern(_SUFFIX), 3, 18  # what names end with, and how many characters stand before that
_GENERAL = pattern(
    "(?:服务|管理|发展|事务|推广|监测|保障|指导|受理|评审|培训|检测|执法|综合|技术|工作)(?:中心|站|所|大队|队|局|公司)$"
)
_COMPANY = pattern("有限公司|有限责任公司|合作社|研究院|设计院|事务所"), 4, 18
_FIRM = pattern("有限责任公司|股份有限公司|有限公司|公司"), 8, 24
_PARK = pattern("湿地公园|森林公园|工业园区?|产业园区?|示范园区?"), 3, 8
_OFFICE = pattern("中心|局|管理站|服务站|管理所|委员会|大队|学校"), 4, 16
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾"
    "肖田董袁潘蒋蔡余叶程苏魏吕丁沈任姚卢钟姜崔谭陆范汪廖"
)
_PERSON = pattern(
    rf"(?:负责人|局长|主任|书记|组长|经办人|会计|出纳|联系人)[：:]?([{_SURNAMES}][\u4e00-\u9fff]{{2}})(?=[\s，。、；（(签同带主])"
    rf"|([{_SURNAMES}][\u4e00-\u9fff]{{2}})(?=同志|[，。]?(?:局长|副局长|主任|书记))",
    begins="负局主书组经会出联" + _SURNAMES,
)
_SERVING = pattern("服务中心|救助站|服务站|服务所"), 4, 16
_PUT_IN = frozenset("和与及化性的区级类")
_MOST, _LEAST_TURNED = 200, 8  # names that are looked at; characters of one turned round


def bodies(text: str, sounds: Mapping[str, str]) -> Iterator[Finding]:
    """Names of places and units that differ by little from one that the text has, where both are hardly meant.

    ``sounds``: for each character those that sound or look like it.
    """
    told: set[int] = set()
    places = Counter(_any_places(text))
    for look in (
        *(
            _units(text),
            _sounding(text, places, sounds),
            _rostered(text),
            _replacing(text, sounds),
        ),
        *(_turned(text), _people(text, sounds), _shortened(text)),
    ):
        for found in look:
            if found.offset not in told:
                told.add(found.offset or 0)
                yield found


def _units(text: str) -> Iterator[Finding]:
    """A unit with two different words in its name's middle: …建设服务中心 and …建设管理中心."""
    known: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for start, end in ending_with(*_UNIT, text):
        stem = text[max(0, start - _STEM) : start]
        if len(stem) == _STEM and _PLACE.search(stem) and not _OUTSIDE.search(stem):
            known.setdefault((stem, end[0]), []).append((text[start : end.start()], start))
    for (stem, ending), places in known.items():
        uses = Counter(middle for middle, _ in places)
        usual = max(uses, key=lambda middle: uses[middle])
        for middle, at in places:
            if middle != usual and uses[middle] < max(2, uses[usual]) and not _MEANT.search(middle + usual):
                other = next(place for word, place in places if word == usual)
                more = _shared(text, at - _STEM, other - _STEM)
                quote, right = stem + middle + ending, stem + usual + ending
                head = text[at - _STEM - more : at - _STEM]
                yield _finding(at - _STEM - more, head + quote, head + right)
                break


def _shared(text: str, one: int, other: int) -> int:
    """How many Chinese characters before two places are the same, six at most."""
    length = 0
    while length < min(6, one, other) and text[one - length - 1] == text[other - length - 1]:
        if _OUTSIDE.match(text[one - length - 1]):
            break
        length += 1
    return length


def _sounding(text: str, places: Counter[str], sounds: Mapping[str, str]) -> Iterator[Finding]:
    """A place that sounds like one which the text has oftener, or before: 定源县 beside 定远县."""
    named = {place: count for place, count in places.items() if not _COMMON.search(place[:2])}
    shapes: dict[str, list[str]] = {}
    for place in named:
        for at in (0, 1):
            shapes.setdefault(f"{place[:at]}*{place[at + 1 :]}", []).append(place)
    for shape, alike in shapes.items():
        at = shape.index("*")
        usual = max(alike, key=lambda each: named[each])  # of several as frequent the first
        for other in alike:
            is_village = other[-1] == "村" and (named[other] > 1 or named[usual] < 3)
            if other == usual or named[other] > max(1, named[usual] // 3) or is_village:
                continue
            changed = usual[at], other[at]
            is_slip = changed[1] in sounds.get(changed[0], "") and not are_contrasted(*changed)
            if is_slip and not _are_listed(text, usual, other):
                yield _finding(text.find(other), other, usual)


def _any_places(text: str) -> Iterator[str]:
    """Whatever may be the name of a place, by its last three or four characters."""
    for start, end in ends_in(_PLACE_ENDS, _STEM_OF_PLACE, _STEM_OF_PLACE, text):
        yield text[start : end.end()]


def _are_listed(text: str, one: str, other: str) -> bool:
    """Whether two places stand side by side, so that both are meant: 柳溪镇、柳西镇."""
    return any(f"{a}{mark}{b}" in text for a, b in ((one, other), (other, one)) for mark in "、和与及至到")


def _rostered(text: str) -> Iterator[Finding]:
    """A unit that differs by little from one of those that the text lists: 县教育资助中心 for 县学生资助中心."""
    listed = dict.fromkeys(match[1] for shape in (_LISTED, _FIRST) for match in shape.finditer(text))
    roster = [name for name in listed if len(name) >= 6][:_MOST]
    by_end: dict[str, list[str]] = {}
    for name in roster:
        by_end.setdefault(name[-3:], []).append(name)
    for start, end in ending_with(*_USED, text) if by_end else ():
        words = text[start : end.end()]
        for name in by_end.get(words[-3:], ()):
            used = _other_way(words, name)
            if used is not None and _is_rarer(text, used, name, used in listed):
                yield _finding(end.end() - len(used), used, name)


def _is_rarer(text: str, used: str, name: str, is_listed: bool) -> bool:
    """Whether one way of writing a name is the slip: it is rarer, or comes later where both stand once."""
    uses, others = text.count(used), text.count(name)
    if is_listed and len(used) == len(name):
        return uses == 1 < others
    return uses < others or (uses == others == 1 and text.find(name) < text.find(used))


def _other_way(words: str, name: str) -> str | None:
    """The name that ``words`` end with, where it is ``name`` with a character put in or a word of two replaced."""
    if name in words:
        return None
    longer = words[-len(name) - 1 :]
    if len(longer) == len(name) + 1 and longer[0] == name[0]:
        for at in range(1, len(longer) - 2):
            if longer[at] in _PUT_IN and longer[:at] + longer[at + 1 :] == name:
                return longer
    same = words[-len(name) :]
    changed = [at for at in range(len(name)) if len(same) == len(name) and same[at] != name[at]]
    if not changed or len(changed) > 2 or changed[-1] - changed[0] > 1 or changed[0] == 0:
        return None
    tail = name[changed[-1] + 1 :]
    is_contrasted = len(changed) == 1 and are_contrasted(same[changed[0]], name[changed[0]])
    if (
        len(tail) < (3 if len(changed) == 1 else 4)
        or is_contrasted
        or _GENERAL.search(name)
        or _MEANT.search("".join(same[at] for at in changed))
    ):
        return None
    return same


def _replacing(text: str, sounds: Mapping[str, str]) -> Iterator[Finding]:
    """A firm or office with a character in its name replaced: 湘北建筑工程有限公司 for 湘北建设工程有限公司."""
    told: set[str] = set()
    for shape, least_head, least_tail in (
        (_COMPANY, 2, 6),
        (_PARK, 2, 3),
        (_OFFICE, 4, 3),
        (_SERVING, 3, 5),
        (_OFFICE, 5, 2),
    ):
        named = _named(text, *shape)
        alike: dict[str, dict[str, None]] = {}  # each name once, by what must be the same behind a character replaced
        compared: dict[str, int] = {}  # with how many of those a name was
        for words, end in named:
            earlier = alike.setdefault(words[-least_tail:], {})
            for before in islice(earlier, compared.get(words, 0), None):
                length = _replaced(before, words, (least_head, least_tail), sounds) if before != words else 0
                used, right = words[-length:], before[-length:]
                is_own = least_tail > 2 or not _PLACE.search(used)  # 县社会保险中心, 县社会保障中心 are two
                is_rarer = length > 0 and is_own and used not in told and text.count(used) <= text.count(right)
                if is_rarer and "标段" not in used and not _are_listed(text, used, right):
                    told.add(used)
                    yield _finding(end - length, used, right)
            earlier[words] = None
            compared[words] = len(earlier)


def _named(text: str, ends: Pattern[str], least: int, most: int) -> list[tuple[str, int]]:
    """The first names of one shape, and where they end."""
    found = islice(ending_with(ends, least, most, text), _MOST)
    return [(text[start : end.end()], end.end()) for start, end in found]


def _turned(text: str) -> Iterator[Finding]:
    """An office whose name has the same characters in another order: …服务管理中心 and …管理服务中心."""
    named = _named(text, *_OFFICE)
    told: set[str] = set()
    letters: dict[str, list[int]] = {}  # the names by the characters that their ends are made of
    for place, (words, end) in enumerate(named):
        ends = ["".join(sorted(words[at:])) for at in range(len(words) - _LEAST_TURNED + 1)]
        for earlier in sorted({at for each in ends for at in letters.get(each, ())}):
            before = named[earlier][0]
            for length in range(0 if before == words else min(len(words), len(before)), _LEAST_TURNED - 1, -1):
                used, right = words[-length:], before[-length:]
                if used[0] == right[0] and used != right and sorted(used) == sorted(right) and used not in told:
                    told.add(used)
                    yield _finding(end - length, used, right)
                    break
        for each in ends:
            letters.setdefault(each, []).append(place)


def _shortened(text: str) -> Iterator[Finding]:
    """A firm whose full name lost 有限 or 有限责任 further on, though no short name was agreed: ……器械公司."""
    if "简称" in text:
        return
    known: dict[str, str] = {}
    for _, match in ending_with(*_FIRM, text):
        stem, form = text[match.start() - _STEM : match.start()], match[0]
        usual = known.setdefault(stem, form)
        if form == "公司" != usual:
            yield _finding(match.start() - len(stem), stem + form, stem + usual)


def _people(text: str, sounds: Mapping[str, str]) -> Iterator[Finding]:
    """A person whose name is written with another character that sounds alike: 李建国同志 and 李健国同志."""
    named: dict[str, int] = {}
    for match in _PERSON.finditer(text):
        named.setdefault(match[1] or match[2], match.start(1) if match[1] else match.start(2))
    known = list(named)[:_MOST]
    for place, name in enumerate(known):
        for before in known[:place]:
            changed = [pair for pair in zip(before, name, strict=False) if pair[0] != pair[1]]
            is_one = len(name) == len(before) == 3 and len(changed) == 1 and name[0] == before[0]
            if is_one and changed[0][1] in sounds.get(changed[0][0], ""):
                yield _finding(named[name], name, before)
                break


def _replaced(one: str, other: str, least: tuple[int, int], sounds: Mapping[str, str]) -> int:
    """How long the ends of two names are that differ by one character; 0 where they do not.

    ``least``: how many characters must be the same before it, and behind it; one before it where it sounds alike.
    """
    head_least, tail_least = least
    tail = _same_ends(one, other)
    changed = one[-tail - 1 : -tail], other[-tail - 1 : -tail]
    if tail < tail_least or not all(changed) or are_contrasted(*changed) or _MEANT.search("".join(changed)):
        return 0
    head = _same_ends(one[: -tail - 1], other[: -tail - 1])
    wanted = 1 if changed[1] in sounds.get(changed[0], "") else head_least
    return tail + 1 + head if head >= wanted else 0


def _same_ends(one: str, other: str) -> int:
    """How many characters two names end with alike."""
    length = 0
    while length < min(len(one), len(other)) and one[-length - 1] == other[-length - 1]:
        length += 1
    return length


def _finding(offset: int, quote: str, right: str) -> Finding:
    return Finding("query", NAME, quote=quote, offset=offset, replacement=right)
