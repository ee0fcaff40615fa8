"""Done in one sentence, and not yet begun in another: 烘干线设备已全部安装 … 烘干线设备尚未到场.

What is told as done has come to a stage of its course (bought, begun, put up, finished, in use); whoever says of it
that it has not come to an earlier one says the contrary. All of a class (12条巷子全部通车) is belied by one of it
(杨柳巷至今没有进场施工), all problems by one that is still waited for, all of a number by what is left of it.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from re import Match, Pattern

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence
from domain.proofreading.wording.side_by_side import pairs_of

CONTRARY = "prose.contrary"
_STAGES = (
    (1, "(?:完成)?(?:招标|采购|签约|签订合同|签订)(?:完毕|到位)?"),
    (2, "开工|动工|进场|到货|到场|供货到位"),
    (
        4,
        "(?:安装|建设|施工|铺设|改造|加装|布设|浇筑|建成?)?(?:全部)?(?:完毕|完成(?!率|值|情况|了?[0-9])|到位|竣工|完工|建成|建好|装好)",
    ),
    (5, "投入(?:试)?(?:运行|使用|运营)|投用|启用|上线|通车|通水|开放|启动运行|开机运行|建成"),
    (6, "(?:通过|完成)?(?:竣工|初步|最终)?验收(?:合格)?|交付(?:使用)?|移交"),
)
_WHEN = "(?:20[0-9]{2}年|当年|本年|去年|[今上]年)?[0-9]{1,2}月(?:[0-9]{1,2}日|[底末初份]|[上中下]旬)?前?|年[底内末]前?"
_DONE = pattern(
    f"(?:已经?|均|都|全部|现已|业已|全面|如期|按期|提前|顺利|陆续|[于在]?(?:{_WHEN}))+"
    f"(?:{'|'.join(f'(?P<s{stage}>{words})' for stage, words in _STAGES)})",
    begins="已均都全现业如按提顺陆于在当本去今上年0123456789",
)
_COUNTED = pattern(
    "(?:采购|购置|新购|新建|建设|安装|配备|添置|建成|新增)(?P<thing>[^，。；：\\n0-9、（）()]{2,12})"
    "[0-9]+[台辆套座个处条艘架部张间栋口]，$"
)
_NOT = (
    "(?:尚未|仍未|还未|至今未|均未|暂未|未|尚没有?|仍没有?|还没有?|至今(?:还|仍)?没有?|没有|一直没有?|一直未)"
    "(?:正式|能|完成|全面|实际)?"
)
_YET = (
    (
        1,
        f"{_NOT}(?:招标|采购|签订|签约|确定供[货应]|立项)|(?:仍|尚|还|正)(?:在|处于)(?:招标|采购|比选|询价|洽谈|论证|审批|走[^，。；]{{0,6}}程序|商[谈洽]|与[^，。；]{{1,10}}(?:洽谈|协商))|(?:需|要|拟)重新(?:招标|采购)",
    ),
    (2, f"{_NOT}(?:开工|动工|进场|到货|到场|供货|发货|交货|启动)"),
    (
        3,
        f"{_NOT}(?:施工|安装|建设|铺设|改造|浇筑)|仅完成[^，。；0-9]{{2,8}}(?=[，。；])|(?:预计|计划|拟|将)[^，。；]{{0,4}}(?:20[0-9]{{2}}年|明年|来年|次年|下年)[^，。；]{{0,10}}(?:安装|开工|动工|进场|施工|建设|部署|到货)",
    ),
    (4, f"{_NOT}(?:完工|竣工|建成|安装到位)"),
    (5, f"{_NOT}(?:投入使用|启用|上线|通车|通水|投用|使用)"),
    (6, f"{_NOT}(?:验收|交付|移交|交车)"),
)
_UNDONE = pattern(
    "|".join(f"(?P<s{stage}>{words})" for stage, words in _YET), begins="尚仍还至均暂未没一正需要拟预计将仅"
)
_HEDGED = pattern(
    "基本|大部分|多数|主体|除|其余|其他|力争|确保|要求|应当?|须|目标|拟|争取|计划|如果|若|预计|将(?!军)|部分|个别|上年|去年|往年|待|后$|的$|未|没有|不|一期|首批"
)
_THEN = pattern(
    "[0-9]{1,2}月|上半年|年初|年中|当时|一度|曾|原|[一二三]季度|上年|去年|此前|期间|前期|后来|随后|检查时|中期"
)
_LATELY = pattern("目前|至今|截至|预计|计划|仍|尚")
_MODIFIED = pattern(
    "(?:备用|新增|新建|其余|其他|另|第二|二期|三期|配套|剩余|余下|后续|附属|下一?批|新一批|部分|个别|未)[^，。；]{0,3}$"
)
_SINCE = pattern("(?:已|现已|均)[^，。；]{0,8}(?:完成|到货|安装|验收|竣工|开工|解决|整改)|[后，]抓紧|于[0-9]+月")
_PARTS = frozenset(["项目", "工程", "资金", "任务", "工作", "建设", "设备", "改造", "全部", "年度"])
_SETTLED = pattern(
    "(?:问题|反馈意见|意见|事项|清单|任务)[^，。；：\n0-9]{0,8}(?:均|都|全部|一律)(?:已|都|经|按[期时]){0,2}(?:全部)?(?:整改|办理|落实|解决|处理)?(?:销号|到位|完成|完毕|办结|解决|清零)[^，。；\n]{0,4}[。，；]"
)
_ONE_OF_THEM = pattern("其中|关于|(?:一项|一事|该项|一条|一个问题)|[^，。；]{2,12}问题")
_WAITING = pattern(
    "(?:仍|尚|还|正)(?:在|处于|待|需|须)|正待|有待|(?:尚|还|仍|暂)(?:不能|无法|未|没有|有[0-9一二两三])|(?:后|才)(?:才)?(?:算|能|可)[^，。；]{0,6}(?:完成|销号|到位)|预计[^，。；]{0,10}(?:完成|到位|解决)|(?:需|须)重新"
)
_ENDED = pattern("已(?:于|经)?[^，。；]{0,8}(?:完成|解决|更换|整改)")
_ALL_OF = pattern(
    "(?P<count>[0-9]+|[一二三四五六七八九十两百]+|各|所有)(?P<unit>[个条座所处口段栋家])?(?P<class>[^，。；：:\n0-9、（）]{1,8}?)(?=[，。；均都已全0-9改于按])"
)
_ALL_DONE = pattern(
    "(?:全部|均|都)(?:已|都|按期|如期|于[^，。；]{1,8}){0,2}(?:建成|完成)?(?:通车|完工|竣工|建成|投入使用|投用|通水|完成改造|改造完成|启用|交付)"
)
_ONE_NOT = pattern("(?:没有?|未)(?:能|正式)?(?:进场|开工|动工|施工|启动|完工|竣工|通车|通水)", begins="没未")
_NAME = pattern("(?P<name>[^，。；：:\n0-9、【】的]{2,8}?)(?:因|由于|受|目前|至今|尚|还|仍|一直|没|未)")
_FEWER = pattern("(?<![0-9.月])[0-9]+[个条座所处口段栋家](?:已|均|都|于|全)")
_ALIKE = {
    "学校": ("小学", "中学"),
    "村庄": ("村",),
    "医院": ("院",),
    "桥涵": ("桥", "涵"),
    "桥梁": ("桥",),
    "道路": ("路",),
    "巷子": ("巷",),
}
_CLEARED = pattern(
    "(?:已|均|都)?全部(?:得到|已)?(?P<verb>化解|办结|结案|整改|调解成功|解决|处置|答复|办理完毕|调处)"
    "(?:完毕|到位|清零|完成)?(?=[，。；\n]|$)",
    begins="已均都全",
)
_NOT_ALL = pattern("可|依法|能|除|当月|当年新|应|移送|新增|符合|按时|按期|其余|剩余|余下|已受理|今年受理|[0-9]")
_LEFT = pattern(
    "(?:剩余|剩下|余下|尚余|还剩|尚有|另有?|其余|还有|仍有)(?:的)?[0-9]+[件批起处宗个户项人]|率(?:为|达到?|是)?(?P<rate>[0-9]{1,2}(?:\\.[0-9]+)?)%"
)
_CAUGHT_UP = pattern(
    "已|均于|随后|[0-9]+月(?:底|末|份)?(?:前)?(?:办结|化解|整改|完成|解决|结案)|年底前?(?:全部)?(?:办结|化解|整改|完成|解决|结案)|于[0-9]+月|后续"
)
_GOES_ON = frozenset("的后率0123456789")
_MEASURE = pattern("^[个座条处台辆套艘架部张间栋口所段家户项](?=[一-龥]{2})")
_REACH, _MOST, _FAREST, _BOUGHT = 160, 60, 3000, 24


def undone(text: str, told: Sequence[tuple[int, int]] = ()) -> Iterator[Finding]:
    """What is told as done, or as wholly done, of which the text says elsewhere that it is not.

    ``told``: where what is marked already begins and ends; what it belies, or what belies it, is not told again.
    """
    yield from _by_stage(text, told)
    yield from _problems(text)
    yield from _classes(text)
    yield from _numbers(text)


def _stage(match: Match[str]) -> int:
    return next(
        int(name[1:]) for name, words in match.groupdict().items() if name[0] == "s" and name[1:].isdigit() and words
    )


def _by_stage(text: str, told: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    faults = list(islice(_UNDONE.finditer(text), _MOST))
    for match in islice(_DONE.finditer(text), 2 * _MOST) if faults else ():
        begin = begin_of_sentence(text, match.start(), _REACH)
        if (
            _HEDGED.search(text, max(begin, match.start() - 12), match.end())
            or text[match.end() : match.end() + 1] in _GOES_ON
        ):
            continue
        thing = _thing(text, match.start())
        if len(thing) < 3 or thing in _PARTS:
            continue
        for fault in faults:
            if any(start < fault.end() and fault.start() < end for start, end in told):
                continue
            if abs(fault.start() - match.start()) <= _FAREST and _is_not_yet(text, thing, match, fault):
                yield _told(text, match, fault)
                break


def _thing(text: str, at: int) -> str:
    """What is told as done: the words of the clause before it, or what was bought by number right before that."""
    begin = begin_of_sentence(text, at, _REACH, "，。；：:\n0123456789、（）()【】“”")
    words = _MEASURE.sub("", text[begin:at].strip())
    if not words:
        counted = _COUNTED.search(text, max(0, begin - _BOUGHT), begin)
        return counted["thing"] if counted else ""
    for end in ("安装", "建设", "施工", "工程建设", "采购"):
        words = words.removesuffix(end) if len(words) > len(end) + 2 else words
    return words if len(words) <= _BOUGHT else ""


def _is_not_yet(text: str, thing: str, done: Match[str], fault: Match[str]) -> bool:
    """Whether the thing itself has not come to an earlier stage, or to the same one."""
    one, other = _stage(done), _stage(fault)
    if other > one or (one == 6 and other == 5):
        return False
    start = begin_of_sentence(text, fault.start(), _REACH)
    if start <= done.start() < end_of_sentence(text, fault.end()):
        return False
    at = text.find(thing, start, fault.start())
    if at < 0 or _MODIFIED.search(text, start, at) or text[at + len(thing) : at + len(thing) + 1] in "的之一二三":
        return False
    words = text[start : fault.start()]
    if _THEN.search(words) and not _LATELY.search(text, fault.start() - 8, fault.start() + 2):
        return False
    if fault.start() < done.start() and not _LATELY.search(words + fault[0]):
        return False
    return not _SINCE.search(text, fault.end(), end_of_sentence(text, fault.end()))


def _told(text: str, done: Match[str], fault: Match[str]) -> Finding:
    """Both where they stand side by side in a line, else the later one: a reader stumbles there."""
    begin = begin_of_sentence(text, done.start(), _REACH, "，。；：\n")
    end = done.end()
    start, stop = begin_of_sentence(text, fault.start(), _REACH), end_of_sentence(text, fault.end())
    if begin < start and text.find("\n", begin, stop) < 0 and stop - begin < _REACH:
        return Finding("query", CONTRARY, quote=text[begin:stop], offset=begin)
    if begin < start:
        begin, end = begin_of_sentence(text, fault.start(), _REACH, "，。；：\n"), fault.end()
    return Finding("query", CONTRARY, quote=text[begin:end], offset=begin)


def _problems(text: str) -> Iterator[Finding]:
    """上述问题已全部整改销号。其中快检车一事尚在询价."""
    for match in islice(_SETTLED.finditer(text), _MOST):
        begin = begin_of_sentence(text, match.start(), _REACH)
        if _HEDGED.search(text, begin, match.start()):
            continue
        is_within = text.startswith(("其中", "但"), match.end())
        stop = match.end() if match[0].endswith("。") or is_within else end_of_sentence(text, match.end()) + 1
        behind = text[stop : end_of_sentence(text, stop)] if not text.startswith("\n", stop) else ""
        if _ONE_OF_THEM.search(behind.split("，")[0]) and _WAITING.search(behind) and not _ENDED.search(behind):
            clause = begin_of_sentence(text, match.start(), _REACH, "，。；：\n")
            yield Finding("query", CONTRARY, quote=text[clause : match.end() - 1], offset=clause)


def _classes(text: str) -> Iterator[Finding]:
    """12条巷子，…全部通车, and 杨柳巷至今没有进场施工."""
    faults = list(islice(_ONE_NOT.finditer(text), _MOST))
    for match in islice(_ALL_DONE.finditer(text), _MOST) if faults else ():
        line = text.rfind("\n", 0, match.start()) + 1
        begin = max(line, match.start() - _REACH)
        clause = begin_of_sentence(text, match.start(), _REACH, "，。；：\n")
        own = [each["class"] for each in _ALL_OF.finditer(text, begin, match.start() + 1)]
        if _FEWER.search(text, clause, match.start() + 1):  # 12条巷子中11条全部通车
            continue
        if not own or _HEDGED.search(text, begin_of_sentence(text, match.start(), _REACH), match.start()):
            continue
        for fault in faults:
            start = begin_of_sentence(text, fault.start(), 60, "。；：\n】")
            name = _NAME.match(text, start, fault.end())
            if name is None or abs(start - match.start()) > _FAREST or _THEN.search(text, start, fault.start()):
                continue
            if any(_is_one_of(name["name"], each) for each in own):
                yield _told_of_class(text, (clause, match.end()), (start, fault.end()))
                break


def _told_of_class(text: str, done: tuple[int, int], fault: tuple[int, int]) -> Finding:
    """The one that is not done, where it follows near by; else what is told of all."""
    start, end = fault if 0 < fault[0] - done[1] < _REACH else done
    return Finding("query", CONTRARY, quote=text[start:end], offset=start)


def _is_one_of(name: str, kind: str) -> bool:
    """Whether a name is one of a kind: 杨柳巷 of 巷子, 东支渠 of 支渠."""
    ends = _ALIKE.get(kind[:2], ()) + ((kind[:2],) if len(kind) >= 2 else ())
    return any(each in name[1:] for each in ends)


def _numbers(text: str) -> Iterator[Finding]:
    """各项诉求全部化解, and 来访87批，化解81批 … 剩下6批."""
    for match in islice(_CLEARED.finditer(text), _MOST):
        begin = begin_of_sentence(text, match.start(), _REACH)
        if _NOT_ALL.search(text, begin, match.end()) or _HEDGED.search(text, begin, match.start()):
            continue
        verb = _MENDS if match["verb"][:2] == "整改" else _SETTLES
        about = pairs_of(_NAMES_ALIKE.sub("信访", text[begin : match.end()])) - _WEAK
        for left in islice(_LEFT.finditer(text), _MOST):
            if abs(left.start() - match.start()) <= _FAREST and _is_left(text, left, verb, about):
                start = begin_of_sentence(text, match.start(), _REACH, "，。；：\n")
                yield Finding("query", CONTRARY, quote=text[start : match.end()], offset=start)
                break


_MENDS, _SETTLES = pattern("整改|销号"), pattern("化解|办结|结案|调解|解决|处置|答复|办理|调处|成功")
_NAMES_ALIKE = pattern("来信来访|来信|来访|诉求")
_WEAK = frozenset(["全部", "本年", "全年", "各项", "各类", "化解", "办结", "整改", "解决", "问题", "情况"])


def _is_left(text: str, left: Match[str], verb: Pattern[str], about: frozenset[str]) -> bool:
    """Whether some of the same are left, none of which was done later on."""
    line = text.rfind("\n", 0, left.start()) + 1
    begin = max(line, left.start() - 60)
    before, end = text[begin : left.start()], end_of_sentence(text, left.end())
    if not verb.search(before) or not about & pairs_of(_NAMES_ALIKE.sub("信访", before)):
        return False
    if left["rate"] and not verb.search(text, max(begin, left.start() - 4), left.start()):
        return False
    return not _CAUGHT_UP.search(text, left.end(), end) and not pattern("上年|去年").search(before)
