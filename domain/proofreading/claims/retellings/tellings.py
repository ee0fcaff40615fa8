"""Whether two tellings can be of one quantity: planned or done, whose, of which year; whether the text owns to both."""

from bisect import bisect_right
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import comparable
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_PLANNED = pattern(
    r"(?<!公共)(?<!基金)(?<!经营)(?<!保险)预算(?!执行|绩效|管理|单位|收入|支出|收支|财政|拨款|评审|编制|外|法|内)"
    r"|计划(?!单列|生育|财务)|目标|拟|预计|指标值|任务|概算|估算|批复|批准|下达|安排|应[^急用对届付]|需|力争|将",
    begins="下任估力安将应批拟指概目计需预",
)
_DONE = pattern(
    r"实际|(?<![一-龥])支出|(?<=[年度共总已])支出|完成|执行|决算|支付|使用|实现|建成|已|到位|结算|审定|竣工|验收|发放|列支|兑付|产出|开展|举办|共有|现有|实有",
    begins="举产使兑共决列到发完实审已建开执支现竣结验",
)
_OWNS = pattern(
    r"不一致|不相符|不符|有误|误[填写报为]|填(?:[为成]|报(?:为|成|数|的?是|[0-9]))|写成|报成|录入(?!系统|平台|台账|数据库)|更正|修正|勘误|差异|相差|口径|出入|应为|改为|调整[为至到]|变更为|增加[至到]|减少[至到]"
    r"|降[至为到]|提高[至到]|核[减增]|审[减增]|剔除|扣除|追加|调[增减]"
)
_CUT = pattern("(?:审减|核减|审增|核增)(?:了|金额|资金)?(?:为|共)?$")
_OF_PEOPLE = pattern("满意|知晓|认可|好评")
_HEADING = 30  # characters of a line that is a heading
_KEPT = 1024  # quantities: each is held against those near it, again and again
_OWNER = pattern(
    r"[一-龥]{2}(?:(?<![农乡城政然])村(?![民集级道庄容务干])|社区(?![矫工养服])|(?<![乡城])镇(?![域村级])|(?<!城)乡(?![镇村道])|街道|小学|中学|学校|幼儿园|医院|卫生院|公司|合作社|水库|灌区|园区|基地|敬老院|养老院|福利院|文化站|站点|标段|(?:大队|中心|[所局馆院])(?!组织|牵头|负责|验收|认为|委托|下达|批复|拨付|安排|核定|关于|批准|同意|审核|抽查|检查|的通知))"
    r"|第[一二三四五六七八九十0-9]+(?:批|期|标段|季度|阶段|次)|[ABCD甲乙丙丁一二三四][标包]段?|[上下]半年|[春秋]季|[0-9]{1,2}月(?![底末0-9])"
)
_ANYBODY = pattern("[本全我该各等]|单位|部门|服务中心|负责|由|委托")
_YEAR = pattern(r"20[0-9]{2}(?=年)|上年(?!结转|结余)|去年|同期|次年|明年")


@lru_cache(maxsize=_KEPT)
def is_planned(passage: Passage, mention: Mention) -> bool:
    """Whether a quantity is one of a plan or budget, by the last word before it that says so, in a heading too."""
    sentence = sentence_of(passage, mention)
    lead = _ends_of(mention.lead, len(mention.lead))
    near = lead or _ends_of(_words_of(passage, sentence.place), mention.start - sentence.start)
    near = near or _ends_of(_above(passage, sentence.place), _HEADING)
    return near is not None and near[0] > near[1]


def _ends_of(words: str, before: int) -> tuple[int, int] | None:
    """Where the last word of a plan ends, and the last one of what was done; None where there is neither."""
    planned, done = _told_ends(words)
    if not planned and not done:
        return None
    first, second = bisect_right(planned, before), bisect_right(done, before)
    return (planned[first - 1] if first else -1, done[second - 1] if second else -1) if first or second else None


@lru_cache(maxsize=256)
def _told_ends(words: str) -> tuple[list[int], list[int]]:
    return [each.end() for each in _PLANNED.finditer(words)], [each.end() for each in _DONE.finditer(words)]


@lru_cache(maxsize=64)
def _words_of(passage: Passage, place: int) -> str:
    sentence = passage.sentences[place]
    return passage.folded[sentence.start : sentence.end]


def title_above(passage: Passage, mention: Mention) -> str:
    """The title that a quantity stands under: the nearest heading, or the words before the colon of its sentence."""
    sentence = sentence_of(passage, mention)
    words = passage.folded[sentence.start : mention.start]
    at = words.find(":")
    return words[:at] if 0 < at <= _HEADING else _above(passage, sentence.place)


@lru_cache(maxsize=64)
def _above(passage: Passage, place: int) -> str:
    """The nearest heading: the words that a paragraph begins with (（二）预算执行。), or a line above that is one."""
    sentences = passage.sentences
    line = sentences[place].paragraph
    for at in range(place - 1, max(-1, place - 12), -1):
        each = sentences[at]
        is_own = each.paragraph == line
        is_first = not at or sentences[at - 1].paragraph != each.paragraph
        is_alone = sentences[at + 1].paragraph != each.paragraph
        is_heading = not each.mentions and each.end - each.start <= _HEADING
        if is_heading and is_first and (is_alone or (is_own and passage.folded.startswith("(", each.start))):
            return passage.folded[each.start : each.end]
    return ""


def are_of_one(passage: Passage, first: Mention, again: Mention) -> bool:
    """Whether two quantities can be of one thing: nobody else's, of no other year, both planned or both not."""
    if is_planned(passage, first) is not is_planned(passage, again):
        return False
    one, other = (_owner(passage, each) for each in (first, again))
    if one and other and one != other:
        return False
    then, now = (year_of(passage, each) for each in (first, again))
    return not then or not now or then == now


def is_owned_to(passage: Passage, first: Mention, again: Mention) -> bool:
    """Whether the text tells of both: 附表填为602人, or how much of the one the other is: 占85%, 其余20座."""
    sentence = sentence_of(passage, again)
    if is_told_of(passage, sentence) and not _is_of_another_amount(first, again, sentence):
        return True
    near = passage.sentences[max(0, sentence.place - 1) : sentence.place + 2]
    return any(
        _tells_of_both(first, again, each)
        for beside in near
        for each in beside.mentions
        if each is not first and each is not again
    )


def is_told_of(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence has words for figures that differ: 附表填为602人, 口径, 核减."""
    return _OWNS.search(passage.folded, sentence.start, sentence.end) is not None


def _is_of_another_amount(first: Mention, again: Mention, sentence: Sentence) -> bool:
    """合计184.00万元，审减6.70万元: whether what was cut or added is told, and is not by how much the two differ."""
    apart = abs(first.quantity.value - again.quantity.value)
    cuts = [each for each in sentence.mentions if each.start > again.start and _CUT.search(each.lead)]
    words = sum(len(_OWNS.findall(each.lead)) for each in sentence.mentions if each not in cuts)
    return len(cuts) == 1 and not words and cuts[0].kind is QuantityKind.MONEY and cuts[0].quantity.value != apart


def _tells_of_both(first: Mention, again: Mention, each: Mention) -> bool:
    """Whether a quantity is the share of one in the other, their difference or their sum."""
    one, other = first.quantity.value, again.quantity.value
    if each.kind is QuantityKind.PERCENT:
        if _OF_PEOPLE.search(each.lead):
            return False  # what people think is no share of one number in the other
        pairs = ((one, other), (other, one)) if one and other else ()
        return any(abs(each.quantity.value - 100 * part / whole) <= each.quantity.step for part, whole in pairs)
    return comparable(each.quantity, again.quantity) and each.quantity.value in (abs(one - other), one + other)


@lru_cache(maxsize=_KEPT)
def _owner(passage: Passage, mention: Mention) -> str:
    """The last place, unit, lot or part of the year that the words before a quantity name."""
    sentence = sentence_of(passage, mention)
    found = [each[0] for each in _OWNER.finditer(passage.folded, sentence.start, mention.start)]
    return next((each for each in reversed(found) if not _ANYBODY.search(each)), "")


@lru_cache(maxsize=_KEPT)
def year_of(passage: Passage, mention: Mention) -> str:
    """The last year that the words before a quantity name in its sentence, or 上年 and the like; empty if none."""
    found = _YEAR.findall(passage.folded, sentence_of(passage, mention).start, mention.start)
    return found[-1] if found else ""


def sentence_of(passage: Passage, mention: Mention) -> Sentence:
    """The sentence that a quantity stands in."""
    return passage.sentence_at(mention.start)
