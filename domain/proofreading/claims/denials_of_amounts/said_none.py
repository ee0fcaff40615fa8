"""There is said to be none, and the text tells of some in other words: 会议费本年无支出 … 支出会议费3.85万元.

What would give a denial the lie is a table: for each kind of what is denied, the words, with a number that is not 0, by
which a text tells of it. A denial of what is undone (无未完工项目) is belied by fewer done than there are; one of what
is due (没有应退未退款项) by an amount that is told to be undone.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, pairwise
from re import Match, Pattern, escape

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, plain, shown
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_NO = "(?:没有|未发生|未实施|未开展|未产生|不存在|未|无)(?:过)?(?:任何)?"
_TIME = r"(?:本年度?|全年|当年|年内|本年内|20[0-9]{2}年度?|均)"
_END = "(?:的)?(?:事项|情况|情形|行为|现象|支出|资金|经费)?(?=[，。；])"
_MONEY = r"(?=[0-9.,]*[1-9])[0-9][0-9,.]*[万亿]?元"
_ROWS = tuple(  # what is denied, and what tells of it; the named words of the one stand in the other
    (pattern(denied), told)
    for denied, told in (
        (
            rf"(?P<what>[一-龥]{{1,6}}费){_TIME}*(?:无支出|没有支出|未列支|未发生|未支出|零支出|无发生)(?=[，。；])",
            rf"(?<![一-龥]其他){{what}}(?:支出|决算数?|共计?|合计|为|达)*{_MONEY}",
        ),
        (
            r"(?P<what>[省市县区镇乡村州旗])(?:级)?(?:财政)?(?:没有|未|并未|不)(?:再)?(?:安排|落实|承担|列支|拨付)(?:任何|相应)?的?(?:配套|项目|补助|专项)?(?:资金|经费|补助)(?=[，。；])",
            rf"{{what}}(?:级)?(?:财政)?(?:配套|安排|补助|承担|拨付|资金){{{{0,3}}}}{_MONEY}",
        ),
        (
            rf"{_NO}(?:单独)?(?:政府采购|集中采购)(?:业务|活动|预算|项目|支出|任务)?{_END}",
            rf"(?:{_MONEY}[^。；\n]{{{{0,12}}}}|^)(?:通过|经|采用|实行|采取)[^，。；\n]{{{{0,6}}}}政府采购(?:电子卖场|网上|云平台|框架|平台|程序|方式|购|采)[^。；\n]*",
        ),
        (
            rf"{_NO}(?:政府采购)(?:业务|活动|项目|支出)?{_END}",
            rf"授予(?:中小|小微|小型|微型|大型)[^，。；\n]{{{{0,4}}}}合同(?:金额|总额|额)?(?:为|共|计|达|约)*{_MONEY}",
        ),
        (
            rf"{_NO}(?P<what>自筹|社会捐赠|捐赠|贷款|债券|借款|社会资本)(?:资金|收入|款项?)?{_END}",
            rf"(?<!无)(?<!没有){{what}}(?:资金|收入|款项?)?(?:为|共|计|达|投入)*{_MONEY}",
        ),
        (
            rf"{_NO}(?:任何)?(?:群众|服务对象)?(?P<what>投诉|举报|上访)(?:举报|投诉|事件|现象|案件|问题)?{_END}",
            r"(?:收到|接到|发生|受理)(?:[一-龥]{{0,4}}){what}(?!热线|平台)[^，。；\n0-9]{{0,4}}[1-9][0-9]?(?:件|起|次|人次)",
        ),
        (
            r"(?:未|没有|无)(?:新增|购置|新购)(?:固定)?资产(?=[，。；])",
            r"(?:新购置|新购|购置|采购)(?:了)?[^，。；\n0-9]{{0,12}}[1-9][0-9]*(?:台|套|辆|件|张|把|批|组)",
        ),
        (
            rf"{_NO}(?:违纪违规|违规违纪|违法违规|违规|违纪)(?:问题|行为|现象|情况)?{_END}",
            (
                r"(?:审计|自查|检查|巡察|巡视)[^，。；\n]{{0,6}}(?:查出|发现|指出|反馈)[^，。；\n]{{0,6}}"
                rf"(?:违规|套取|挪用|虚列|超标准|超范围)[^，。；\n0-9]{{{{0,10}}}}{_MONEY}"
            ),
        ),
        (
            rf"{_NO}(?:拖欠|欠款|债务|负债|应付未付)(?:账款|款项|工程款)?{_END}",
            rf"(?:拖欠|尚欠|欠付|应付未付)[^，。；\n0-9]{{{{0,12}}}}{_MONEY}",
        ),
        (
            rf"{_NO}(?P<what>离退休|退休|编外|临聘|聘用|借调|临时)(?:人员|职工|教师)?(?=[，。；])",
            r"(?<!到龄){what}(?:人员|职工|教师)?(?:为|共|有)?[1-9][0-9]*(?:人|名)",
        ),
        (
            "(?<![级央])(?:资金|经费|补助|款项)[一-龥0-9.,]{0,12}(?:全部|足额|均已)(?:及时)?到位(?=[，。；])",
            rf"(?:{_MONEY}[^，。；\n0-9]{{{{0,4}}}}(?:未|尚未|仍未|没有)(?:落实)?到位|(?:尚未|未)到位(?:资金|经费)?(?:为|共)?{_MONEY})",
        ),
        (
            rf"{_NO}公务用车购置(?:费用?|支出)?{_END}",
            rf"公务用车购置及运行[^。；\n]{{{{0,24}}}}其中[，：:]?(?:公务用车)?购置费?(?:支出)?(?:为|共)?{_MONEY}",
        ),
        (
            rf"{_NO}(?:违规|考核)?扣[款减]{_END}",
            rf"扣(?:减|除|回|发|款|罚)(?!税|率|比例|押金|质保)[^，。；\n]{{{{0,10}}}}{_MONEY}",
        ),
        (
            rf"{_NO}新增(?:政府)?(?:隐性)?债务{_END}",
            rf"(?:发行|举借)[^，。；\n]{{{{0,4}}}}新增[^，。；\n]{{{{0,6}}}}(?:债券|债务)[^，。；\n]{{{{0,4}}}}{_MONEY}",
        ),
        (rf"{_NO}追加(?:过)?(?:预算|资金|经费){_END}", rf"(?:年中|中途|年内)追加[^，。；\n]{{{{0,10}}}}{_MONEY}"),
        (
            rf"{_NO}(?:一起|重大|较大)?(?:安全)?(?:生产)?(?:责任)?事故{_END}",
            r"(?<!未)发生[^，。；\n]{{0,2}}[1-9一二两三][0-9]?起[^，。；\n]{{0,10}}(?:坠落|触电|坍塌|火灾|伤亡|死亡|中毒|溺水|事故)",
        ),
    )
)
_UNDONE = pattern(
    r"(?:没有|不存在|无)(?:未(?P<verb>完工|竣工|办结|整改|完成|验收|拨付|发放|支付|兑付|结案|消除|开工)(?:到位)?|漏(?P<left>发|报|检))"
    r"(?:的)?[一-龥]{0,4}(?=[，。；]|$)"
)
_DUE = pattern(r"(?:没有|不存在|无)应(?P<verb>[退收缴付发拨还报])未(?P=verb)[一-龥]{0,6}(?=[，。；])")
_NOT_DONE = r"(?:尚未|仍未|还未|未能?|没有)[一-龥]?{verb}[一-龥]{{0,3}}"
_OTHERWISE = pattern(
    "下属|所属|下级|年初|期初|上年|去年|往年|以前|上一年|历年|计划|目标|拟|预计|如|假设|应(?=配套|安排|承担)|若|统一|代[为理]|全县|其他单位"
)
_PLANNED = pattern("应|计划|目标|下达|任务|受理|收到|检查|发现|排查|共|项目|总")
_OF_PROJECT = pattern("(?P<name>(?![本该我])[一-龥]{1,10}?)(?:项目|公司|[局站所]|中心|学校|医院|[乡镇村])")
_CLAUSE = pattern("[，。；：:\n]")
_AROUND, _MOST, _REACH = 3, 60, 30  # sentences; denials; characters of a clause


def said_none(passage: Passage) -> Iterator[Claim]:
    """Denials that the table, or a number of things undone, belies."""
    for sentence in islice(passage.saying("没有", "未", "无", "不存在", "零支出", "到位"), _MOST):
        for denied, told in _ROWS:
            for match in denied.finditer(passage.folded, sentence.start, sentence.end):
                yield from _belied(passage, sentence, match, told)
        for match in _UNDONE.finditer(passage.folded, sentence.start, sentence.end):
            yield from _fewer_done(passage, sentence, match)
        for match in _DUE.finditer(passage.folded, sentence.start, sentence.end):
            look = pattern(_NOT_DONE.format(verb=match["verb"]))
            yield from _still_due(passage, sentence, match, look)


def _stretch(passage: Passage, sentence: Sentence) -> tuple[int, int]:
    """From the sentences before one to those behind it, so many on each side."""
    first = passage.sentences[max(0, sentence.place - _AROUND)]
    last = passage.sentences[min(len(passage.sentences) - 1, sentence.place + _AROUND)]
    return first.start, last.end


def _belied(passage: Passage, sentence: Sentence, denial: Match[str], told: str) -> Iterator[Claim]:
    text = passage.folded
    what = denial.groupdict().get("what") or ""
    is_level = len(what) == 1  # 县级: wherever the text tells of its money
    start, end = (0, len(text)) if is_level else _stretch(passage, sentence)
    for match in pattern(told.format(what=escape(what))).finditer(text, start, end):
        is_own = denial.start() <= match.start() < denial.end()
        begin = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
        if (
            is_own
            or _are_of_two_projects(text, denial.start(), match.start())
            or _OTHERWISE.search(text, begin, match.end())
            or _OTHERWISE.search(text, sentence.start, denial.end())
        ):
            continue
        yield Claim(NIL, denial.start(), denial.end(), arithmetic=f"{match[0][:_REACH]}≠0", severity="query")
        return


def _are_of_two_projects(text: str, one: int, other: int) -> bool:
    """甲项目无自筹资金，乙项目自筹资金12万元: each clause names a project of its own."""
    names = []
    for at in (one, other):
        begin = max(text.rfind(mark, 0, at) for mark in "，。；\n") + 1
        found = _OF_PROJECT.match(text, begin, at)
        names.append(found["name"] if found else "")
    return all(names) and names[0] != names[1]


def _fewer_done(passage: Passage, sentence: Sentence, denial: Match[str]) -> Iterator[Claim]:
    """项目12个，完工11个 … 无未完工项目: the two side by side, and nothing that tells of the rest."""
    verb = denial["verb"] or ("实发" if denial["left"] == "发" else f"实{denial['left']}")
    for near in (sentence, *passage.sentences[max(0, sentence.place - 1) : sentence.place]):
        for whole, done in pairwise(near.mentions):
            if not _is_of_one(whole, done) or verb not in done.lead or not _PLANNED.search(whole.lead):
                continue
            rest = whole.quantity.value - done.quantity.value
            told = (each for each in near.mentions if each is not whole and each is not done)
            is_owned_to = any(comparable(each.quantity, done.quantity) and each.quantity.value == rest for each in told)
            if rest > 0 and not is_owned_to and not _OTHERWISE.search(done.lead):
                terms = f"{plain(whole.quantity.value)}-{plain(done.quantity.value)}={plain(rest)}"
                yield Claim(NIL, denial.start(), denial.end(), rest, Decimal(0), False, terms, "query")
                return


def _is_of_one(whole: Mention, done: Mention) -> bool:
    are_numbers = whole.kind is done.kind is QuantityKind.COUNT and whole.quantity.unit == done.quantity.unit
    return are_numbers and whole.is_exact and done.is_exact and done.role is QuantityRole.LEVEL


def _still_due(passage: Passage, sentence: Sentence, denial: Match[str], look: Pattern[str]) -> Iterator[Claim]:
    """没有应退未退款项 … 3600元尚未退回."""
    text = passage.folded
    start, end = _stretch(passage, sentence)
    for match in look.finditer(text, start, end):
        if denial.start() <= match.start() < denial.end():
            continue
        here = passage.sentence_at(match.start())
        near = [each for each in here.mentions if -_REACH < each.start - match.end() < _REACH // 2]
        told = [each for each in near if each.kind is QuantityKind.MONEY and each.quantity.value > 0]
        if (
            told
            and not _OTHERWISE.search(text, here.start, match.end())
            and "。" not in text[match.end() : told[-1].start]
        ):
            amount = told[-1]
            terms = f"{shown(amount.quantity)}{amount.quantity.unit}≠0"
            yield Claim(NIL, denial.start(), denial.end(), amount.quantity.value, Decimal(0), True, terms, "query")
            return
