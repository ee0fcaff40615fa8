"""What can only follow comes first by its day: 案件7月6日立案，6月3日结案; 2019年动工，2018年建成.

A table of rows of steps takes the place of pairs. Two days side by side, each in a clause of its own that names a step
of one row, must lie in the order of the steps.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.times.moments import Moment
from domain.proofreading.times.told import moments_of

_ROWS = """
    受理|提出申请|提交申请|收到申请|接报|接到举报 审批|批准|办结|答复|作出|准予|颁证|发证
    立案|收案|移送 结案|审结|判决|作出处罚
    到货|交货|运抵|送达 安装|调试 验收
    验收 移交|投用|投入使用|交付使用
    开工|动工|进场施工 完工|竣工|建成|投用
    首剂|第一剂 次剂|第二剂
    报名 笔试|考试|资格复审 面试 体检 公示 录用|入职
    发出|发布|公告 开标 定标|中标 签订合同|签约
    立项|批复立项 开工|动工|开挖|破土
    核发|取得 进场|开工
    进驻|进村|入驻 撤离|撤回|离开
    送审|报审 审定|审结
    入职|上任 离职|离任
    开幕|开班|开营 闭幕|结业|结营
    下达 分配|拨付|支付|下拨
    批复 公开
    抽样|采样 检出|出具报告|检测报告
    启动 结束
    提出诉求|提出意见|反映|递交|首次递交 收到|答复|回复|受理
    印发|下发 收到
    进点 离点
    签订|签署 (?:提交|出具)[^，。；]{0,6}报告
    签订|签约|签署 约定[^，。；]*(?:开工|动工|进场|交货|供货|验收|竣工|完工|交付|完成|安装|到货)
"""
_STRICT = """
    上报|申报|递交|申请|请示|报批 批复|批准|获批|审批|同意
    立项|可研批复|批复可研 开标|评标|中标|定标|定下
    中标通知|中标公告|中标结果|公布中标|确定中标 签订|签了?合同|签约
    下达 拨付|下拨|兑付
    放款|贷款[^，。；]{0,6}发放|借入|借款 归还|偿还|还清|还款
    笔试|面试|成绩 录用|聘用|到岗|上岗|入职
    建议书 可研|可行性研究 初步设计|初设 施工图 招标公告|挂网|开标
    反馈|交办|移送|移交问题|收到[^，。；]{0,8}意见 整改到位|整改完毕|整改完成|完成整改|销号 报送|上报|备案
    调研|摸底|起草|征求意见 论证|审议|评审 印发|发布|出台
    申报|摸底 公示 发放|兑付|打卡|拨付
    验收 尾款|质保金|退还
    结算审定|审定|结算审计 付清|结清
    培训 考核|考试 发证|取证|颁证
    开工|动工 完工|竣工(?![结决]算|验收|财务|图|资料)|施工完毕|建成 通过[^，。；]{0,4}验收|竣工验收|组织验收
    到货|交货 安装 验收
    进货|购进|采购 销售|卖出
"""  # of which neither order of telling may turn the days
_ALL_ROWS = [*(line for line in _STRICT.split("\n") if line), *(line for line in _ROWS.split("\n") if line)]
_STEPS = tuple(tuple(pattern(step) for step in line.split()) for line in _ALL_ROWS)
_STRICT_ROWS = len([line for line in _STRICT.split("\n") if line])
_OTHER = pattern(
    r"[比较]|原定|计划|此前|早在|曾|提前|补[签办录]|追认|分别|其中|另|[一二三四]期|分[两三四]批|标段|局部|试运|上年|应|拟|预计|至|(?<!收)到(?!货|位|账)|—|截止|前"
)
_AGAIN = pattern("次年|翌年|明年|仍按|原|第[一二三四五六]批|二次|再次|重新|复议|复查|整改")
_YEARS = pattern(
    r"(?P<first>20[0-9]{2})年(?P<one>[^，。；0-9]{0,8})(?:，[^，。；0-9]{2,8}(?:后|方可?|才)[^，。；0-9]{2,6})?，(?P<later>20[0-9]{2})年(?P<other>[^，。；0-9]{0,8})(?=[，。；])"
)
_SIGNED, _AGREED = pattern("签[订约署]"), pattern("，(?:合同|协议|双方)?约定")
_SEQUEL = pattern("，[^，。；0-9]{0,8}?(?:据此|随后|随即|此后|其后|之后|而后|紧接着|接着)[^，。；0-9]{0,6}$")
_IN_ADVANCE = pattern(
    "预[付拨]|垫|首[付笔批]|部分|试|补|下一|另|第[二三]|分|后续|继续|又|二期|剩余|尾|再|年度|每年|变更|调整|续"
)
_DATE = pattern("(?:日期|时间|之?日)[为是于在:]*$")
_VERB = pattern("(?:批[复准]|审[批定]|取得|获|通过|完成|组织|签订|下达|印发|开工|竣工|验收|收到|反馈|报送|发布|公示)")
_CLAUSE = pattern("[，。；:\n]")
_HALF_A_YEAR = 183  # days: beyond, the next year may be meant
_BEFORE, _BEHIND = 12, 16  # characters


def followed(passage: Passage) -> Iterator[Claim]:
    """The day of a step that lies before the day of the step it can only follow."""
    for sentence in passage.saying("月"):
        if passage.folded.count("月", sentence.start, sentence.end) > 1:
            yield from _by_days(passage, sentence)
    for sentence in passage.saying("年"):
        for match in _YEARS.finditer(passage.folded, sentence.start, sentence.end):
            if int(match["later"]) < int(match["first"]) and _is_next(match["one"], match["other"]):
                line = f"{match['later']}<{match['first']}"
                yield Claim(DATES, match.start(), match.end(), arithmetic=line, severity="query")


def _by_days(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    near = [each for each in moments_of(passage, sentence.place) if sentence.start <= each.start < sentence.end]
    for first, later in pairwise(near):
        days = (first.first - later.last).days
        in_turn = (later.first - first.last).days > 0  # told as the days go, but the steps do not
        if not (in_turn or 0 < days <= _HALF_A_YEAR) or (later.has_year and not first.has_year):
            continue
        agreed = _AGREED.search(passage.folded, first.end, later.start) and _SIGNED.search(
            passage.folded, max(sentence.start, first.start - _BEFORE), first.end + _BEFORE
        )
        if first.is_planned or first.is_deadline or ((later.is_planned or later.is_deadline) and not agreed):
            continue
        one, other = (_words(passage.folded, sentence, each) for each in (first, later))
        between = passage.folded[first.end : later.start]
        is_told = (
            _is_apart(between, passage.folded[later.end : later.end + _BEHIND])
            and _is_so(one, other, between, in_turn=in_turn)
            and not _AGAIN.search(passage.folded, first.end, later.end)
        )
        if is_told and not _are_of_two(one, other):
            line = f"{later.first:%Y-%m-%d}{'>' if in_turn else '<'}{first.first:%Y-%m-%d}"
            yield Claim(DATES, first.start, later.end, arithmetic=line, severity="query")


def _words(text: str, sentence: Sentence, moment: Moment) -> str:
    """The clause that a day stands in, without the day."""
    before = _CLAUSE.split(text[max(sentence.start, moment.start - _BEFORE) : moment.start])[-1]
    return f"{before} {_CLAUSE.split(text[moment.end : min(sentence.end, moment.end + _BEHIND)])[0]}"


def _is_apart(between: str, behind: str) -> bool:
    """Whether two days stand in clauses of their own; behind ； a verb follows both, so that none else is meant."""
    return "，" in between or (between.endswith("；") and bool(_VERB.match(between) and _VERB.match(behind)))


def _are_of_two(one: str, other: str) -> bool:
    """Whether the words before two days name two things of a kind: 甲桥 and 乙桥; not 开工日期 and 竣工日期."""
    first, second = (each.split(" ")[0] for each in (one, other))
    if _DATE.search(first) and _DATE.search(second) and _places(first) and _places(second):
        return False
    return bool(first and second) and first != second and first[-1] == second[-1]


def _is_so(one: str, other: str, between: str, *, in_turn: bool) -> bool:
    """Whether the words of two days say that the second comes after the first; the contrary of days in turn."""
    if in_turn:
        return _is_next(other, one, rows=_STRICT_ROWS) and not _IN_ADVANCE.search(one + other)
    is_other = _OTHER.search(one) or _OTHER.search(other)
    return _is_next(one, other) or (not is_other and _SEQUEL.search(between) is not None)


def comes_after(one: str, other: str) -> bool:
    """Whether the second words tell of a step that can only come after that of the first, in whatever line."""
    return _is_next(one, other) and not _AGAIN.search(other) and not _IN_ADVANCE.search(one + other)


def _is_next(one: str, other: str, rows: int | None = None) -> bool:
    """Whether the second words tell of a step that can only come after the one that the first words tell of."""
    if _OTHER.search(one) or _OTHER.search(other):
        return False
    known = ((row, own) for row, own in _places(one) if rows is None or row < rows)
    return any(row == its and step > own for row, own in known for its, step in _places(other))


@lru_cache(maxsize=1024)
def _places(words: str) -> tuple[tuple[int, int], ...]:
    found = ((row, [at for at, step in enumerate(steps) if step.search(words)]) for row, steps in enumerate(_STEPS))
    return tuple((row, steps[-1]) for row, steps in found if steps)
