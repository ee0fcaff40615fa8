"""Names that can only be one, whatever the character that parts them: who holds one post, the only one, a firm again.

What shows it stands in the text: one post told twice (第一书记赵国栋, 第一书记赵国梁), 唯一 before the first, the same
office or number behind a place that is now 镇 and now 乡, an office under the name it had before.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations, islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.in_lines import matches_around
from domain.proofreading.naming.contrasts import are_contrasted
from domain.proofreading.naming.endings import ends_in
from domain.proofreading.naming.names import NAME, sound_alike

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余叶程苏魏吕丁沈任姚卢钟姜崔谭陆范汪廖"
    "石金贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤"
)
_HOLDER = pattern(
    r"(?P<post>第一书记|(?:项目|技术|财务|安全|实际|主要|现场)?(?:负责人|责任人|联系人|经办人|承办人|监护人)|[一-龥]{1,4}(?:股|科|室|组|站|所|院|校|队|社|厂|场)长"
    r"|[局镇乡县校院所站队处厂社组]长|支书|主任|书记|会计|出纳|司机|校医|保管员|网格员|护林员|驾驶员|总监|项目经理)[：:]?"
    rf"(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{2}})"
)
_HELD = pattern(rf"[人长记书任计纳机医员监理][：:]?[{_SURNAMES}][\u4e00-\u9fff]{{2}}")  # is in each of them
_NO_GIVEN = frozenset(
    "于已在将为任和与对由从等是的了着到把被向给就说都也又还要能会来去做带每各该本我这那其并或及按同请让负主牵签"
    "、，。在担介表作走报提出带组拟办接因前后"
)
_SUCCESSOR = pattern(
    "原[为任是由]?|接任|接替|继任|前任|退休|调[离任走]|卸任|改由|换[成为届]|两[人位名]|前者|后者|分别|不是|同名"
)
_LISTED = "、和与及兼"
_CLASSES = {frozenset("镇乡"), frozenset("路街"), frozenset("路巷"), frozenset("街巷"), frozenset("县市")}
_CLASSED = pattern("[镇乡路街巷县市]")
_BEHIND = pattern(
    r"(?:中心)?(?:卫生院|财政所|敬老院|小学|中学|幼儿园|人民政府|政府|派出所|司法所|供销社|福利院|文化站|农技站|水管站)|[0-9]{1,4}号"
)
_COMMON_STEM = pattern(
    "[的在为由对向从和与是各全本该县区市镇乡村到经过沿走新老旧城中大小东西南北上下一二三四五六七八九十]"
)
_FORMER = (
    ("农业农村局", ("农业局", "农村局")),
    ("自然资源局", ("自然资源管理局", "国土资源局", "国土局")),
    ("住房和城乡建设局", ("住房建设局", "城乡建设局", "住房和建设局", "建设局")),
    ("卫生健康局", ("卫生局", "卫生健康管理局")),
    ("生态环境局", ("环境保护局", "环保局", "环境局")),
    ("市场监督管理局", ("市场管理局", "工商局", "市场监督局")),
    ("应急管理局", ("安监局", "应急局")),
    ("退役军人事务局", ("退役军人管理局",)),
    ("医疗保障局", ("医疗保险局",)),
    ("交通运输局", ("交通管理局",)),
    ("乡村振兴局", ("扶贫办",)),
)
_OWN = pattern("[县市区]")
_RENAMED = pattern("改[称名革为]|更名|原|前身|组建|合并|划转|加挂|挂牌|简称|旧称|时任|下称|统称|以前|当时")
_QUOTED = pattern(r"[“《]([\u4e00-\u9fff]{6,16})[”》]")
_CALLED = pattern("(?:平台|系统|工程|行动|计划|项目|办法|方案|细则|制度)$")
_THING = pattern(
    "公司|事务所|合作社|医院|卫生院|小学|中学|幼儿园|敬老院|养老院|福利院|水库|水厂|处理厂|泵站|电站|小区|社区|大桥|市场|广场|公园|基地"
    "|平台|系统|工程"
)
_ONLY = pattern(
    "唯一|仅此|只此|独此|(?:只|仅|就)[^，。；]{0,24}(?:一[家个座所条处项套]|1[家个座所条处项套])|全[名称]|[一独]家"
)
_TWO = frozenset("一二三四五六七八九十东西南北中上下前后大小新老")
_SEVERAL = pattern(
    "标段|[0-9一二三四ABC][标包]|两家|[0-9三四五]家|分别|另[一由外]|联合体|落选|报价|询价|比[选价]|投标人|候选|[子母分]公司|更名|原名"
)
_JUNK, _COUNTY = "由为的在与和及向对给付经被将把即是系从等", pattern("[省市县区镇乡]")
_NAME = 3  # characters
_LONG, _STEM, _LONGEST, _MOST = 6, 2, 14, 400  # characters; names
_AROUND, _FAR = 20, 400  # characters around a name; those in which what is the only one is told again


def one_name(text: str, sounds: Mapping[str, str]) -> Iterator[Finding]:
    """The later of two names that the text shows to be one; ``sounds``: for each character those that sound like it."""
    told: set[int] = set()
    for look in (
        _holders(text, sounds),
        _classes(text),
        _former(text),
        _quoted(text),
        _turned_firms(text),
        _only(text, sounds),
        _firms_again(text),
    ):
        for at, wrong, right in look:
            if at not in told:
                told.add(at)
                yield Finding("query", NAME, quote=wrong, offset=at, replacement=right)


def _one_off(one: str, other: str) -> int:
    """Where two names of one length differ in one character; -1 where they do not."""
    changed = [at for at in range(len(one)) if one[at] != other[at]] if len(one) == len(other) else []
    return changed[0] if len(changed) == 1 else -1


def _alike(one: str, other: str, sounds: Mapping[str, str]) -> bool:
    return sound_alike(one, other) or other in sounds.get(one, "") or one in sounds.get(other, "")


def _holders(text: str, sounds: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """第一书记赵国梁 behind 第一书记赵国栋; 负责人李小芳 behind 负责人李晓芳."""
    found = list(islice(matches_around(_HELD, _HOLDER, text), _MOST))
    for one, other in combinations(found[:60], 2):
        name, again = one["name"], other["name"]
        at = _one_off(name, again)
        if at < 1 or {name[1], name[2], again[1], again[2]} & _NO_GIVEN or are_contrasted(name[at], again[at]):
            continue
        is_alike = _alike(name[at], again[at], sounds)
        between = text[one.end() : other.start("name")]
        is_post = one["post"] == other["post"] or {one["post"], other["post"]} <= {"项目负责人", "负责人"}
        is_near = text[one.start() : other.end()].count("\n") <= 1
        if not (is_post or is_alike) or not ("。" in between or "，" in between or "\n" in between):
            continue
        if (text[one.start() - 1 : one.start()] == "副") is not (text[other.start() - 1 : other.start()] == "副"):
            continue
        if (text.count(again) > 1 and text.count(name) > 1) or (not is_post and _are_listed(text, one, again)):
            continue
        near = text[max(0, one.start() - _AROUND) : one.end() + _AROUND] + text[other.start() - 6 : other.end() + 6]
        if _SUCCESSOR.search(near) or (not is_alike and not is_near):
            continue
        yield other.start("name"), again, name


def _are_listed(text: str, one: Match[str], again: str) -> bool:
    """Whether both stand in one list: 所长周立群、会计周丽群."""
    behind = text[one.end() : one.end() + _FAR].split("。", 1)[0].split("\n", 1)[0]
    return "、" in behind.partition(again)[0] and again in behind


def _classes(text: str) -> Iterator[tuple[int, str, str]]:
    """龙溪乡卫生院 where 龙溪镇卫生院 was told of; 文昌街18号 behind 文昌路18号."""
    known: dict[tuple[str, str], tuple[str, int]] = {}
    for start, end in ends_in(_CLASSED, _STEM, _STEM, text):
        behind = _BEHIND.match(text, end.end())
        stem = text[start : end.start()]
        if behind is None or _COMMON_STEM.search(stem):
            continue
        usual, at = known.setdefault((stem, behind[0]), (end[0], start))
        between = text[at:start]
        if usual != end[0] and frozenset((usual, end[0])) in _CLASSES and not _RENAMED.search(between[-_FAR:]):
            yield start, stem + end[0] + behind[0], stem + usual + behind[0]


def _former(text: str) -> Iterator[tuple[int, str, str]]:
    """县农业局 in a text that has 县农业农村局: what an office was called before is no short form of its name."""
    if "局" not in text:
        return
    for name, others in _FORMER:
        at = text.find(name)
        place = text[at - 1 : at] if at > 0 else ""
        if not _OWN.match(place):
            continue
        for other in others:
            again = text.find(place + other)
            if again >= 0 and not _RENAMED.search(text) and text.count(place + other) <= text.count(place + name):
                yield again, place + other, place + name


def _quoted(text: str) -> Iterator[tuple[int, str, str]]:
    """“智能水务平台” behind “智慧水务平台”: all behind the second character is one."""
    first: dict[str, Match[str]] = {}
    for match in islice(_QUOTED.finditer(text), _MOST):
        name = match[1]
        if not _CALLED.search(name):
            continue
        before = first.setdefault(name[0] + name[2:], match)
        pair = before[1][1], name[1]
        is_apart = any(mark in text[before.end() : match.start()] for mark in "，。；\n")
        if pair[0] != pair[1] and is_apart and not are_contrasted(*pair) and not {*pair} & _TWO:
            yield match.start(1), name, before[1]


def _firms(text: str) -> list[tuple[int, str]]:
    """Where the names of firms begin, at most, and these."""
    found = islice(ends_in(_THING, 3, _LONGEST, text), _MOST)
    return [(start, text[start : end.end()]) for start, end in found if end[0] == "公司"]


def _turned_firms(text: str) -> Iterator[tuple[int, str, str]]:
    """湘江仓储储备有限公司 for 湘江储备仓储有限公司."""
    firms = _firms(text) if "公司" in text else []
    for (_, one), (start, other) in combinations(firms[:80], 2):
        size = min(len(one), len(other))
        for length in range(size, _LONG, -1):
            name, again = one[-length:], other[-length:]
            if name == again or name[:2] != again[:2] or sorted(name) != sorted(again):
                continue
            yield start + len(other) - length, again, name
            break


def _only(text: str, sounds: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """龙泾水库除险加固工程 where 龙井水库除险加固工程 was said to be the only one."""
    if not _ONLY.search(text):
        return
    named = [(start, text[start : end.end()]) for start, end in islice(ends_in(_THING, 2, _LONGEST, text), _MOST)]
    for (start, one), (begin, other) in combinations(named[:120], 2):
        between = text[start + len(one) : begin]
        if begin - start > _FAR or not between or one[-2:] != other[-2:]:
            continue
        near = text[max(text.rfind("。", 0, start), text.rfind("\n", 0, start)) + 1 : begin]
        if not _ONLY.search(near) or any(mark in near for mark in ("分别", "两家", "不同")):
            continue
        found = _slip(one, other, sounds)
        if found is not None:
            wrong, right = found
            yield begin + len(other) - len(wrong), wrong, right


def _slip(one: str, other: str, sounds: Mapping[str, str]) -> tuple[str, str] | None:
    """Two names, from the character before the one that parts them; None where more does, or that tells them apart."""
    head, tail = _same(one, other)
    if head < 0 or head + tail < _NAME or (head == 0 and tail <= _NAME):
        return None
    pair = one[-tail - 1], other[-tail - 1]
    size = tail + 1 + head
    is_one = tail >= _LONG or _alike(*pair, sounds)
    return (other[-size:], one[-size:]) if is_one else None


def _same(one: str, other: str) -> tuple[int, int]:
    """How many characters are the same before and behind the one that parts two names; -1 where they are two."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    tail = next((at for at, pair in enumerate(pairs) if pair[0] != pair[1]), 0)
    if tail < _STEM or tail >= min(len(one), len(other)):
        return -1, tail
    pair = one[-tail - 1], other[-tail - 1]
    if are_contrasted(*pair) or {*pair} <= _TWO:
        return -1, tail
    rests = zip(reversed(one[: -tail - 1]), reversed(other[: -tail - 1]), strict=False)
    least = min(len(one), len(other)) - tail - 1
    return next((at for at, each in enumerate(rests) if each[0] != each[1]), least), tail


def _firms_again(text: str) -> Iterator[tuple[int, str, str]]:
    """河南丰瑞水利工程公司 behind 河南丰润水利工程公司, and once only: nothing tells of two that bid or build."""
    firms = _firms(text) if text.count("公司") > 1 else []
    for (start, one), (begin, other) in combinations(firms[:80], 2):
        head, tail = _same(one, other)
        if head < _NAME or tail < _STEM:
            continue
        before = one[-tail - 1 - head : -tail - 1]
        own = len(before) - max(before.rfind(each) for each in _JUNK) - 1
        name, again = one[-tail - 1 - own :], other[-tail - 1 - own :]
        is_long = (own >= _NAME and tail > _NAME + 1) or (own > _NAME and not _COUNTY.search(before))
        if is_long and text.count(again) == 1 and _is_alone(text, start, begin + len(other), own):
            yield begin + len(other) - len(again), again, name


def _is_alone(text: str, start: int, end: int, own: int) -> bool:
    """Whether a sentence, or of long names a clause, parts two firms, and both are told of with none beside them."""
    near = text[max(text.rfind("。", 0, start), text.rfind("\n", 0, start)) + 1 : start]
    last = text[max(text.rfind("。", start, end), text.rfind("\n", start, end)) + 1 : end + _AROUND]
    is_apart = any(mark in text[start:end] for mark in ("。\n，；" if own > _NAME + 1 else "。\n"))
    return is_apart and not _SEVERAL.search(near + last) and not _SEVERAL.search(text, start, min(end, start + 60))
