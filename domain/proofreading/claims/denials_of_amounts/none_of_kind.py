"""None of a kind of cost or event is told, and an amount of it all the same: 没有会议费开支。现场会开支1.32万元.

A kind has the words by which it is denied and those by which it is told. What is denied may stand before the denial, as
the name of its line (委托业务费：没有支出); the amount stands in the same paragraph, at most a few sentences away.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from re import Match, Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, shown
from domain.proofreading.claims.denials_of_amounts.nil import NIL, is_of_another_year
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_ROWS = """
    会议 会(?!议室)议?|[动推部调座现恳]?[员进署度谈场][大]?会|视频会|例会|全会
    培训|培训班 培训|学习班|轮训|研修班
    公务接待|接待|业务招待 接待|招待|来客|用餐|餐费
    差旅|出差 差旅|出差|往返(?:交通|车票)|住宿
    因公出国|因公出国\\(境\\)|出国|出国\\(境\\) 因公出国|出国|境外|赴[一-龥]{2,6}(?:考察|培训|访问)
    车辆购置|公务用车购置|公车购置|购车|车辆|公务用车|公车 购置?买?[一-龥]{0,8}车|购车
    印刷 印刷|印制|打印|制作宣传册
    委托业务|委托 委托[一-龥]{2,10}
    租赁|房屋租赁|租房 租赁|租用|承租|租金|房租
    维修|维修维护|维修\\(护\\) 维修|修缮|检修
    政府采购|采购 采购|购置[一-龥]{2,8}
    劳务 劳务|讲课费|专家费|临时用工
    宣传 宣传|展板|广告
    咨询 咨询
    临聘人员|临时人员|编外人员|临时工 聘用(?!公司)|临聘|临时工|编外
    投诉|信访投诉 投诉
    安全事故|生产安全事故|事故 事故
    一般债券|一般性债券|一般债券资金 一般债券
    专项债券|专项债券资金 专项债券
    培训活动 培训
    政府购买服务|购买服务 购买服务|购买[一-龥]{2,6}服务
    捐赠|捐赠收入 捐赠|捐款
    报刊订阅|订阅 订阅|报刊费
    审计 审计费|委托审计
    加班 加班|值班补助
    奖励|表彰 奖励|奖金|表彰
"""
_KINDS: tuple[tuple[frozenset[str], Pattern[str]], ...] = tuple(
    (frozenset(row.split()[0].replace("\\", "").split("|")), pattern(f"(?:{row.split()[1]})[^，。；：、0-9]{{0,8}}$"))
    for row in _ROWS.split("\n")
    if row.strip()
)
_DENIED = pattern(
    "(?<![一-龥]无)(?:没有|未|均?无|零)(?:再|发生|安排|列支|支出|开支|产生|举办|召开|组织|开展|购置|使用|聘用|聘请|收到|接到|接受|进行|支付|过|任何){0,3}"
    "(?P<what>[一-龥()]{0,12}?)(?=[，。；\n]|$)"
)
_REST = pattern("(?:(?:费用?|经费|资金)?(?:方面)?的?(?:支出|开支|花费|事项|活动|情况|费用?|经费|行为|收入)*)$")
_PLAIN = pattern("^(?:本年度?|当年|全年|任何|其他|业务|国内|本单位|单位|20[0-9]{2}年度?)+")
_LABEL = pattern(
    r"(?:^|[。；\n]|[0-9][.、．]|[)、])(?P<label>[一-龥()]{2,10}?)(?:方面)?[：:。，](?:全年|本年度?|当年|20[0-9]{2}年度?)?$"
)
_OTHERWISE = pattern(
    "未|无|没有|不|除|上年|去年|往年|同期|预算|计划|目标|标准|控制数|限额|减免|减少|节约|余额|历年|以前|结余|上级|市里|省里|参加[^，。；]{0,6}(?:举办|组织)|下属|所属|人均|次均|每|拟|明年|下年|较|比|对外|收取|接受|为[一-龥]{2,8}提供|受托"
)
_OF_SOME = pattern(
    "预算|季度|上半年|下半年|[0-9]月|机关|本级|下属|所属|除|另|自有|大型|重大|专门|单独|项目|以外|之外|上年|去年|往年|其[他余]"
)
_OWNER = pattern(
    "我(?:局|单位|镇|乡|县|委|院|校|办|部门)|本(?:局|单位|部门|镇|乡)|度?内?[，:]?|年|期间|(?:方面|部分|情况)$"
)
_NO_MORE_THAN_A_DANGER = pattern("隐患|苗头|线索|预警")
_REACH, _BEFORE = 30, 24  # characters of words before a figure; before a denial
_NEXT = 2  # sentences behind a denial
_MOST = 60


def none_of_kind(passage: Passage) -> Iterator[Claim]:
    """Denials of a kind that an amount of it belies."""
    for sentence in passage.saying("没有", "未", "无", "零"):
        for match in islice(_DENIED.finditer(passage.folded, sentence.start, sentence.end), _MOST):
            tells = _kind(passage, sentence, match)
            told = None if tells is None else _told(passage, sentence, match, tells)
            if told is not None and not is_of_another_year(passage, match.start(), told):
                is_money = told.kind is QuantityKind.MONEY
                terms = f"{told.lead.strip()}{shown(told.quantity)}{told.quantity.unit}≠0"
                yield Claim(NIL, match.start(), match.end(), told.quantity.value, Decimal(0), is_money, terms, "query")


def _kind(passage: Passage, sentence: Sentence, match: Match[str]) -> Pattern[str] | None:
    """By which words what is denied would be told; None where it is of no kind, or of some of it only."""
    before = passage.folded[max(0, match.start() - _BEFORE) : match.start()]
    clause = before[max(before.rfind(mark) for mark in "，。；\n") + 1 :]
    if _OF_SOME.search(clause):
        return None
    what = _REST.sub("", _PLAIN.sub("", match["what"]))
    if what and _OWNER.sub("", _PLAIN.sub("", clause.strip())):
        return None  # 县农技站未发生政府采购支出，局机关政府采购支出12万元
    if not what:
        label = _LABEL.search(before)
        what = _REST.sub("", label["label"]) if label is not None else _REST.sub("", _PLAIN.sub("", clause))
    return next((tells for names, tells in _KINDS if what in names), None)


def _told(passage: Passage, sentence: Sentence, match: Match[str], tells: Pattern[str]) -> Mention | None:
    last = min(len(passage.sentences), sentence.place + _NEXT + 1)
    for near in passage.sentences[sentence.place : last]:
        if near.paragraph != sentence.paragraph:
            break
        for each in near.mentions:
            if each.start >= match.end() and _is_amount(each) and _tells(passage, near, match, each, tells):
                return each
    return None


def _is_amount(each: Mention) -> bool:
    is_plain = each.kind is QuantityKind.MONEY or each.kind is QuantityKind.COUNT
    is_thing = each.quantity.unit not in ("年", "月", "日", "天", "个月")
    return is_plain and each.role is QuantityRole.LEVEL and each.quantity.value > 0 and is_thing


def _tells(passage: Passage, near: Sentence, match: Match[str], each: Mention, tells: Pattern[str]) -> bool:
    start = max(near.start, match.end(), each.start - _REACH)
    words = passage.folded[start : each.start]
    if _NO_MORE_THAN_A_DANGER.search(each.tail):
        return False  # 未发生安全事故，对排查的2起事故隐患已整改
    own = words[max(words.rfind(mark) for mark in "，。；：") + 1 :]
    if own.endswith("演练"):
        return False  # 未发生安全事故，组织事故应急演练3次
    is_told = tells.search(own) is not None or (each.kind is QuantityKind.COUNT and tells.search(own + each.tail))
    return bool(is_told) and not _OTHERWISE.search(words)
