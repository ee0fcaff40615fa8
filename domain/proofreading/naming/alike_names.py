"""One person, place or thing under two names that sound alike: 所长周立群 … 周丽群代表业主方签收.

A person is known by a post; whoever is named later without one, and differs in one character of that sound, is the
same. A place of three characters may have two changed round (柳树沟村, 柳沟树村); one of a list (青溪、马鞍6处) stands
again before what it has (清溪供水点).
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.in_lines import matches_from, occurrences
from domain.proofreading.naming.contrasts import are_contrasted
from domain.proofreading.naming.names import NAME, sound_alike

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余叶程苏魏吕丁沈任姚卢钟姜崔谭陆范汪廖"
    "石金贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤章施樊倪葛翟柯涂俞柳温"
)
_POST = (
    "书记|[局院校所站队处厂社组科股镇乡县村园馆室班]长|主任|经理|会计|出纳|队员|科员|医生|医师|老师|教师|护士|工程师|专员|干事|[质监安检施测]员|负责人|联系人|经办人"
    "|责任人|[股科室组]|监理|代表|主席|委员|同志|[户村居]民|组员|成员"
)
_KNOWN = pattern(
    f"(?:{_POST})[：:]?(?P<name>[{_SURNAMES}][一-龥]{{2}})(?![一-龥])"
    f"|(?:{_POST})[：:]?(?P<acting>[{_SURNAMES}][一-龥]{{2}})(?=牵头|介绍|负责|主持|带队|汇报|[同签代带主作表]|等)"
    f"|(?<![一-龥])(?P<titled>[{_SURNAMES}][一-龥]{{2}})(?=副?(?:{_POST}))"
)
_NO_GIVEN = frozenset(
    "于已在将为任和与对由从等是的了着到把被向给就说都也又还要能会来去做带每各该本我这那其并或及按同请让，。、；：（）“”"
)
_BEFORE_NAME = pattern("[^一-龥]|[由经向对为与和及请让被同]")
_ANYBODY = pattern(
    f"(?:(?<![一-龥])|(?<=[由经向对为与和及请让被同长任理计纳员科记士师事室组股人志表]))([{_SURNAMES}][一-龥]{{2}})"
)
_OTHER_POST = pattern(f"(?:{_POST})[：:]?$")
_SUCCESSOR = pattern(
    "接任|接替|继任|前任|退休|调[离任走]|卸任|改由|换[成为届]|两人|不是|同名|兄|弟|姐|妹|父|母|夫|妻|子女"
)
_STEM, _ENDS = 3, "村|社区|水库|镇|乡|小学"  # characters before an end
_TURNED = pattern(
    f"(?<![一-龥])(?P<stem>[一-龥]{{3}})(?P<end>{_ENDS})|(?<=[镇乡县市区、和与在由的经])(?P<other>[一-龥]{{3}})(?P<ending>{_ENDS})"
)
_TURNED_ENDS = pattern(_ENDS)
_LISTED = pattern("(?:[一-龥]{2}、){2,}[一-龥]{2}(?![一-龥]{0,2}、)")
_HAS = pattern(
    "供水点|水厂|泵站|站点|服务站|卫生室|教学点|监测点|水塔|水池|检查站|点位|敬老院|小学|分馆|公厕|安置点|窗口|护林点|村|社区|桥|渡口|水库"
)
_MOST, _FEW, _TITLE = 300, 60, 5  # names; people and lists; characters of a post before a name


def alike_names(text: str, sounds: Mapping[str, str]) -> Iterator[Finding]:
    """The later, or rarer, of two such names; ``sounds``: for each character those that sound or look like it."""
    told: set[str] = set()
    for look in (_persons(text, sounds), _turned(text), _of_lists(text, sounds)):
        for at, wrong, right in look:
            if wrong not in told:
                told.add(wrong)
                yield Finding("query", NAME, quote=wrong, offset=at, replacement=right)


def _alike(one: str, other: str, sounds: Mapping[str, str]) -> bool:
    is_like = sound_alike(one, other) or other in sounds.get(one, "") or one in sounds.get(other, "")
    return is_like and not are_contrasted(one, other)


def _persons(text: str, sounds: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    known: dict[str, list[str]] = {}
    for match in islice(_KNOWN.finditer(text), _MOST):
        name = match["name"] or match["acting"] or match["titled"]
        if not _NO_GIVEN.intersection(name):
            for key in (name[:2] + "*", name[0] + "*" + name[2]):
                alike = known.setdefault(key, [])
                alike += [name] if name not in alike and len(alike) < _FEW else []
    for match in _ANYBODY.finditer(text) if known else ():
        other, at = match[1], match.start(1)
        for key in (other[:2] + "*", other[0] + "*" + other[2]):
            for name in known.get(key, ()):
                changed = next((place for place in (1, 2) if other[place] != name[place]), 0)
                is_alike = changed and _alike(name[changed], other[changed], sounds)
                if is_alike and not _is_somebody_else(text, name, other, at):
                    yield at, other, name


def _is_somebody_else(text: str, name: str, other: str, at: int) -> bool:
    first = text.find(name)
    if text.count(other) > text.count(name) or (text.count(other) == text.count(name) and at < first):
        return True
    between = text[min(first, at) : max(first, at) + 12]
    if not any(mark in between for mark in "。\n；") or _SUCCESSOR.search(between):
        return True
    given = _OTHER_POST.search(text, max(0, at - _TITLE), at)
    own = _OTHER_POST.search(text, max(0, first - _TITLE), first)
    if given is None:
        return False
    return own is None or own[0] != given[0] or _is_deputy(text, own.start()) is not _is_deputy(text, given.start())


def _is_deputy(text: str, at: int) -> bool:
    return "副" in text[max(0, at - 2) : at]


def _turned(text: str) -> Iterator[tuple[int, str, str]]:
    """柳沟树村 for 柳树沟村: the last two of three characters changed round, or the first two."""
    first: dict[str, tuple[str, int]] = {}
    ends = (each.start() - _STEM for each in _TURNED_ENDS.finditer(text))
    for match in islice(matches_from(ends, _TURNED, text), _MOST):
        stem, end = (match["stem"], match["end"]) if match["stem"] else (match["other"], match["ending"])
        at = match.start("stem" if match["stem"] else "other")
        usual, before = first.setdefault("".join(sorted(stem)) + end, (stem, at))
        if usual == stem or ("\n" not in text[before:at] and "。" not in text[before:at]):
            continue
        is_swap = usual[0] == stem[0] or usual[2] == stem[2]
        if is_swap and not any(are_contrasted(usual[place], usual[place + 1]) for place in (0, 1)):
            pair = (
                (stem + end, usual + end)
                if text.count(stem + end) <= text.count(usual + end)
                else (usual + end, stem + end)
            )
            yield text.find(pair[0]), pair[0], pair[1]


def _of_lists(text: str, sounds: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """清溪供水点, where 上堡、青溪、马鞍 were listed."""
    rows = matches_from((at - 2 for at in occurrences("、", text)), _LISTED, text)
    listed = (name for match in islice(rows, _FEW) for name in match[0].split("、"))
    named = dict.fromkeys(islice(listed, _MOST))
    by_shape: dict[str, list[str]] = {}
    for name in named:
        for shape in ("*" + name[1], name[0] + "*"):
            by_shape.setdefault(shape, []).append(name)
    for match in _HAS.finditer(text) if named else ():
        start = match.start() - 2
        other, before = text[max(0, start) : start + 2], text[max(0, start - 1) : max(0, start)]
        if len(other) < 2 or other in named or (before and not _BEFORE_NAME.match(before)):
            continue
        for place, shape in enumerate(("*" + other[1], other[0] + "*")):
            for name in by_shape.get(shape, [])[:_FEW]:
                if _alike(name[place], other[place], sounds) and text.count(other) == 1:
                    yield start, other, name
