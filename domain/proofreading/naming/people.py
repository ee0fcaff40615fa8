"""One person whose name is written two ways: 骨科护士长陈玉梅, and then 陈玉海同志; 副局长刘志强, 刘志刚副局长.

The characters may be quite different: what shows that it is one person is that the second is told of as known, with the
post of the first or none, and that nobody else of that name is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.naming.contrasts import are_contrasted
from domain.proofreading.naming.names import NAME

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余叶程苏魏吕丁沈任姚卢钟姜崔谭陆范汪廖"
    "石金贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤"
)
_POSTS = (
    "第一书记|副?书记|副?[局院校所站队处厂社组科股乡镇村县区园馆士]长|副?主任|副?经理|会计|出纳|队员|科员|队长|医生|医师|老师|教师|护士"
    "|工程师|专员|干事|职工|干部|经办人|负责人|联系人|保管员|管理员|司机|驾驶员|支书"
)
_PERSON = pattern(
    rf"(?P<post>{_POSTS})(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{2}})"
    rf"|(?P<other>[{_SURNAMES}][\u4e00-\u9fff]{{2}})(?P<behind>同志|先生|女士|{_POSTS})",
    begins="第副书局院校所站队处厂社组科股乡镇村县区园馆士主经会出医老教护工专干职负联保管司驾支" + _SURNAMES,
)
_NO_GIVEN = frozenset(
    "于已在将为任和与对由从等是的了着到把被向给就说都也又还要能会来去做带每各该本我这那其并或及按同请让负主牵签、，。介表作走报提拟办接因"
    "前后局长书主副不有及以未均组织队员"
)
_TITLES = ("同志", "先生", "女士")
_TAKES_ON = pattern("(?:同志|先生|女士)?(?:[任为是]|担任|调任|接任|接替|分管|兼)")
_SUCCESSOR = pattern(
    "原[为任是由]?|接任|接替|继任|前任|退休|调[离任走]|卸任|改由|换[成为届]|两[人位名]|前者|后者|分别|不是|同名|兄|弟|姐|妹|父|母"
)
_MOST, _FAR = 300, 600  # people; characters between two


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    post: str
    start: int
    is_behind: bool  # post or title stands behind the name


def people(text: str) -> Iterator[Finding]:
    """The second of two names of three characters, of which one is another, where both can only be one person's."""
    known: dict[str, list[_Person]] = {}
    told: set[str] = set()
    for each in islice(_people(text), _MOST):
        for key in (each.name[:2] + "*", each.name[0] + "*" + each.name[2]):
            alike = known.setdefault(key, [])
            before = next((one for one in reversed(alike) if one.name != each.name), None)
            if before is not None and each.name not in told and _is_one(text, before, each):
                told.add(each.name)
                yield Finding("query", NAME, quote=each.name, offset=each.start, replacement=before.name)
            alike.append(each)


def _people(text: str) -> Iterator[_Person]:
    for match in _PERSON.finditer(text):
        is_behind = match["name"] is None
        name = match["other"] if is_behind else match["name"]
        if not _NO_GIVEN.intersection(name[1:]):
            post = match["behind"] if is_behind else match["post"]
            yield _Person(
                name, "" if post in _TITLES else post, match.start("other" if is_behind else "name"), is_behind
            )


def _is_one(text: str, before: _Person, person: _Person) -> bool:
    """Whether the second is told of as the first was: by the same post, or, with none, as 同志."""
    between = text[before.start + len(before.name) : person.start]
    if len(between) > _FAR or not ("。" in between or "\n" in between) or text.count(person.name) > 1:
        return False
    if any(map(are_contrasted, before.name, person.name)) or _TAKES_ON.match(text, person.start + len(person.name)):
        return False
    if person.post and (person.post != before.post or not person.is_behind):
        return False
    return bool(before.post) and not _SUCCESSOR.search(between) and person.is_behind
