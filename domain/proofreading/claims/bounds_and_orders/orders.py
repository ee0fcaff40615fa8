"""Quantities that cannot be larger than another: a winning bid and its ceiling, what was settled and what came in."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, levels, shown
from domain.proofreading.claims.common.funds import FURTHEST, funds, is_spent, mains, own_name
from domain.proofreading.claims.common.siblings import name_in
from domain.proofreading.claims.common.works import are_of_two_years
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

ORDER = "prose.order"
Orders = tuple[tuple[Pattern[str], Pattern[str]], ...]
_NAMES = (  # of what is smaller, and of what bounds it
    (
        r"(?:中标|成交)(?:总?价|金额|总?额)|(?:中标|成交)?候选人[^，。；]{0,4}报价|(?:中标人|投标|最终)报价",
        r"控制价|最高限价|投标限价|拦标价|预算价|招标(?:预算|限价)|采购预算|预算金额|预算",
    ),
    (r"(?:办结|已办|办复|处理|处置|化解|答复|回复|办理完成)(?!率)", r"受理|接收|收到|接到|接件|转办|交办|承办"),
    (r"(?:合格|达标|达到或优于[^，。；]{0,4})(?!率)", r"抽检|抽查|检测|送检|检查|检验|监测"),
    (r"中标(?!价|金额|额)", r"挂网|招标|发布"),
    (r"(?:完成整改|整改到位|已整改|解决问题|整改)", r"(?:发现|查出|排查出?|反馈|指出)(?:的)?(?:问题|隐患)?"),
    (r"结案|审结|执结|办结", r"立案|收案|受理案件"),
    (r"^(?:[^，。；]{0,6})?实[收缴付发征](?!际)", r"应[收缴付发征]"),
    (r"实到|(?<!应)到会|(?<!应)参会|实际参加", r"应到|应参加"),
    (r"回收(?:有效)?问?卷?|收回|有效问卷", r"发放(?:问卷)?|发出|出库|借出|领用"),
    (
        r"(?:挂牌|拍卖|出让|竞拍|招租|拍租)[^，。；]{0,4}(?:底价|起始价|起拍价|保留价)|起拍价",
        r"(?<!未)成交(?:总?价|金额|总?额)",
    ),
    (r"验收合格|通过验收|完成验收", r"完工|竣工|实施项目|开工"),
    (r"实际面积", r"批复面积|批准面积"),
    (r"^(?:已)?(?:竣工|完工|建成|投用)$", r"^(?:已)?(?:开工|动工)$"),  # not 新开工: 竣工 may be of years before
    (
        r"(?:审核|审批|评审)(?:后)?(?:通过|同意|给予|合格|纳入)|通过[^，。；]{0,4}(?:评审|审核|审批|验收)|获批|立项|(?:批准|核准)(?!面积)",
        r"申请|申报|上报|送审|计划入库|报送",
    ),
    (r"结业|毕业|考核合格", r"报名|参训|参加培训|招收"),
    (
        r"(?:审定|审计后|审核后|核定)(?:总?造价|金额|总?价款?|总?额|结算价)?为?$",
        r"(?:送审|报审)(?:总?造价|金额|总?价款?|总?额|结算价)?为?$",
    ),
    (r"结算(?:价|金额|额)", r"合同(?:价|金额|额)"),
    (r"(?:决算|结算|实际|完成)(?:总?投资|金额)|竣工(?:决算|结算)", r"概算|批复(?:总?投资|金额)"),
    (r"^(?:其中)?已(?!$)", r"^(?:[^，。；0-9]{2,6})?(?:共|现|辖|下辖)?有(?!效|关|的)[^，。；0-9]{2,8}$"),
    (r"(?:调解|调处)成功|成功(?:调解|调处|化解)", r"投诉|纠纷|受理|收到|申请"),
    (r"(?:取得|获得)[^，。；]{0,6}证书?|持证|结业", r"培训|参训|学员"),
    (r"(?:存在|发现)问题的?$", r"^(?:全年|共|随机)?(?:抽查|检查|走访|抽取)[^，。；]{2,8}$"),
    (r"录取|报到|(?:实际)?参[检训加会赛](?!率)|[到实]考", r"报名|报考|应考"),
    (r"立项|获批|录用|入选|获奖", r"初审|初评|初选|入围|资格审查"),
    (r"^(?:其中)?已(?!经)[^，。；]{0,6}$", r"^(?:[^，。；0-9]{0,4})?应[^急用对届]"),
    (r"^实[检收到测验参查](?!际)", r"应[检收到测验参查]"),
    (
        r"(?:评为|评定为?|获评)?(?:优秀|合格|达标|优良|及格)(?!率)|获奖|入选|评优|获评",
        r"参评|参赛|参加考[核试]|参考人|参加评|受检|应考",
    ),
    (r"^(?:目前|现|其中)?已(?:经)?有$", r"^全[县镇乡村市区校院局]$"),
    (r"执行数|支出决算|实际支出|支出数", r"(?<!年初)预算(?:数|总额|金额|资金)?(?:为|共|共计|:)?$"),
)
_ORDERS: Orders = tuple((pattern(small), pattern(large)) for small, large in _NAMES)
_ANY_SMALL = pattern("|".join(f"(?:{small})" for small, _large in _NAMES))


_LOOSE: Orders = tuple(  # what another source, or people beyond the posts, may explain
    (pattern(small), pattern(large))
    for small, large in (
        (r"实有|在编|在职|在岗", r"(?<!预算)编制(?!内|范围)"),
        (
            r"(?:拨付|支付|支出|兑付|下拨|分配|列支|开支)(?:资金|了|共|合计)?$|(?:发放|支付|列支)[一-龥]{0,6}(?:款|金|补贴)$",
            r"(?:安排|下达|到位|拨入|明确|收到|拨来|到账)(?!率)",
        ),
        (
            r"下达(?:资金|预算|指标|投资|了|共|合计)*$",
            r"批复(?:项目|工程|建设|年度|的|总)*(?:资金|投资|预算|金额|指标)",
        ),
        (r"(?:支付|付款|已付|付)(?:工程|合同)?(?:价?款|进度款)?$", r"合同(?:总?价|金额|总?额)"),
    )
)
_ADDED = pattern("加上?|新增|追加|连同|另|增补|补增")
_FAULTS = pattern("问题|隐患|线索|意见|建议|缺陷|病害|违规|违法|错误|不足|案件|诉求|事项")
_FLOOR = pattern("底价|起始价|起拍价|保留价")
_OF_IT = 12  # characters
_SUMMED = pattern("合计|共计|总计|共")
_OTHER_SOURCES = pattern(
    "自筹|自有|不足部分|弥补|补足|差额由|缺口由|垫付|垫资|统筹|其他(?:资金)?来源|事业收入|结转|结余|编外|聘用|借调|超编|不含|含|上年|未下达|未到位|剔除|扣除"
)
_NO_OTHER = pattern(
    "(?:无|没有|未|不存在|未发生)[^，。；0-9]{0,10}(?:超编|垫资|垫付|自筹|超支|编外|聘用|借调|结转|结余)(?:[^，。；]{0,8}(?:情况|现象|问题|资金))?|"
    "(?:无|没有)(?:自筹|其他)[^，。；]{0,10}资金(?:来源)?|(?:无|没有)(?:其他|其它|别的)?(?:资金)?来源|无(?:上年)?结转|资金无缺口|无缺口",
    begins="不无未没资",
)
_EXPLAINED = pattern(
    "补充协议|补充合同|旧存|积存|存案|往年|历年|跨[年两二三]|另[计付]|遗留|以前年度|结转|追加|调整|变更|增项|增补|增购|一次招|超支|超预算|超出|超概算|高于|大于|上年结转|含上年"
)
_OF_BEFORE = pattern(  # behind: 办结案件中有15件系上年结转
    "[^。；\n]{0,24}?(?:系|属|为|是|含|包括|来自)(?:于)?(?:上年|往年|以前年度|历年|去年|上一年)[^，。；]{0,4}(?:结转|遗留|积存|未[结办]|旧存|受理|收)"
)
_STATE = pattern(
    r"(?:全年|本年|年度|调整后?|实际)?(?:预算|决算|执行|实际|支出决算|支出数|控制价|限价|中标|成交|合同|竣工结算|结算|概算).*$"
)
_WON = pattern("^的?[一-龥]{0,4}(?:报价|价格|价|标价|金额)?(?:中标|成交|中选)")
_SOME_POSTS = pattern("(?:行政|事业|工勤|参公)编制")  # not all that people can fill
_SPENT_BY = pattern(r"^(?P<owner>[一-龥]{4,12}?)(?:实际)?(?:支出|支付|使用|列支)$")
_SPENT_ENDS = ("支出", "支付", "使用", "列支")
_GIVEN = pattern("安排|下达|分配|补助")
_IN_BRACKETS = pattern(r"\([^()]*\)")
_DENIED_NEAR = 40  # characters: 实有27人，无超编情况
_CAME_IN = pattern("到位|到账|可用资金|资金总额|筹[集措]|收入总计")
_OF_WHAT_CAME_IN = pattern("到位资金")
_OF_FUNDS = pattern("资金(?:使用|支付|支出)率")  # no more can be spent than there is
_MISSTATED = pattern("[多少误漏错虚重][报记列计填登统]")  # 多报结案7件、少报新收4件
_FEW = 4  # sentences
_MOST_BEYOND = Decimal("1.2")
_BY_UNIT = 100  # what is so many times a bound has the wrong unit
_BACK = 8  # sentences
_QUOTA = pattern("核定|额度|限额|控制数|员额")
_STAGE = pattern(r"^(?:第[一二三]|批复|批准|核定|竣工|最终|实际|应|实)+$")
_BID = pattern("(?:中标|成交)(?:总?价|金额|总?额)$")
_DUE = pattern("^(?:应|实|已)[收付缴发征拨补贷还退兑]")
_DENIED = pattern(
    "(?:无|没有|未签订?|未发生|未办理|未作|不存在)(?:任何|设计|工程量?|现场|合同)*(?:变更|签证|补充协议|增项|追加|调整)+|(?:未|没有|不|无|不存在)(?:超编|超|突破|超过|超出)(?:概算|预算|支|批复)?"
)
_ADJUSTED = pattern("全年预算|调整后?预算|预算总额")


def orders(passage: Passage) -> Iterator[Claim]:
    """Amounts above what bounds them, in one sentence."""
    for sentence in passage.stating:
        for small in sentence.levels:
            found = _bounded(passage, sentence, small) or _given_to_it(passage, sentence, small)
            found = found or _came_in(passage, sentence, small)
            if (
                found is not None
                and found.quantity.value * _BY_UNIT > small.quantity.value
                and not _MISSTATED.search(small.lead)
                and not _is_explained(passage, sentence, found)
                and not _is_added_to(sentence, found, small)
                and not _is_told_to_differ(sentence, found, small)
                and not _is_divided(sentence, found, small)
                and not _is_of_another_year(passage, found, small)
            ):
                terms = f"{shown(small.quantity)}>{shown(found.quantity, small.quantity.unit)}"
                own = claim(ORDER, small, found.quantity.value, terms, "query")
                denied = _NO_OTHER.search(passage.folded, small.end, sentence.end)
                is_ahead = found.start >= small.end and bool(_FLOOR.search(small.lead))
                own = replace(own, end=max(own.end, found.end)) if is_ahead else own  # either may be wrong
                is_near = denied is not None and denied.end() - small.end <= _DENIED_NEAR
                yield replace(own, end=max(own.end, denied.end())) if denied is not None and is_near else own
                break


def _is_divided(sentence: Sentence, bound: Mention, small: Mention) -> bool:
    """处理投诉举报1246件：受理1102件，不予受理144件: what is told right behind an amount divides it."""
    behind = [
        each for each in sentence.levels if each.start > small.start and comparable(each.quantity, bound.quantity)
    ]
    values = [each.quantity.value for each in behind[:_FEW]]
    is_next = bool(behind) and behind[0] is bound
    return is_next and any(sum(values[:count]) == small.quantity.value for count in range(2, len(values) + 1))


def _is_told_to_differ(sentence: Sentence, bound: Mention, small: Mention) -> bool:
    """合同价214.75万元，结算价221.40万元，增加6.65万元: the text tells by how much it is more."""
    apart = small.quantity.value - bound.quantity.value
    behind = (each for each in sentence.mentions if each.start > small.start and each.role is QuantityRole.DELTA)
    return any(each.rises and each.quantity.value == apart for each in behind)


def _is_of_another_year(passage: Passage, bound: Mention, small: Mention) -> bool:
    """2023年工程控制价318万元；2024年工程中标价326万元."""
    start = bound.start - len(bound.lead)
    return small.kind is QuantityKind.MONEY and are_of_two_years(
        passage.folded[bound.end : small.start], passage.folded[start : bound.end]
    )


def _bounded(passage: Passage, sentence: Sentence, small: Mention) -> Mention | None:
    """What a quantity exceeds that cannot be exceeded, in its sentence or the one before."""
    usable = sentence.levels
    if not _exceeds_any(small, usable):
        return _bound_before(passage, sentence, small)
    if small.kind is QuantityKind.COUNT and _is_of_a_total(passage, sentence, small):
        return None
    near = _not_divided(passage, small, usable)
    found = _bound(small, near, _ORDERS) or _bound_before(passage, sentence, small)
    if found is not None:
        return None if _is_one_of_list(passage, found, small, usable) else found
    loose = _bound(small, near, _LOOSE)
    return None if loose is None or _OTHER_SOURCES.search(_words(passage, sentence)) else loose


def _is_added_to(sentence: Sentence, bound: Mention, small: Mention) -> bool:
    """受理156件，加上年未结的8件，办结161件: with what comes to it between the two, a bound is kept."""
    between = (each for each in sentence.mentions if bound.end <= each.start < small.start)
    added = [each for each in between if comparable(each.quantity, bound.quantity) and _ADDED.search(each.lead)]
    return bool(added) and bound.quantity.value + sum(each.quantity.value for each in added) >= small.quantity.value


def _is_one_of_list(passage: Passage, bound: Mention, small: Mention, usable: Sequence[Mention]) -> bool:
    """Whether a bound is but one of a list that has enough together: 受理投诉45件、举报30件，办结72件."""
    together, last = bound.quantity.value, bound
    for each in usable:
        if bound.start < each.start < small.start and passage.folded.startswith("、", last.end):
            together, last = together + each.quantity.value, each
    return last is not bound and bound.start < small.start and together >= small.quantity.value


def _is_of_a_total(passage: Passage, sentence: Sentence, small: Mention) -> bool:
    """Whether the sentence before tells of more in all: 共办理2495件. 交办2388件、直办107件；按期回复2424件."""
    above = passage.sentences[sentence.place - 1] if sentence.place else None
    if above is None or above.paragraph != sentence.paragraph:
        return False
    return any(
        each.quantity.value >= small.quantity.value for each in _totals(passage, above.place, small.quantity.unit)
    )


@lru_cache(maxsize=16)
def _totals(passage: Passage, place: int, unit: str) -> tuple[Mention, ...]:
    """The totals of a unit that a sentence tells."""
    alike = (each for each in levels(passage.sentences[place].mentions) if each.quantity.unit == unit)
    return tuple([each for each in alike if _SUMMED.search(each.lead)])


def _came_in(passage: Passage, sentence: Sentence, small: Mention) -> Mention | None:
    """资金到位2232万元，到位率90%。…实际支出2256.6万元: more spent than came in, of no other source."""
    if (
        small.kind is not QuantityKind.MONEY
        or not small.is_exact
        or not _is_behind_what_came_in(passage, sentence, small)
    ):
        return None
    is_of_it = bool(_OF_WHAT_CAME_IN.search(small.lead) or _NO_OTHER.search(_said(passage, sentence)))
    if not is_spent(small) or (own_name(small) and not is_of_it) or small not in mains(passage, sentence):
        return None
    had = _arrived(passage, sentence, small) if is_of_it else funds(passage, sentence, small)
    if had is None or not _CAME_IN.search(had.lead) or not had.quantity.value < small.quantity.value:
        return None
    words = _NO_OTHER.sub("", passage.folded[had.start : sentence.end])
    is_far = small.quantity.value > _MOST_BEYOND * had.quantity.value
    return None if is_far or _OTHER_SOURCES.search(words) or _EXPLAINED.search(words) else had


def _said(passage: Passage, sentence: Sentence) -> str:
    return passage.folded[sentence.start : sentence.end]


def _arrived(passage: Passage, sentence: Sentence, small: Mention) -> Mention | None:
    """The one main amount of the sentences before that came in: 下达320万元，实际到位306万元. 上述到位资金已支出…."""
    for near in reversed(passage.sentences[max(0, sentence.place - _FEW) : sentence.place + 1]):
        found = [each for each in mains(passage, near) if each.end <= small.start and _CAME_IN.search(each.lead)]
        if found:
            return found[0] if len(found) == 1 and found[0].is_exact else None
    return None


def _is_behind_what_came_in(passage: Passage, sentence: Sentence, small: Mention) -> bool:
    """Whether the words for what came in stand where ``funds`` looks for it."""
    floor = passage.sentences[max(0, sentence.place - FURTHEST)].start
    places = _places_of_what_came_in(passage)
    return bisect_left(places, floor) < bisect_left(places, small.start)


@lru_cache(maxsize=2)
def _places_of_what_came_in(passage: Passage) -> tuple[int, ...]:
    return tuple(match.start() for match in _CAME_IN.finditer(passage.folded))


def _given_to_it(passage: Passage, sentence: Sentence, small: Mention) -> Mention | None:
    """其中县妇幼保健院135万元…。…县妇幼保健院支出140.4万元: more spent than the same office was given."""
    if not small.lead.endswith(_SPENT_ENDS):
        return None
    match = _SPENT_BY.match(name_in(small))
    if match is None or small.kind is not QuantityKind.MONEY or not small.is_exact:
        return None
    for place in range(sentence.place - 1, max(-1, sentence.place - _BACK - 1), -1):
        near = passage.sentences[place]
        given = [each for each in near.mentions if name_in(each) == match["owner"] and each.is_exact]
        given = [each for each in given if each.kind is small.kind and each.role is QuantityRole.LEVEL]
        if given and _GIVEN.search(passage.folded, near.start, near.end):
            is_more = len(given) == 1 and small.quantity.value > given[0].quantity.value
            return given[0] if is_more and not _OTHER_SOURCES.search(_words(passage, sentence)) else None
    return None


def _exceeds_any(small: Mention, usable: Sequence[Mention]) -> bool:
    """Whether a quantity is larger than another one at all."""
    kind, value = small.kind, small.quantity.value
    for each in usable:  # noqa: SIM110  # asked of every amount: a generator takes longer than the answer
        if each.kind is kind and each.quantity.value < value:
            return True
    return False


@lru_cache(maxsize=2)
def _has_several_posts(passage: Passage) -> bool:
    return "行政编制" in passage.folded and "事业编制" in passage.folded


def _not_divided(passage: Passage, small: Mention, usable: Sequence[Mention]) -> Sequence[Mention]:
    """The amounts but for the parts that a quantity is divided into behind it: 在职96人，其中行政编制32人."""
    at = passage.folded.find("其中", small.end, small.end + _OF_IT)
    usable = usable if at < 0 else [each for each in usable if each.start < at]
    if _has_several_posts(passage) and not _SOME_POSTS.search(small.lead):
        return [each for each in usable if not _SOME_POSTS.search(each.lead)]
    return usable


def _words(passage: Passage, sentence: Sentence) -> str:
    return _NO_OTHER.sub("", passage.folded[sentence.start : sentence.end])


def _is_explained(passage: Passage, sentence: Sentence, bound: Mention) -> bool:
    """Whether the text owns to it: 超支, 追加; but 未超概算 denies it, and 全年预算 holds what was added already."""
    words = _DENIED.sub("", passage.folded[sentence.start : sentence.end])
    if _ADJUSTED.search(bound.lead):
        words = words.replace("追加", "").replace("调整", "")
    if _OF_BEFORE.match(passage.folded, sentence.end):
        return True
    return bool(_EXPLAINED.search(_NO_OTHER.sub("", words))) or any(
        each.kind is QuantityKind.PERCENT and each.quantity.value > 100 and not _OF_FUNDS.search(each.lead)
        for each in sentence.mentions
    )


def _bound_before(passage: Passage, sentence: Sentence, small: Mention) -> Mention | None:
    """The bound in the sentence before, of the same paragraph: 核定编制45名。年末实有48人."""
    before = passage.sentences[sentence.place - 1] if sentence.place else None
    if before is None or small.kind is QuantityKind.MONEY or small is not sentence.mentions[0]:
        return None
    if before.paragraph != sentence.paragraph or not before.levels:
        return None
    usable = [each for each in levels(before.mentions) if each.kind is small.kind and each.role is QuantityRole.LEVEL]
    is_one = len(usable) == 1 and usable[0].quantity.value < small.quantity.value
    if not is_one or _is_explained(passage, before, small):
        return None
    words = _words(passage, before) + _words(passage, sentence)
    tables = _ORDERS if _OTHER_SOURCES.search(words) else (*_ORDERS, *_LOOSE)
    return _bound(small, [*usable, small], tables)


def _is_bounded_already(small: Mention, usable: Sequence[Mention]) -> bool:
    """Whether a larger number of the same stands before: 接听2.6万个，即时答复1.9万个，转办0.66万个 are its parts."""
    same = [each for each in usable if each.start < small.start and each.quantity.unit == small.quantity.unit]
    return any(each.quantity.value >= small.quantity.value for each in same)


def _word(look: Pattern[str], mention: Mention) -> str:
    """The word by which a bound is known: 预算 and 限价 bound one thing, two 限价 two of them."""
    match = look.search(mention.lead)
    return match[0] if match else ""


def _called(small: Mention) -> str:
    """The words of an amount, with what stands behind it where that names it: 以262.1万元中标."""
    return f"{small.tail}金额" if _WON.match(small.tail) else small.lead


def _of_one_thing(one: str, other: str) -> bool:
    """Whether two names do not tell of different things: 基本支出预算 is no bound for 项目支出决算."""
    first, second = (_DUE.sub("", _STAGE.sub("", _STATE.sub("", each, count=1))) for each in (one, other))
    if second == other and _BID.match(other):
        return True
    return not first or not second or first.endswith(second) or second.endswith(first)


@lru_cache(maxsize=4096)
def _said_of(called: str) -> Orders:
    """Which of the orders words are the smaller side of; most of a text's are told in few words again and again."""
    return tuple(each for each in _ORDERS if each[0].search(called)) if _ANY_SMALL.search(called) else ()


@lru_cache(maxsize=8192)
def _can_bound(smaller: Pattern[str], larger: Pattern[str], lead: str) -> bool:
    return larger.search(lead) is not None and smaller.search(lead) is None


def _is_own_quota(each: Mention, small: Mention) -> bool:
    """警务辅助人员核定额度420名，实有406人: what is allowed of it stands in its own part of the sentence."""
    is_before = each.start < small.start and each.segment == small.segment
    return is_before and comparable(each.quantity, small.quantity) and bool(_QUOTA.search(each.lead))


@lru_cache(maxsize=4096)
def _said_loosely(called: str) -> Orders:
    return tuple(each for each in _LOOSE if each[0].search(called))


def _bound(small: Mention, usable: Sequence[Mention], orders_of: Orders) -> Mention | None:
    called = _called(small)
    known = _said_of if orders_of is _ORDERS else _said_loosely if orders_of is _LOOSE else None
    for smaller, larger in known(called) if known is not None else orders_of:
        if not smaller.search(called) or larger.search(small.lead):
            continue
        bounds = [each for each in usable if _can_bound(smaller, larger, each.lead)]
        if _FAULTS.search(small.lead):  # 检查单位26家，发现问题94个
            bounds = [each for each in bounds if each.quantity.unit == small.quantity.unit]
        bounds = [each for each in bounds if comparable(each.quantity, small.quantity) and each.is_exact]
        if small.kind is QuantityKind.MONEY and orders_of is not _LOOSE and not _WON.match(small.tail):
            bounds = [each for each in bounds if _of_one_thing(each.label, small.label)]
        if orders_of is _LOOSE:
            bounds = [each for each in bounds if "合同" not in each.lead or _of_one_thing(each.label, small.label)]
            bounds = [each for each in bounds if larger.search(_IN_BRACKETS.sub("", each.lead))]  # 其他支出(上级安排)
        if any(each.quantity.value >= small.quantity.value for each in usable if _is_own_quota(each, small)):
            return None
        before = [each for each in bounds if each.start < small.start]
        before = before or ([] if _is_bounded_already(small, usable) and not _FLOOR.search(small.lead) else bounds[:1])
        before = [each for each in before if each.segment == small.segment] or before
        if any(each.quantity.value >= small.quantity.value and _SUMMED.search(each.lead) for each in usable):
            return None
        limits = [each for each in before if _word(larger, each) == _word(larger, before[-1])]
        if orders_of is _LOOSE and small.kind is QuantityKind.MONEY:  # what was paid may be of several funds
            told = [each for each in usable if each.start < small.start and comparable(each.quantity, small.quantity)]
            limits = told or before
        most = sum((each.quantity.value for each in limits), Decimal(0))
        if before and small.is_exact and small.quantity.value > most:
            return before[-1]
    return None
