"""Names of places, firms, persons and buildings in two ways of writing: 柏林湾社区 and 柏林弯社区."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.naming.contrasts import are_contrasted
from domain.proofreading.naming.endings import ending_with, ends_in
from domain.proofreading.naming.names import NAME, sound_alike

_PLACE = pattern(
    "[县区市镇乡村]|街道|社区|水库|灌区|林场|小学|中学|学校|大桥|泵站|水厂|电站"
    "|敬老院|福利院|养老院|幼儿园|公园|老年公寓|卫生院|医院|救援队|水文站|合作社|农场|茶场",
    begins="医中乡公养农区卫县合大学小市幼救敬村林水泵灌电社福老茶街镇",
)
_FIRM = pattern("公司|合作社|事务所|研究院|设计院|商行|酒店|敬老院|福利院|幼儿园|养老院|农场")
_BUILT = pattern("综合楼|大楼|教学楼|宿舍楼|项目|工程|广场|公园|市场|平台|系统|基地")
_OF_PLACE, _OF_FIRM, _OF_BUILT = (2, 3), (4, 12), (3, 12)  # characters of a name before such an end
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余叶程苏魏吕丁沈任姚卢钟姜崔谭陆范汪廖"
    "石金贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤"
)
_PERSON = pattern(
    rf"(?P<post>责任人|负责人|[局院校所站队处厂社组科股]长|主任|书记|经办人|会计|出纳|联系人|村民|居民|职工|干部|党员|学员|医生|教师|司机|由|户主|农户)[：:]?"
    rf"([{_SURNAMES}][\u4e00-\u9fff]{{2}})(?=[\s，。、；（(签同带主负任代领担介表作走驻反家])"
    rf"|([{_SURNAMES}][\u4e00-\u9fff]{{2}})(?=同志|先生|女士|等[0-9]{{1,3}}[户人名]|介绍|表示|作了|负责|担任"
    r"|[，。]?(?:副?[局院校所站队组科股镇乡班]长|主任|书记|会计|出纳|老师|医生))",
    begins="责负局院校所站队处厂社组科股主书经会出联村居职干党学医教司由户农" + _SURNAMES,
)
_POSTS = pattern("[局院校所站队处厂社组科股]长|会计|出纳|经办人|联系人|司机|负责人")
_POST_AND = pattern("副?(?:[局院校所站队处厂社组科股镇乡]长|主任|书记|老师|医生|同志)[、和与]")
_DEPUTY = pattern("副[一-龥]{1,3}$")
_JUNK = pattern("[的了在为由对向从和与是及等各全本我该按将使每某到至]")
_OF_A_TOWN = pattern("(?:小|校|城|片|病|景|牧)区$")
_TWO = frozenset("一二三四五六七八九十东西南北中上下前后大小新老")
_ADDED = frozenset("新老旧的大小县市镇村级各个与和及总类性化本上下东西南北一二三四五六七")
_OWN_PLACES = "县区市"
_SAME, _SAME_BEFORE = (
    ("的这", "这", "的该", "的上述"),
    ("该林场", "该水库", "该社区", "该乡", "该镇", "上述"),
)
_LONG_STEM, _FURTHEST = 3, 120  # characters
_MOST, _SAME_BEHIND, _TAIL, _HEAD = 400, 3, 3, 3


def namesakes(text: str, sounds: Mapping[str, str]) -> Iterator[Finding]:
    """The rarer, or later, of two names that can only be one; ``sounds`` as for ``names``."""
    told: set[str] = set()
    for look in (_places(text, sounds), _firms(text, sounds), _persons(text, sounds), _shortened(text)):
        for wrong, right in look:
            if wrong not in told:
                told.add(wrong)
                yield Finding("query", NAME, quote=wrong, offset=text.find(wrong), replacement=right)


def _alike(one: str, other: str, sounds: Mapping[str, str]) -> bool:
    """Whether two characters sound or look alike and do not tell two names apart."""
    if are_contrasted(one, other) or {one, other} <= _TWO:
        return False
    return sound_alike(one, other) or other in sounds.get(one, "") or one in sounds.get(other, "")


def _places(text: str, sounds: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """柏林弯社区 for 柏林湾社区; 枫树桥乡中心小学 for 枫木桥乡中心小学, with the same words behind both."""
    places = (
        each for each in _named_places(text) if not _JUNK.search(each[0]) and not _OF_A_TOWN.search("".join(each))
    )
    named = Counter(stem + end for stem, end in places)
    for one, other, at in _one_off(list(named)):
        rare, usual = _rarer(text, named, one, other)
        if named[rare] > 1:
            continue
        stem = len(rare) - (1 if rare[-1] in "县区市镇乡村" else 2)
        is_alike = _alike(rare[at], usual[at], sounds) and (at > 0 or stem == 2)
        is_alike = is_alike and (rare[-1] != "村" or stem > 2 or named[usual] > 1)
        is_alike = is_alike or _is_taken_up(text, rare, usual, at, stem)
        is_one = is_alike or (named[usual] > 1 and _is_own(text, rare, usual, at, stem))
        if is_one and not _are_listed(text, rare, usual):
            yield rare, usual


def _named_places(text: str) -> Iterator[tuple[str, str]]:
    """Whatever may be the name of a place, from the left: what stands before the end of one, three characters rather
    than two where both can be, and the end.
    """
    fewest, most = _OF_PLACE
    before: tuple[int, Match[str]] | None = None
    for found in (*ends_in(_PLACE, fewest, most, text), None):
        if before is not None:
            start, end = before
            at = end.start()
            if at - start == most:
                yield text[start:at], end[0]
            if found is None or found[1].start() != at + 1:
                yield text[at - fewest : at], end[0]
        before = found


def _is_own(text: str, rare: str, usual: str, at: int, stem: int) -> bool:
    """Whether two names of a county, or two longer ones of a town, have the same office behind them."""
    can_be = (rare[-1] in _OWN_PLACES and at == 1) or (rare[-1] in "镇乡" and stem == 3 and at == 1)
    if not can_be or are_contrasted(rare[at], usual[at]) or {rare[at], usual[at]} <= _TWO:
        return False
    behind = text[text.find(rare) + len(rare) :][:_SAME_BEHIND]
    return len(behind) == _SAME_BEHIND and usual + behind in text


def _is_taken_up(text: str, rare: str, usual: str, at: int, stem: int) -> bool:
    """Whether words behind the later of two longer names, or before it, say that it is the one told of: …的这处用房."""
    one, other = text.find(rare), text.find(usual)
    later = max(one, other)
    is_inside = stem >= _LONG_STEM and 0 < at < stem - 1 and not are_contrasted(rare[at], usual[at])
    if not is_inside or {rare[at], usual[at]} & _TWO or later - min(one, other) > _FURTHEST:
        return False
    behind = text[later + len(rare) : later + len(rare) + _LONG_STEM]
    return behind.startswith(_SAME) or text[:later].rstrip("（(").endswith(_SAME_BEFORE)


def _one_off(names: list[str]) -> Iterator[tuple[str, str, int]]:
    """Every two names of one length that differ in one character, and where."""
    shapes: dict[str, list[str]] = {}
    for name in islice(names, 10 * _MOST):
        for at in range(len(name) - 1):
            alike = shapes.setdefault(f"{name[:at]}*{name[at + 1 :]}", [])
            yield from ((before, name, at) for before in alike[:8])
            alike.append(name)


def _rarer(text: str, named: Counter[str], one: str, other: str) -> tuple[str, str]:
    if named[one] != named[other]:
        return (one, other) if named[one] < named[other] else (other, one)
    return (one, other) if text.find(one) > text.find(other) else (other, one)


def _are_listed(text: str, one: str, other: str) -> bool:
    """Whether two names stand side by side, so that both are meant: 柳溪镇、柳西镇."""
    return any(f"{a}{mark}{b}" in text for a, b in ((one, other), (other, one)) for mark in "、和与及至到")


def _firms(text: str, sounds: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """洁源环境公司 for 洁原环境公司: four characters the same behind the one that sounds alike, one before it."""
    named = list(dict.fromkeys(stem[-8:] + end for stem, end in _named_firms(text)))[:_MOST]
    for one, other, at in _one_off(
        [name for size in range(6, 12) for name in dict.fromkeys(each[-size:] for each in named) if len(name) == size]
    ):
        if at and _alike(one[at], other[at], sounds) and len(one) - at - 1 >= 4 and not _are_listed(text, one, other):
            counts = Counter({each: text.count(each) for each in (one, other)})
            yield _rarer(text, counts, one, other)


def _named_firms(text: str) -> Iterator[tuple[str, str]]:
    """Whatever may be the name of a firm, from the left: what stands before the first end behind, and that."""
    fewest, last = _OF_FIRM[0], -1
    for start, end in ends_in(_FIRM, *_OF_FIRM, text):
        at = end.start()
        yield from ((text[begin:at], end[0]) for begin in range(max(start, last - fewest + 1), at - fewest + 1))
        last = at


def _persons(text: str, sounds: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """李健国 for 李建国; 周国祥队长 for 队长周国强, of one post, where the character is quite another."""
    named: Counter[str] = Counter()
    posts: dict[str, set[str]] = {}
    for match in _PERSON.finditer(text):
        name = match[2] or match[3]
        named[name] += 1
        post = _POSTS.match(match["post"] or "") or _POSTS.match(text, match.end())
        posts.setdefault(name, set()).update((post[0],) if post else ())
    for one, other, at in _one_off([f"{name}." for name in named]):
        one, other = one[:-1], other[:-1]
        is_one = _alike(one[at], other[at], sounds) or (
            posts[one] & posts[other] and "。" in _between(text, one, other)
        )
        if at and is_one and not _are_listed(text, one, other) and not _are_two_posts(text, one, other):
            yield _rarer(text, named, one, other)


def _are_two_posts(text: str, one: str, other: str) -> bool:
    """王建军组长、王健军副组长: two people of two posts, side by side."""
    first, second = sorted((one, other), key=text.find)
    deputies = [_DEPUTY.search(text, max(0, text.find(each) - 4), text.find(each)) for each in (first, second)]
    if (deputies[0] is None) is not (deputies[1] is None):
        return True  # 主任李文华 and 副主任李文化
    return _POST_AND.fullmatch(text[text.find(first) + len(first) : text.find(second)]) is not None


def _between(text: str, one: str, other: str) -> str:
    """What stands between the first places of two names."""
    begin, end = sorted((text.find(one), text.find(other)))
    return text[begin:end]


def _shortened(text: str) -> Iterator[tuple[str, str]]:
    """传染病综合楼 for 传染病区综合楼: one character left out in the middle of a name."""
    ends: dict[str, list[str]] = {}
    for start, match in islice(ending_with(_BUILT, *_OF_BUILT, text), _MOST):
        words = text[start : match.end()]
        ends.setdefault(words[-_TAIL:], []).append(words)
    for alike in ends.values():
        for place, words in enumerate(alike):
            for before in alike[max(0, place - 8) : place]:
                longer, shorter = sorted((words, before), key=len, reverse=True)
                found = _with_one_more(longer, shorter) if longer != shorter else None
                if found is not None and not _are_beside(text, longer, shorter):
                    yield found if words.endswith(found[0]) else found[::-1]


def _are_beside(text: str, longer: str, shorter: str) -> bool:
    """Whether two names stand side by side, so that both are meant: 和谐苑小区、和谐家园小区."""
    return any(f"{a}{mark}{b}" in text for a, b in ((longer, shorter), (shorter, longer)) for mark in "、和与及")


def _with_one_more(longer: str, shorter: str) -> tuple[str, str] | None:
    """The name with a character less and the one with it, where that is all and does not narrow it."""
    tail = 0
    while tail < min(len(longer), len(shorter)) and longer[-tail - 1] == shorter[-tail - 1]:
        tail += 1
    for one, other in ((longer, shorter), (shorter, longer)):
        if tail < _TAIL or tail >= len(one) or one[-tail - 1] in _ADDED:
            continue
        head = 0
        rest_one, rest_other = one[: -tail - 1], other[:-tail]
        while head < min(len(rest_one), len(rest_other)) and rest_one[-head - 1] == rest_other[-head - 1]:
            head += 1
        if head >= _HEAD:
            return other[len(other) - tail - head :], one[len(one) - tail - head - 1 :]
    return None
