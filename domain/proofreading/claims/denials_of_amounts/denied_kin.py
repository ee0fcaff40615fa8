"""None of a thing, and one of its kind told beside it: 未购置车辆 … 更新执法用越野车1辆; 没有编外用工 … 派遣司机3名.

What is denied has kin: other names, kinds of it, and what it comes of. A number of any of them that is not 0, within
two sentences in the same paragraph, belies the denial, unless its clause denies it too, is of another time, or tells
what is done against it (演练, 保险). Who denies that something was bought is belied by what was bought only.
"""

from collections.abc import Iterator
from re import Match, Pattern, escape
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.denials_of_amounts.denials import ABOUT_IT, OF_SOME
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.mentions import Passage, Sentence

_NUMBER = r"(?<![0-9.,])(?=[0-9.,]*[1-9])[0-9][0-9,]*(?:\.[0-9]+)?(?:万亿|万|亿)?(?![0-9.,年月日%])"
_COUNTED = rf"(?:{_NUMBER}(?:多|余)?[一-龥]|[一两二三四五六七八九十]+[名起次件户处辆台家场期])"
_BOUGHT = "购置|添置|新增|新购|更新|采购|购买"
_VERBS = (
    f"{_BOUGHT}|发生|出现|产生|收到|接到"
    "|接受|组织|开展|举办|实施|安排|使用|动用|动支|占用|收取|列支|发放|发现|形成|代扣|上缴|有"
)
_DENIED = pattern(
    rf"(?P<no>(?:从|并)?未曾?|没有|不存在|(?<![一-龥]有)无(?![关法论偿纸害线形界毒须需障])|零)(?P<verb>(?:{_VERBS}){{0,2}})(?:过)?"
    r"(?:任何|一[起件户名例个宗人]|单独|新增)?(?P<what>[一-龥“”()]{2,12}?)(?=[，。；;]|$)"
)
_SUFFIX = pattern("(?:的)?(?:情况|情形|问题|现象|行为|事项|支出|收入|费用|用工|人员|企业|对象)+$")
_HEAD = pattern("^(?:集体和个人|人员|学生|单位|社会|患者|与[一-龥]{2}(?:发生)?)+")
_GENERAL = pattern(
    "^(?:问题|情况|变化|影响|异常|差异|项目|资金|支出|收入|预算|工作|任务|内容|必要|条件|能力|要求|明显|重大|其他|相关|上述|此|该|按|完成|达|能|到|及|经|对|将|被|在|因|以|纳入|落实|明确|建立|制定|公开|说明)"
)
_KIN = tuple(  # how a thing is denied, and what else it is called
    (pattern(f"(?:{denied})$"), told)
    for denied, told in (
        (
            "(?:任何)?(?:执法)?(?:车辆|公务用车|公车|用车)",
            "(?:用车|轿车|越野车|商务车|皮卡|面包车|客车|货车|救护车|车辆)",
        ),
        (
            "(?:医疗|办公|大型|教学)?(?:设备|仪器)",
            "(?:彩超|呼吸机|监护仪|电脑|计算机|打印机|空调|投影仪|CT机?|DR机?|内镜|设备|仪器|复印机|摄像机|无人机)",
        ),
        ("编外(?:用工)?|雇工|临时工|临聘|聘用", "(?:劳务派遣|(?<!被)聘用|雇请|雇用|临时工|编外|临聘)"),
        ("住校生|寄宿生|住宿生", "(?:住有|住校|寄宿|住宿)(?!费|楼|条件)"),
        ("欠款|债务|负债|挂账", "(?:尚欠|仍欠|欠付|拖欠|借款)"),
        (
            "(?:银行|任何)?(?:借款|贷款)",
            "(?:短期借款|长期借款|借款余额|贷款余额|银行贷款|[农建工中]发?行贷款|信用社贷款)",
        ),
        ("捐赠|捐款", "(?:捐来|捐赠|捐助|捐款)"),
        ("渗漏|渗水|漏水", "(?:渗水|渗漏|漏水)"),
        ("(?:电信|网络)?(?:诈骗|被骗)", "(?:被骗|受骗)"),
        ("(?:森林)?(?:火警|火灾|火情)", "(?:(?:扑灭|扑救|发生)[^，。；0-9]{0,6}火[灾情警]?|过火)"),
        ("搬迁户|搬迁", "(?:搬进|搬入|迁入|搬迁)"),
        ("出租出借资产|出租出借|出租资产|出租", "(?:租给|出租给?|出借给?)"),
        ("土地和房屋|房屋|房产", "(?:房屋建筑物|房屋(?:面积|原值))"),
        ("医疗纠纷|医患纠纷|纠纷", "(?:(?:医疗|医患)?纠纷)"),
        ("(?:学生)?(?:辍学|失学)", "(?:辍学|失学|离校打工|离校务工)"),
        ("危房", "(?:[CD]级危房|危房)"),
        ("培训", "(?:培训班|业务班|参训|送培|轮训|培训)"),
        ("校外培训|外出培训", "(?:送培|国培|外出培训|赴[一-龥]{2,6}培训)"),
        ("表彰(?:集体|个人|任何)?[一-龥]{0,6}", "(?:表彰|评选|评出)"),
        ("丢失图书|图书丢失", "(?:短少|丢失|遗失)(?:图书)?"),
        ("失能老人|失能", "失能"),
        ("病死[猪畜禽]", "病死[猪畜禽]"),
        ("加班补助|加班费", "加班(?:补助|费)"),
        ("财政专户资金", "财政专户(?:管理)?资金"),
        ("投诉", "投诉"),
    )
)


class _Belying(NamedTuple):
    """A denial of a kind of its own, and the words that tell otherwise."""

    denied: Pattern[str]
    told: Pattern[str]


_SPENT = rf"{_NUMBER}元"
_LANDS = (
    "越南|日本|韩国|德国|法国|美国|英国|泰国|老挝|缅甸|新加坡|马来西亚|荷兰|意大利|俄罗斯"
    "|澳大利亚|新西兰|以色列|柬埔寨|印尼|菲律宾|加拿大|西班牙|境外|国外|香港|澳门|台湾"
)
_BELYING = (
    (
        "(?:未|没有|无)[^，。；]{0,12}投诉(?=[，。；])",
        f"(?:转来|收到|接到|反映)[^，。；]{{0,6}}{_COUNTED}[^，。；0-9]{{0,12}}投诉",
    ),
    (
        "(?:无|没有)(?:任何)?(?:年末|资金)?(?:结转|结余)(?:结余|和结余)?(?:资金)?(?=[，。；])",
        f"(?:差额|余额|余下|剩余|余款)[^，。；0-9]{{0,4}}{_SPENT}[^，。；0-9]{{0,8}}结转",
    ),
    (
        "(?:没有|未|无)(?:开展|实施|发生|安排)?(?:过)?(?:任何)?工程类?(?:采购|支出)?(?=[，。；])",
        f"(?<![一-龥]其)工程(?:类)?(?:采购|支出)?(?:为|共)?{_SPENT}",
    ),
    (
        "(?:没有|未|无)(?:开展|实施|发生|安排)?(?:过)?(?:任何)?服务类?采购(?:支出)?(?=[，。；])|服务类?采购(?:没有|未)实施",
        f"采购[^。；]{{0,16}}(?:物业|印刷|保安|咨询|审计|运维)?服务(?:类)?{_SPENT}",
    ),
    (
        "(?:没有|未|无)(?:开展|实施|发生|安排)?(?:过)?(?:任何)?货物类?采购(?:支出)?(?=[，。；])|货物类?采购(?:没有|未)实施",
        f"(?:货物(?:类)?|(?:设备|家具|电脑)采购)(?:为|共)?{_SPENT}",
    ),
    (
        "(?:没有|无)政府性基金(?:预算)?(?:财政)?拨款(?:收入|支出)?(?=[，。；])",
        f"政府性基金(?:预算)?(?:财政)?(?:拨款)?{_SPENT}",
    ),
    (
        "出国[^，。；]{0,6}(?:团组数)?(?:为|均为)[0零](?![.0-9])|(?:没有|未|无)[^，。；]{0,10}出国[^，。；]{0,6}(?=[，。；])",
        f"{_COUNTED}[^，。；]{{0,8}}(?:赴|前往)(?:{_LANDS})|(?:赴|前往)(?:{_LANDS})[^。；]{{0,24}}{_SPENT}",
    ),
    (
        "(?:没有|未)发现[^，。；]{0,4}不(?:符合|合)[^，。；]{0,6}(?=[，。；])",
        f"不(?:符合|合)[^，。；0-9]{{0,6}}的?{_COUNTED}",
    ),
    (
        "(?:没有|无)(?:下属|所属|二级)(?:预算|事业)?单位(?=[，。；])",
        f"(?:所属|下属|{_COUNTED})[^。；0-9]{{0,16}}(?:{_NUMBER}|[两二三四五六七八九十])[家个](?:事业|二级)?单位|(?:所属|下属)的?[^，。；]{{2,14}}[两二三四五六七八九十0-9]+[家个]事业单位",
    ),
    (
        "(?:没有|无)未(?:结|办结|审结)(?:案件)?(?=[，。；])",
        f"{_NUMBER}[件起宗](?:案件)?(?:尚在|仍在|正在|还在)(?:审理|办理|调解|审查)|未结[^，。；0-9]{{0,2}}{_NUMBER}件",
    ),
    (
        "(?:没有|无|未发生|未造成)[^，。；]{0,4}(?:人员)?(?:受伤|伤亡|伤人)(?=[，。；])|零伤亡",
        f"(?:砸伤|摔伤|烫伤|撞伤|致伤|死亡|遇难)的?{_COUNTED}|{_NUMBER}[名人](?:[一-龥]{{1,4}})?(?:坠落|致死|死亡|受伤|身亡|被砸|骨折)",
    ),
    (
        "(?:没有|无|未发生)[^，。；]{0,4}(?:人员)?死亡(?:事故)?(?=[，。；])|零死亡",
        f"(?:致死|死亡|遇难)的?{_COUNTED}|{_NUMBER}[名人](?:[一-龥]{{1,4}})?(?:[^，。；]{{0,6}})(?:致死|死亡|身亡)",
    ),
    (
        "未接受[^，。；]{0,4}(?:检查|审计|督查)(?=[，。；])",
        "(?:迎接|接受)[^。；]{2,24}(?:检查|审计|督查)[^，。；]{0,3}[一两二三四五六七八九0-9]次",
    ),
    (
        "(?:水利|水毁)[^，。；]{0,4}(?:没有|未)(?:因灾)?(?:受损|损毁|损坏)",
        f"(?:冲毁|损毁|冲垮)[^，。；0-9]{{0,4}}(?:渠|坝|堤|闸|泵站)[^，。；0-9]{{0,4}}{_NUMBER}",
    ),
    (
        "(?:没有|未)(?:外出)?(?:演出|商演)(?=[，。；])|(?:没有|未)外出演出",
        f"(?:送戏下乡|商演|巡演)[^，。；0-9]{{0,2}}{_NUMBER}场",
    ),
    ("(?:没有|未|无)注销[^，。；]{0,4}(?=[，。；])", f"注销(?:企业)?{_NUMBER}[家户]"),
    ("(?:没有|未|无)(?:任何)?核销[^，。；]{0,6}(?=[，。；])", f"核销[^，。；0-9]{{0,20}}{_SPENT}"),
    (
        "(?:没有|未|无|不)(?:向[^，。；]{1,6})?收取[^，。；]{0,4}保证金(?=[，。；])",
        f"保证金{_SPENT}",
    ),
    (
        "(?:未|没有)(?:发生|出现)?(?:任何|一次)?(?:设计|工程|合同)?变更(?=[，。；])",
        f"变更(?:签证)?(?:单)?(?:共|计)?{_COUNTED}",
    ),
)
_ROWS = tuple(_Belying(pattern(denied), pattern(told)) for denied, told in _BELYING)
_ANY_ROW = pattern("|".join(denied for denied, _ in _BELYING))  # asked first
_IN_DETAIL = pattern(
    rf"(?P<of>(?:(?<!有)无|没有)[一-龥、()]{{3,20}})，其中:?(?![一-龥]{{0,8}}(?:上年|年初))[一-龥]{{2,12}}(?P<told>{_NUMBER}元)"
)
_NO_DEARER = pattern(
    "(?:无|没有)单价(?P<bound>[0-9]{1,5})万元\\(?(?:含)?\\)?以上的?(?P<sort>通用|专用)?[一-龥]{0,6}(?=[，。；])"
)
_DEARER = pattern(
    "单价(?P<bound>[0-9]{1,5})万元\\(?(?:含)?\\)?以上的?(?P<sort>通用|专用)?[一-龥]{0,8}(?P<count>[1-9][0-9]*[台套件])"
)
_OTHERWISE = pattern(
    "其他|未|没|免[收征缴]|意向|受理|(?<![一-龥])无|不(?![合符])|零|上年|去年|往年|以前|历年|上学[期年]|上期|年初|期初|计划|目标|预算(?!\\))|拟|避免|杜绝|租用|租入|承租|派驻|演练|苗头|改造完|还清|已劝返|校内|内部|原有|下属|所属(?!的)|全县|全市|预计|应(?![收付])|如|下一?年|明年|接待|调解|化解|受托|代管|代为|另案|外单位|县[外级]|兄弟|同类"
)
_ANOTHER_TIME = pattern(
    "上年|去年|往年|上学[期年]|20[0-9]{2}年(?!度?末)|历年|上半年|下半年|[一二三四]季度|[0-9]+月(?![0-9])"
)
_LEFT_OVER = pattern("[年期月][末底初]|尚欠|仍欠|余额|累计|历年|存量")
_SHORTEST = 3  # characters of what is denied that need no kin
_YEAR = pattern("20[0-9]{2}(?=年)")
_SETTLED = pattern("尚未签|未签约|还清|归还|安置在|改造完|意向|劝返|不在|上缴")
_TAKES_PART, _HELD = pattern("参加"), pattern("举办|组织|开展")
_BOUGHT_OF = pattern(f"(?:{_BOUGHT})[^，。；]{{0,6}}(?:车|设备|仪器|资产)")
_OF_A_FUND = pattern("(?:占用|使用|动用|动支|列支)[^，。；]{0,12}(?:经费|资金|款|预算|指标|编制|名额)$")
_OUTLAY = pattern("支出|使用|列支|占用|动用|支付|开支|付")
_HAS_BOUGHT = pattern(f"{_BOUGHT}|购入")
_OF_OTHERS = pattern("^(?:各|下属|所属|其他|其余|部分)")
_BODY = pattern("(?![全本我])(?:[一-龥]{0,8}?)(?:项目|公司|局机关|[局站所]|中心|学校|医院|[乡镇村]|窗口)")
_FULL, _BESIDE, _ONE_REPORT = 4, 24, 40_000  # characters of a full name; beside it; of a text that is no collection
_MOST, _AROUND, _REACH = 60, 2, 40  # denials; sentences; characters of a clause
_CLAUSE = pattern("[，。；：:、\n]")
_ANY = ("未", "没有", "无", "零", "不存在", "为0")
_SINCE = pattern("自[^，。；]{0,12}(?:起|以来|之日)|此后|之后|以后")


def denied_kin(passage: Passage) -> Iterator[Claim]:
    """Denials of a kind of thing that a number of that kind beside them belies."""
    told = 0
    for sentence in passage.saying(*_ANY):
        for claim in _in(passage, sentence):
            yield claim
            told += 1
            break
        if told >= _MOST:
            return


def _in(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    text = passage.folded
    for row in _ROWS if _ANY_ROW.search(text, sentence.start, sentence.end) else ():
        for match in row.denied.finditer(text, sentence.start, sentence.end):
            found = _belying(passage, sentence, match, row.told)
            if found is not None:
                yield _claim(passage, sentence, match, found)
    yield from _at_once(passage, sentence)
    for match in _DENIED.finditer(text, sentence.start, sentence.end):
        look = _look_for(match)
        found = _belying(passage, sentence, match, look) if look is not None else None
        found = found or (_far_off(passage, sentence, match, look) if look is not None else None)
        if found is not None:
            yield _claim(passage, sentence, match, found)


def _at_once(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """无长期债务，其中长期借款余额2,600万元; 无单价50万元以上的设备；单价100万元以上的设备1台: what belies itself."""
    for match in _IN_DETAIL.finditer(passage.folded, sentence.start, sentence.end):
        yield Claim(NIL, match.start(), match.end("of"), arithmetic=f"{match['told']}≠0", severity="query")
    for match in _NO_DEARER.finditer(passage.folded, sentence.start, sentence.end):
        sort = match["sort"]
        for found in _DEARER.finditer(passage.folded, match.end(), sentence.end):
            is_one = not sort or not found["sort"] or sort == found["sort"]
            if is_one and int(found["bound"]) >= int(match["bound"]):
                yield Claim(NIL, match.start(), match.end(), arithmetic=f"{found['count']}≠0", severity="query")
                break


def _look_for(match: Match[str]) -> Pattern[str] | None:
    """What would belie a denial; None where it denies nothing in particular."""
    what = _HEAD.sub("", match["what"].replace("“", "").replace("”", ""))
    if match["verb"].startswith(("支出", "安排")) or _GENERAL.match(what):
        return None
    core = _SUFFIX.sub("", what)
    for name in (what, core):
        for denied, told in _KIN:
            found = denied.search(name)
            if found is not None and found.start() == 0:
                return _either(told)
    if len(core) >= _SHORTEST and (match["verb"] or len(core) > _SHORTEST):
        return _either(escape(core))
    return None


def _either(told: str) -> Pattern[str]:
    """A number of a thing behind its name or before it: 危房5户, 3名学生于11月离校打工."""
    behind = f"{told}[^，。；0-9]{{0,6}}{_COUNTED}"
    return pattern(f"{behind}|{_COUNTED}的?[^，。；0-9]{{0,8}}(?:于[0-9]+月)?[^，。；0-9]{{0,4}}{told}")


def _belying(passage: Passage, sentence: Sentence, denial: Match[str], look: Pattern[str]) -> Match[str] | None:
    """What tells of some of what a denial denies, in its paragraph and near it."""
    clause = _before(passage.folded, denial.start(), sentence.start)
    if _SINCE.search(passage.folded, sentence.start, denial.start()):
        return None  # 确诊3例. … 自2月17日起至年末，无新增确诊病例
    if OF_SOME.search(clause) or _OF_OTHERS.search(clause) or _ANOTHER_TIME.search(clause) or clause.endswith("的"):
        return None
    for near in _around(passage, sentence):
        for found in look.finditer(passage.folded, near.start, near.end):
            is_other = found.end() <= denial.start() or denial.end() <= found.start()
            if is_other and _is_meant(passage.folded, near, denial, clause, found):
                return found
    return None


def _far_off(passage: Passage, sentence: Sentence, denial: Match[str], look: Pattern[str]) -> Match[str] | None:
    """What tells of some of it anywhere else by its full name: 没有重复信访, and 重复信访5次 in another part."""
    text = passage.folded
    core = _SUFFIX.sub("", _HEAD.sub("", denial["what"].replace("“", "").replace("”", "")))
    clause = _before(text, denial.start(), sentence.start)
    if (
        len(core) < _FULL
        or len(text) > _ONE_REPORT
        or "新增" in denial[0]
        or OF_SOME.search(clause)
        or _OF_OTHERS.search(clause)
        or _ANOTHER_TIME.search(clause)
    ):
        return None
    at = text.find(core)
    for _ in range(_MOST):
        if at < 0:
            return None
        near = passage.sentence_at(at)
        found = look.search(text, max(near.start, at - _BESIDE), min(near.end, at + len(core) + _BESIDE))
        if (
            found is not None
            and not denial.start() <= at < denial.end()
            and _is_meant(text, near, denial, clause, found)
        ):
            return found
        at = text.find(core, at + len(core))
    return None


def _around(passage: Passage, sentence: Sentence) -> Iterator[Sentence]:
    """The sentences of a paragraph around one, that one first."""
    first, last = max(0, sentence.place - _AROUND), min(len(passage.sentences), sentence.place + _AROUND + 1)
    for place in sorted(range(first, last), key=lambda each: abs(each - sentence.place)):
        if passage.sentences[place].paragraph == sentence.paragraph:
            yield passage.sentences[place]


def _is_meant(text: str, near: Sentence, denial: Match[str], clause: str, found: Match[str]) -> bool:
    """Whether a number is one of what is denied: of the same time and body, not denied and not settled."""
    begin = max(near.start, *(text.rfind(mark, near.start, found.start()) + 1 for mark in "，。；"))
    words, behind = text[begin : found.end()], text[found.end() : _end_of_clause(text, found.end(), near.end)]
    years, its = set(_YEAR.findall(clause)), set(_YEAR.findall(text, near.start, found.start()))
    if (years and its and years != its) or _are_of_two(clause, words):
        return False
    if _SETTLED.search(behind) or _OTHERWISE.search(words) or ABOUT_IT.match(text, found.end()):
        return False
    if _OF_A_FUND.search(denial[0]) and not _OUTLAY.search(words):
        return False  # 专项经费核减至86.4万元. … 超出的4场系自筹，未占用专项经费
    if "新增" in denial[0] and _LEFT_OVER.search(words):
        return False  # 未新增欠款，年末尚欠42万元
    if _TAKES_PART.search(words) and _HELD.search(denial[0]):
        return False
    return not _BOUGHT_OF.search(denial[0]) or bool(_HAS_BOUGHT.search(words))


def _end_of_clause(text: str, begin: int, end: int) -> int:
    return min((at for mark in "，。；" if (at := text.find(mark, begin, end)) >= 0), default=end)


def _are_of_two(one: str, other: str) -> bool:
    """甲项目无自筹资金，乙项目自筹资金12万元: each clause begins with a body, or a project, of its own."""
    own, its = _BODY.match(one), _BODY.match(other)
    return own is not None and its is not None and own[0] not in its[0] and its[0] not in own[0]


def _before(text: str, end: int, floor: int) -> str:
    return _CLAUSE.split(text[max(floor, end - _REACH) : end])[-1]


def _claim(passage: Passage, sentence: Sentence, denial: Match[str], found: Match[str]) -> Claim:
    begin = denial.start() - len(_before(passage.folded, denial.start(), sentence.start))
    return Claim(NIL, begin, denial.end(), arithmetic=f"{found[0][:_REACH]}≠0", severity="query")
