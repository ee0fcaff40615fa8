"""Reasons that lean the other way than the change they explain, read by classes of words: 少付，因为多配了两辆车.

Where ``causes`` looks causes up, this reads each piece of a reason by its classes (``leanings``) and asks what that
does to the kind of thing that changed. The change stands before the reason, or behind it (因…，收入减少310万元).

A finding asks that one of the first three pieces leans against the change, none with it, and that none can be read both
ways.
"""

from collections.abc import Iterator
from re import Match, Pattern
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.reasons_and_causes.reasons import one_a_sentence
from domain.proofreading.contradicting.leanings import (
    Lean,
    of_heads,
    of_income,
    of_land,
    of_merit,
    of_price,
    of_rest,
    of_stock,
    of_trouble,
    of_upkeep,
    of_volume,
)
from domain.proofreading.mentions import Passage, Sentence

_MARK = pattern(
    "(?:原因|缘由|缘故|根由|根源|症结)(?:主要)?，?(?:主要)?(?:在于|是因为|是由于|是|为|系|：|:)|究其(?:原因|缘由|根源|根由|缘故)，(?:主要)?(?:是|在于)?"
    "|主要(?:是|系|因|由于|受|得益于|缘于|源于|在于)(?:因为|由于|因)?"
    "|(?:得益于|归功于|归因于|缘于|源于|起因于)"
    "|之所以[^，。；]{1,20}，(?:主要)?(?:是|就是)?(?:因为|由于)"
    "|(?:^|(?<=[，。；：:\n]))(?:这)?(?:主要)?(?:是因为?|是由于|是受|系受|系(?!统)|系因|由于|因为|因(?![此公而该])|受(?!理|益|助|训|众|访|检|托|聘|让|赠|灾户)|多因|皆因)"
)
_WORDS = ("因", "缘", "系", "由于", "主要", "得益", "归", "源", "根", "受", "症结")
_CLOSED = pattern("(?:所)?(?:造成|导致|所致|形成|引起)|的缘故|(?:的)?影响(?=[，。；]|$)|带动(?=[，。；]|$)")
_PIECES = pattern("[，、]|以及|且|(?<![撤合兼归])并(?=[一-龥]{2})")
_BESIDE = pattern(
    "[，；](?:(?:主要)?用于|下一?步|今后|明年|这项|[一-龥]{2,6}(?:没有|未|不)变).*"
)  # no more of the reason
_ASIDE = pattern(r"\([^()]*\)")
_HEDGED = pattern(
    "虽|但|却|尽管|即便|抵消|相抵|扣除|大于|多于|超过|不足以|小于|少于|低于|上年|去年|往年|同期|基数|口径|并非|不是|而非|而不是|除外|已计入|不含|冲减|重新分类|腾出|一次性|只是|反而|反倒|转为|转作|列入|科目|原|同时|一方面|有增有减|此外|另外|其次|二是|两者|两项相|既|改在|转到门诊|免票|免费|减免|折扣"
)
_DENIED = pattern(
    "未|没有|无(?!纸|人机)|尚|计划|拟|避免|防止|(?<!跟)(?<!供)不(?!断|足|及时|到位|快|够|好|高|强|[了上动来通](?![^，。；、]{0,2}(?:多|少)))"
)
_COMMA = pattern("[，。；：:\n()]")
_THAN = pattern(
    "[较比与同][^，。；0-9]{0,10}?(?:上年|去年|往年|年初|年末|预算|预计|计划|目标|上学期|春季|秋季|上个|上季|上期|同期|合同|市场价|规定)[^，。；0-9]{0,6}?(?=[多少增减升降超节短高低省提推缩拖早晚便翻]|$)"
)
_UP = (
    "大于|高于|多于|增加|增长|增多|增至|增到|增为|增支|增收|上升|升至|升到|上涨|涨|提高|扩大|攀升|超支|超出|超额|超过?(?=[0-9])"
    "|多(?=[出支花付列用了费]{0,2}[0-9])|多出|多花|多付|多支|高出|激增|猛增|翻番|^[多高]$"
)
_DOWN = (
    "小于|低于|少于|减少|减至|减到|减为|减收|减支|下降|降至|降到|降为|降低|回落|下滑|缩减|压减|节约|节省|节支|省下|省了|掉到|掉了|跌|低了|降了"
    "|少(?=[出支花付列用了收]{0,2}[0-9])|少花|少付|少支|缩水|减(?=[0-9]|[了下]来?)|降(?=[0-9]|[了下]来?)|^[少低]$"
)
_MOVED = pattern(f"(?P<down>{_DOWN})|(?P<up>{_UP})")
_RATED = pattern(
    "(?P<down>只有|仅有|仅为|仅(?=[0-9])|偏低|偏慢|不高|较低|较慢|滞后|未达|没达到|没有达到|低于|不理想)|(?P<up>高达|达到(?=[0-9])|达(?=[0-9])|超额)"
)
_TIMED = pattern(
    "(?P<down>提前|缩短|早)[了]?[^，。；]{0,4}?(?=[0-9一二三四五六七八九十半])|(?P<up>推迟|延误|拖延|拖后|拖|延长|延期|超期|逾期|滞后|晚)了?[^，。；]{0,4}?(?=[0-9一二三四五六七八九十半])"
)
_MEAN_TIME = pattern("平均(?=办理|等候|等待|用时|处理|办结|响应|审批)")
_NOT_OF_ALL = pattern(
    "[人生户亩件次台公里吨头名床校]均|平均|每[人户亩件次吨]|占比|比重|单位|查处|查获|立案|破获|移送|受理|结案|审结|办结|检出|排查|存款|贷款|利息|负债|债务|增速|增幅|降幅|结转|存量|资产|编制"
)


_APART = (("住院", "门诊"), ("门诊", "住院"), ("收入", "支出"), ("小学", "初中"), ("支出", "收入"))


class _Kind(NamedTuple):
    """A kind of thing: the words that name it, of which way it moved, and what a cause does to it."""

    name: Pattern[str]
    moved: tuple[Pattern[str], ...]
    lean: Lean


_KINDS = (
    _Kind(
        pattern(
            "(?<![利费税汇频比概功速倍效占])(?<!增长|下降|失业|负债|漏损|流失|死亡|发病|空置|超标|投诉|差错|损耗|返修|结余|节约|闲置|辍学|退回|逾期|事故|不良|贡献|折扣|自给)率|满意[度率]|得分|(?:支付|资金|拨付|执行|工程|建设|项目|投资)进度|优良天数|亩产|单产|产量|总产|任务|收成|(?<![0-9])[一-龥]{0,2}(?:实际|完成)[0-9.]+(?:公里|亩|万亩|平方米)"
        ),
        (_RATED, _MOVED),
        of_merit,
    ),
    _Kind(
        pattern(
            "(?:污染|超标|停电|停水)天数|(?:失业|漏损|流失|死亡|发病|空置|超标|差错|损耗|返修|闲置|辍学|逾期|事故)率|投诉|信访|上访|来访|事故|火灾|火情|纠纷|故障|损耗|漏损|发案|警情|病虫害|返工|差错|退件"
        ),
        (_MOVED,),
        of_trouble,
    ),
    _Kind(pattern("扣了?[0-9.]+分|扣分|失分"), (pattern("(?P<up>扣|失分)(?P<down>(?!))?"),), of_trouble),
    _Kind(
        pattern("时限|用时|时长|等[候待]时间|办理时间|周期"),
        (_MOVED, pattern("(?P<down>缩短|压缩(?![车机站式]))|(?P<up>延长|拉长)")),
        of_trouble,
    ),
    _Kind(pattern("(?:项目|工程|资金)[^，。；0-9]{0,4}[结节]余|[结节]余资金"), (_MOVED,), of_rest),
    _Kind(
        pattern("(?:种植|播种|直播|造林|养殖|绿化|经营|流转|早稻|小麦|玉米|油菜)[一-龥]{0,2}面积"), (_MOVED,), of_land
    ),
    _Kind(pattern("积压|积存|积案|未结"), (_MOVED,), of_trouble),
    _Kind(pattern("库存|储备量|结存量"), (_MOVED,), of_stock),
    _Kind(
        pattern(
            "(?:维修|修缮|修理|抢修|抢险|救灾|抗旱|防汛|维护|运维|养护|赔付|理赔|检修)[^，。；0-9]{0,4}(?:费用?|支出|经费|成本|资金)|赔付|医疗费|复检费"
        ),
        (_MOVED,),
        of_upkeep,
    ),
    _Kind(pattern("工期|完工|竣工|建成|交付|通车"), (_TIMED,), of_trouble),
    _Kind(
        pattern(
            "在校生|学生|在园|幼儿|学员|参训|参加人|参会|老人|(?<!退休)人数|户数|对象[0-9一-龥]{0,4}(?=[比较增减]|$)|(?:低保|参保|资助|保障)[一-龥]{0,2}(?:人数|户数|对象)|在职人员|职工人数|会员"
        ),
        (_MOVED,),
        of_heads,
    ),
    _Kind(
        pattern(
            "门诊(?!费)|就诊|诊疗|住院人次|读者|游客|客流|观众|到馆|入馆|借阅|接待(?:量|人次)|服务人次|办件|业务量|订单|(?:出院|服务|接待|诊疗|检测|培训)[^，。；0-9]{0,4}人次|[一-龥]{2}人次"
        ),
        (_MOVED,),
        of_volume,
    ),
    _Kind(
        pattern("(?:价格|收购价|均价|市价|菜价|粮价|猪价)(?=[^，。；、]{0,2}[比较上下涨跌高低增减]|$)"),
        (_MOVED,),
        of_price,
    ),
    _Kind(pattern("(?:回收|清运|收集|处理|产生|供应|销售|消耗|领用|使用)量"), (_MOVED,), of_volume),
    _Kind(pattern("收入|营收|营业额"), (_MOVED,), of_income),
    _Kind(
        pattern(
            "(?<![免收缴学])费(?!率|收入|用降)|支出|经费|开支|成本|花费|造价|花(?=了|掉|出|[0-9])|租金|工资|薪酬|三公|补[贴助](?!对象|人|标准)|用量|用[水电气油纸]量?|取水量|[增减]支(?=[0-9])|接待批次|批次(?=[0-9增减上下])"
        ),
        (_MOVED,),
        of_volume,
    ),
)
_ALL_NAMES = pattern("|".join(f"(?:{kind.name.pattern})" for kind in _KINDS))
_NO_SUBJECT = pattern("(?:[与比较同]|相比)(?:20[0-9]{2}年|上年|去年)")
_UNREAD = 2  # pieces before the first that can be read
_LONGEST, _BACK, _SHORT, _CLAUSES = 120, 90, 12, 4  # characters; clauses before a reason


def leaning_causes(passage: Passage) -> Iterator[Claim]:
    """Reasons whose causes, as far as they can be read, all lean against the change."""
    yield from one_a_sentence(passage, _WORDS, _MARK, _judged)


def _judged(passage: Passage, sentence: Sentence, mark: Match[str]) -> tuple[int, int] | None:
    text = passage.folded
    stop = min(sentence.end, mark.end() + _LONGEST)
    end = min((at for each in "。；\n" if (at := text.find(each, mark.end(), stop)) >= 0), default=stop)
    comma = text.find("，", mark.end(), end)
    begin = _begin_of_clause(text, sentence.start, mark.start())
    if comma >= 0 and mark.start() == begin:
        change = _change([text[comma + 1 : end].split("，")[0]], needs_number=True)
        if change is not None:  # 因门诊和住院人次双双上升，医疗收入减少310万元
            return (begin, comma) if _is_against(change, text[mark.end() : comma]) else None
    before = _clauses_before(passage, sentence, begin, mark)
    change = _change(before, needs_number=False)
    told = "，".join(before)
    if change is None or any(
        one in told and other not in told and other in text[mark.end() : end] for one, other in _APART
    ):
        return None
    closed = _CLOSED.search(text, mark.end(), end)
    end = closed.start() if closed else end
    return (begin, end) if _is_against(change, text[mark.end() : end]) else None


def _begin_of_clause(text: str, floor: int, at: int) -> int:
    return max(floor, *(text.rfind(each, floor, at) + 1 for each in "，。；：:\n"))


def _clauses_before(passage: Passage, sentence: Sentence, begin: int, mark: Match[str]) -> list[str]:
    """The clauses before a reason, the nearest first; its own words before the mark are the first of them."""
    text = passage.folded
    own = mark[0] if "之所以" in mark[0] else text[begin : mark.start()]
    told = text[sentence.start : begin]
    start = sentence.start
    if len(told) <= _SHORT and not any(each.isdigit() for each in told + own) and sentence.place:
        above = passage.sentences[sentence.place - 1]
        start = above.start if above.paragraph == sentence.paragraph else start
    told = text[max(start, begin - _BACK) : begin]
    found = [own, *reversed([each for each in _COMMA.split(_ASIDE.sub("", told)) if each])][: _CLAUSES + 1]
    before = passage.sentences[max(0, sentence.place - 1)]
    if before is not sentence and before.paragraph == sentence.paragraph and _NO_SUBJECT.match(told):
        found.append(_COMMA.split(text[before.start : before.end])[0])  # 汇总收入8964万元：…。与2022年相比减少447万元
    return found


def _change(clauses: list[str], *, needs_number: bool) -> tuple[_Kind, bool] | None:
    """Of what kind of thing a change is told, and whether it rose: by the nearest clause that tells of one."""
    rises: dict[int, bool] = {}
    for clause in clauses:
        words = _MEAN_TIME.sub("", _THAN.sub("", clause))
        if _NOT_OF_ALL.search(words) or (needs_number and not any(each.isdigit() for each in words)):
            return None
        moved: dict[tuple[Pattern[str], ...], set[bool]] = {}  # most kinds move by the same words
        for at, kind in enumerate(_KINDS):
            if kind.moved not in moved:
                moved[kind.moved] = _ways(kind.moved, words)
            ways = moved[kind.moved]
            if len(ways) > 1:
                return None
            if ways:
                (way,) = ways
                if rises.setdefault(at, way) is not way:
                    return None
        named = _kind_in(words)
        if named is not None:
            at = _KINDS.index(named)
            return (named, rises[at]) if at in rises else None
    return None


def _ways(moved: tuple[Pattern[str], ...], words: str) -> set[bool]:
    for look in moved:
        found = {match["up"] is not None for match in look.finditer(words)}
        if found:
            return found
    return set()


def _kind_in(words: str) -> _Kind | None:
    """The kind that a clause names last."""
    if not _ALL_NAMES.search(words):
        return None
    last: tuple[int, _Kind] | None = None
    for kind in _KINDS:
        for match in kind.name.finditer(words):
            if last is None or match.end() > last[0]:
                last = match.end(), kind
    return None if last is None else last[1]


def _is_against(change: tuple[_Kind, bool], words: str) -> bool:
    kind, rises = change
    words = _THAN.sub("", _BESIDE.sub("", words))
    if _HEDGED.search(words) or words.count("元") > 1:
        return False  # 追加上级专项226.4万元、压减一般性项目40万元: reckoned up, and no leaning
    ways: list[bool] = []
    for place, piece in enumerate(_PIECES.split(_ASIDE.sub("", words))):
        if _DENIED.search(piece):
            return False
        found = kind.lean(piece)
        if not found.is_known or (found.saves and not rises):
            return False
        ways += [found.up] if found.up or found.down else []
        if place == _UNREAD and not ways:
            return False
    return bool(ways) and all(way is not rises for way in ways)
