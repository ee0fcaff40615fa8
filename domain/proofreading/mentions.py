"""What each quantity of a text measures: the noun phrase before it, the words that relate it to others, its place.

A text falls into paragraphs (lines), a paragraph into sentences (to a full stop, or to the next item of a list), a
sentence into clauses. A quantity's ``lead`` is what stands between it and the clause's beginning, or the quantity
before it; its ``label`` is the noun phrase in the lead.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.announced_asides import scope_of_aside
from domain.proofreading.at_hand import at_hand
from domain.proofreading.quantities import Quantity, QuantityKind, quantities


@at_hand
class QuantityRole(Enum):
    """What a quantity is in its sentence, going by its lead."""

    LEVEL = auto()  # an amount of something: 基本支出100万元
    PRIOR = auto()  # the same in an earlier year: 上年400万元
    DELTA = auto()  # a change: 较上年增加100万元, 增长20%
    SHARE = auto()  # 占总支出的20%
    COMPLETION = auto()  # 执行率98%, 完成预算的98%
    EACH = auto()  # 人均2万元


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """A quantity in its surroundings; offsets are characters of the whole text. Alike is only what is one.

    ``lead_at``: where the lead begins. ``rises``: of a change, whether it goes up; None where nothing says so.
    ``depth``: how many brackets it stands in. ``segment``: how many ； stand before it in its sentence.
    ``is_level``: whether it is an amount or a number of this year. ``is_exact``: whether something exact may follow
    from it.
    ``aside``: how long a mere note in brackets is that stands between its lead and it: 人均补助（按支付额计）76.40元.
    ``tail``: what of its clause stands behind it, as far as the next quantity: 中标 in 以568.6万元中标.
    """

    quantity: Quantity
    lead: str
    label: str
    role: QuantityRole
    rises: bool | None
    depth: int
    segment: int = 0
    tail: str = ""
    aside: int = 0
    start: int = field(init=False)
    end: int = field(init=False)
    kind: QuantityKind = field(init=False)
    is_level: bool = field(init=False)
    is_exact: bool = field(init=False)

    def __post_init__(self) -> None:
        """What is asked for again and again is taken from the quantity once: its place and what it measures."""
        keep, quantity = object.__setattr__, self.quantity
        keep(self, "start", quantity.start)
        keep(self, "end", quantity.end)
        keep(self, "kind", quantity.kind)
        is_amount = quantity.kind is QuantityKind.MONEY or quantity.kind is QuantityKind.COUNT
        keep(self, "is_level", is_amount and self.role is QuantityRole.LEVEL)
        keep(self, "is_exact", not quantity.about)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of a paragraph with the quantities in it.

    ``paragraph`` counts lines, ``place`` sentences, both from 0. What runs on without end is cut at a comma.
    ``levels``: of the mentions, amounts and numbers of this year. ``amounts``: those of an earlier time too.
    """

    start: int
    end: int
    paragraph: int
    mentions: tuple[Mention, ...]
    place: int = 0
    levels: tuple[Mention, ...] = field(init=False, compare=False)
    amounts: tuple[Mention, ...] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Most readers of claims begin by asking for the levels."""
        levels = tuple([each for each in self.mentions if each.is_level])
        object.__setattr__(self, "levels", levels)
        is_more = len(levels) < len(self.mentions)
        amounts = tuple([each for each in self.mentions if each.is_level or _is_earlier(each)]) if is_more else levels
        object.__setattr__(self, "amounts", amounts)


def _is_earlier(each: Mention) -> bool:
    kind = each.kind
    return each.role is QuantityRole.PRIOR and (kind is QuantityKind.MONEY or kind is QuantityKind.COUNT)


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A whole text, read: ``folded`` is as long as the text itself. Two passages are alike only if they are one.

    ``mentions``: every quantity, from left to right.
    ``stating``: of the sentences those with a quantity that ask nothing (申报96平方米，验收103平方米，哪个对？).
    """

    text: str
    folded: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = field(init=False, repr=False)
    stating: tuple[Sentence, ...] = field(init=False)
    _starts: tuple[int, ...] = field(init=False, repr=False)
    _wider: frozenset[int] = field(init=False, repr=False)
    _saying: dict[str, Sequence[int]] = field(init=False, repr=False, default_factory=dict)
    _characters: dict[str, Sequence[int]] = field(init=False, repr=False, default_factory=dict)
    _of_kinds: defaultdict[QuantityKind | QuantityRole, set[int]] = field(
        init=False, repr=False, default_factory=lambda: defaultdict(set)
    )

    def __post_init__(self) -> None:
        """Most readers of claims pass over every sentence without a quantity."""
        object.__setattr__(self, "mentions", tuple([each for one in self.sentences for each in one.mentions]))
        object.__setattr__(
            self, "stating", tuple(each for each in self.sentences if each.mentions and self._states(each))
        )
        object.__setattr__(self, "_starts", tuple(each.start for each in self.sentences))
        object.__setattr__(self, "_wider", frozenset(each.place for each in self.sentences if self._goes_beyond(each)))

    def _goes_beyond(self, sentence: Sentence) -> bool:
        """Whether a lead or a tail has words of another sentence, as a bracket with a full stop in it: (甲。乙)3个."""
        for each in sentence.mentions:
            if each.start - each.aside - len(each.lead) < sentence.start:
                return True
            if each.tail and self.folded.find(each.tail, each.end, sentence.end) < 0:
                return True
        return False

    def _states(self, sentence: Sentence) -> bool:
        return self.folded[sentence.end - 1 : sentence.end] not in ("?", "？")

    def behind(self, place: int) -> Iterator[Mention]:
        """The quantities from a place in the text on."""
        for number in range(self._number(place), len(self.sentences)):
            yield from (mention for mention in self.sentences[number].mentions if mention.start >= place)

    def sentence_at(self, place: int) -> Sentence:
        """The sentence that a place in the text belongs to."""
        return self.sentences[self._number(place)]

    def _number(self, place: int) -> int:
        return (bisect_right(self._starts, place) or 1) - 1

    def says(self, sentence: Sentence, *words: str) -> bool:
        """Whether any of some words stands in a sentence: asked before a pattern that cannot do without."""
        find, start, end = self.folded.find, sentence.start, sentence.end
        for word in words:  # noqa: SIM110  # asked far too often for a generator each time
            if find(word, start, end) >= 0:
                return True
        return False

    def saying(self, *words: str) -> Sequence[Sentence]:
        """The sentences in which any of some words stands, for a pattern that cannot do without."""
        places = self._with(words[0]) if len(words) == 1 else sorted(set().union(*map(self._with, words)))
        return [self.sentences[place] for place in places]

    def stating_with(self, *words: str) -> Sequence[Sentence]:
        """Of the sentences that state something those with any of some words, in a lead or a tail as well."""
        places = self.places_with(*words)
        return [each for each in self.stating if each.place in places]

    def places_with(self, *words: str) -> Set[int]:
        """The places of all sentences with such a word: a rule of many patterns asks for the words of each once."""
        return self._wider.union(*map(self._with, words))

    def stating_of(self, *what: QuantityKind | QuantityRole) -> Sequence[Sentence]:
        """Of the sentences that state something those with a quantity of any of some kinds or roles."""
        places = self.places_of(*what)
        return [each for each in self.stating if each.place in places]

    def places_of(self, *what: QuantityKind | QuantityRole) -> Set[int]:
        """The places of all sentences with such a quantity."""
        if not self._of_kinds:
            for sentence in self.sentences:
                for mention in sentence.mentions:
                    self._of_kinds[mention.kind].add(sentence.place)
                    self._of_kinds[mention.role].add(sentence.place)
        return self._of_kinds[what[0]].union(*(self._of_kinds[each] for each in what[1:]))

    def _with(self, word: str) -> Sequence[int]:
        """The places of the sentences with a word, looked for once: several rules ask for the commonest."""
        known = self._saying.get(word)
        if known is None:
            known = self._saying[word] = self._looked_up(word)
        return known

    def _looked_up(self, word: str) -> Sequence[int]:
        """The same: only the sentences with the rarest of its characters need be looked at."""
        if not self._characters:
            self._index()
        places = min([self._characters.get(each, ()) for each in word], key=len)
        if len(word) == 1:
            return places
        find, sentences = self.folded.find, self.sentences
        return [at for at in places if find(word, sentences[at].start, sentences[at].end) >= 0]

    def _index(self) -> None:
        """Notes of each character in which sentences it stands: then no word is looked for in all the text."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for sentence in self.sentences:
            place = sentence.place
            for each in {*self.folded[sentence.start : sentence.end]}:
                found[each].append(place)
        self._characters.update(found)

    def quote(self, start: int, end: int) -> str:
        """The words as they stand in the text."""
        return self.text[start:end]


_ENDS = pattern(
    r"[。！？!?]|[；;](?=[ ]*(?:[0-9]{1,2}(?:．|[.、](?![0-9]))|\([0-9一二三四五六七八九十]{1,3}\)))"  # ；2.农村道路…
)
_BOUNDARY = pattern(r"[，,、；;：:。！？()\[\]《》\n]|——")
_RISES = (
    "增长|加快|回升|审增|核增|增产|增收|增支|超收|增加|上升|提高|提升|上涨|增幅|涨幅|新增|多支出|增支|扩大|攀升|升幅"
    "|增|涨|(?<![提上攀回飙])升"
)
_FALLS = (
    "负增长|减幅|跌幅|放缓|收窄|下浮|节省|审减|减产|减收|减支|短收|节支|缩短|压降|下降|减少|降低|降幅|压减|精简|缩减|回落|下滑|压缩|核减|节约|少支出"
    "|减|降|跌"
)
_DOING = (
    "计|到位|报|列|算|领|占|支出|支付|列支|安排|完成|投入|收入|办理|接待|使用|支|收|用|花|缴|投|拨|付|发|交|建|产|办"
    "|借|售|卖|销|供|耗|招|种|修|开"
)
_DELTA = pattern(
    rf"(?:(?P<falls>{_FALLS})|(?P<rises>{_RISES}))"
    r"(?:额|率|比例)?(?:了|约|为|达|达到|近|超|幅度为|幅度达|的幅度为|:| )*$"
    r"|(?P<more>(?:(?<![一-龥])|(?<=支出)|(?<=开支)|(?<=收入)|(?<=今[番年])|(?<=[本当去]年)|(?<=20[0-9]{2}年)|(?<=实际)|(?:[比较][^，。；]{0,12}))(?:多|超支|超出)|多(?=了$)"
    r"|[比较][^，。；]{1,12}高(?=出?了?$)"
    rf"|超(?:年初)?(?:预算|计划|概算|任务|定额|标准|限额)(?:数|额)?)(?:了|出|{_DOING})*$"
    rf"|(?P<less>(?:(?<![一-龥])|(?<=支出)|(?<=开支)|(?<=收入)|(?:[比较][^，。；]{{0,12}}))少|少(?=了$)|[比较][^，。；]{{1,12}}低(?=了?$))(?:了|{_DOING})*$"
    r"|(?P<saved>节约|节省|压减|少支|审减|核减)(?:了|出)?(?![用能]|[一-龥]?后)[^，。；0-9后的至到为]{0,6}?"
    r"(?:资金|经费|成本|投资|费用?|开支|支出)(?:了|约|为|达| )*$"
    r"|(?:节约|降低|减少)了?(?:能耗|电耗|水耗|排放|用电|用水|用能)量?(?:了|约|为|达| )*$",
    begins="上下减加压回增多审少扩提攀收放新核比涨短精缩节负超跌较降升",
)
_MOVES = frozenset("增减降升涨高低多少超省缩落滑浮扩提节压短简快缓窄跌")  # no change is told without one of these
_EARLIER = frozenset("同比较与上去往前基由从年期超高低少多")  # nor an earlier value
_OF_ONE = frozenset("均价每各标单")  # nor an average
_REACHED = pattern(
    rf"(?:{_RISES}|{_FALLS}|调整|变更|变动|缩短|延长|升|降)(?:到|至|为)(?:了|约|近| )*"
    r"(?:每[人户亩个台吨套次件月年天斤米份])?$"
)
_PRIOR = pattern(
    r"^同(?:20[0-9]{2}年|上年|去年)(?:度|同期)?的?$|[比较与][^，。；]{1,12}(?:月|季度?|年度?|半年|[批期次])的?$|(?<!加)上年(?!结转|结余|一次性)|(?:去年|上一年)(?!结转|结余|一次性)|同期|往年|前年|前一年|上期|上一?[届轮]|基期|(?:由|从)[^，。；]{0,4}(?:20[0-9]{2}年|原|年初|最初|期初)[^，。；]{0,8}$"
    r"|(?:较|比|与)(?:20[0-9]{2}年度?|年初|期初|前一年|上半年|上季度|原)[^，。；]{0,10}$"
    r"|^(?:年初|期初|上年末)(?:余额|数)?(?:为|是|的)?$"
    r"|(?:较|比|与|超出|超过|高[于出]|低于|少于|多于)[^，。；]{0,6}(?:预算|目标|计划|概算|控制数|控制价|限价|合同价)[^，。；]{0,4}$"
)
_EARNED_EACH = pattern(r"[人户亩村场]均(?:增收|节本|节约|节支|增产)(?:约|为|达|近| )*$")
_NO_MEAN = frozenset(("日", "号", "时"))  # of which nothing has so many, on an average
_FROM = pattern(r"(?:由|从)[^，。；]{0,16}$")
_TO = pattern(r"[^，。；0-9]{0,8}?[增升提降减简压缩调扩上下延涨落变改达][^，。；0-9]{0,4}(?:至|到|为)")
_PER = pattern(r"(?:/|每)(?:人|户|亩|个|台|套|份|次|件|吨|平方米|公里|村|场|天|月|年)")
_HIGHER = pattern(r"(?:(?P<rises>高[于出]?|超出?|超过)|(?P<falls>低[于出]?|距离?))[^，。；0-9]{0,12}$")
_SHARE = pattern(
    r"占(?:到(?![位账达])|了)?(?P<whole>[^，。；：、]{0,30}?)(?:的)?(?:比例?|比重|份额)?(?:约|为|达到?|是|:|近| )*$"
)
_COMPLETION = pattern(
    r"(?:(?:执行|完成|支付|支出|使用|拨付|到位|下达|兑现|办结|合格|验收合格|覆盖|参训"
    r"|出勤|回收|达标|入库|通过|优良|及时|处置|整改|兑付|发放|支付)率"
    r"|(?:执行|支付|支出|完成|资金|序时)进度)(?:约|为|达到?|是|:|近|仅|只有| )*$"
    r"|(?:完成|占(?![^，。；]*预算数?$)|达到?|为)(?P<whole>[^，。；：、占]{0,16}?(?:预算|计划|目标|任务|指标|概算)"
    r"(?:数|资金|总额|总数|额|总量|数量)?)(?:的|(?<=预算)|(?<=预算数)|(?<=任务)|(?<=任务数))(?:约|近| )*$"
)
_EACH = pattern(
    r"(?:人均|户均|亩均|平均(?![^，。；0-9]{0,4}(?:人数|户数|存栏|在[岗校册职编]))|均价|单价|每[人户亩个台套名平吨项家座间次月年天份场件条起辆张栋架艘床]|"
    r"每(?:平方公里|千克|台次|架次|餐次|针次|轮次|节课?|堂课?|桶|粒|束|包|席|页|双|斤|颗|枝|轮|遍|捆|孔|千瓦时|立方米|度|公斤|小时|学时|课时|桌|瓶|袋|盆|剂|针|片|根|扇|把|枚|顶|具|柜|卷|罐|箱|盒|方)|"
    r"每[生村课站餐所处头只株盏期米公口眼间幅块支部组班点棵批笔]|各(?:安排|补助|补贴|发放|奖励|拨付|配备|投入|给予|支持)[^，。；0-9]{0,8}$|季度各$|[场村次生床校班组车辆案店园院镇件项笔点套台盏家企所站册岗株头吨米期批份例只盘处篇]均|年均|月均|日均|(?<![高分价超])标准(?!化|类|房|厂|地|件|农田|治理|建设|制|修订|间|田|段)[^，。；]{0,6}$|单[车台套户亩份件次吨])"
)
_LABEL_TAIL = pattern(
    r"(?:资金总额|总额|总数|总量|金额|数额|数|资金|规模|人数|数量)?"
    r"(?:约|近|为|是|达到|达|共计|合计|总计|累计|共有|共|计|仅|只|有|了|至|到|人民币|:|¥|￥| )+$"
)
_LABEL_HEAD = pattern(
    r"^(?:其中|包括|分别是|分别为|分别|另有|另外|另|以及|及|和|与|同时|此外|并|的|在|于|对|按|用于|[0-9]+[.、．]|[ ]|"
    r"(?:20[0-9]{2}年度?)|本年度?|当年|全年|年度内?|我(?:局|单位|委|院|校|镇|乡|部门|中心|办)|本(?:单位|部门|局|级)|单位|部门)+"
)


_FOR_EACH_ONE = pattern("每[一-龥]{0,2}[村镇乡校场户站所院家点县区班人]")
_STATE_ONLY = pattern("(?:实际|已|均)?(?:支出|到位|使用|拨付|完成|结余|配套|自筹)$")
_THAN = pattern(r"[比较与](?:上年|去年|上一年|同期|20[0-9]{2}年|年初)(?:同期|年?度)?的?$")
_AT_A_PRICE = pattern("计(?![划提])|收费|收取|结算|征收|核算|发放")
_MEASURED_AGAINST = pattern(r"^(?:而|也|则|均)?[比较与和同](?!重|例)[^，。；0-9]{0,14}$")
_DIFFERS = pattern(
    r"(?:的[^，。；0-9]{0,8})?(?:相比)?[，]?(?:实际|仍|还|又|均|已|净)?(?:增[加长]?|减少?|多|少|高|低|上升|下降|提高|降低|节约|超出?|缩短)[^，。；至到为]{0,8}[0-9]"
)
_POINTS_BEHIND = pattern(r"的[^，。；0-9]{2,8}[0-9.]+个百分点")
_OF_A_GOAL = pattern(r"的(?:年度|预期|既定)?(?:目标|标准|要求|水平|考核)(?:值)?(?:(?:还|仍|尚)?(?:差|有))?$")
_EITHER_WAY = pattern(r"增减(?:变动|变化)?(?:额|率|幅|数|金额|比例|情况)?(?:为|:)?$")
_OF_A_LOSS = pattern("(?:减亏|增亏)(?:额)?(?:为|了)?$")  # a loss that shrinks is a result that grows
_SAVED_RATE = pattern("节[约支]率(?:为|达|约)?$")
_BEYOND = pattern(r"(?P<rises>超出|超过|高[于出]|多于)|低于|少于")
_ASIDE = pattern(r"\([^()]*\)")
_GOES_ON = pattern(r"[ ]*(?:的|约|近|比重|比例|同比|环比|[较比](?:上年|去年|上一年)|[增减提上下降多少高低回扩收放])")
_FUND = pattern("生均(?:公用)?(?:经费|拨款)(?:资金|项目|预算|支出|收入)?(?:为|共|:)?$")
_BRACKET = pattern("[()]")
_YEAR_ASIDE = pattern(r"(?:上年度?|去年|上一年度?|上一?[届轮])\(20[0-9]{2}年度?\)$")
_MEASURES_IT = pattern("按|以|率|比|数|额")
_NOTE = pattern(r"(?<=[一-龥])\((?![^()]*(?:含|除|扣|剔|口径|上年|去年|同期|其中|折合|调整))[^()0-9]{3,16}\)$")
_OF_THEN = pattern(r"[比较与同](?:20[0-9]{2}年|上年|去年|上一年|前一年)(?:度|同期)?的?$")
_LONGEST_ASIDE = 30
_MOST = 30
_LONGEST_LEAD, _LONGEST_TAIL = 120, 16


def passage(text: str, folded: str) -> Passage:
    """The text read into sentences with their mentions; ``folded`` as ``quantities.folded`` gives it."""
    found = quantities(folded)
    sentences: list[Sentence] = []
    place = 0
    for paragraph, (start, end) in enumerate(_lines(folded)):
        for first, last in _sentences(folded, start, end):
            inside = []
            while place < len(found) and found[place].start < last:
                if found[place].start >= first:
                    inside.append(found[place])
                place += 1
            for begin, stop, some in _cut(folded, first, last, inside):
                found_here = tuple(_mentions(folded, begin, stop, some))
                sentences.append(Sentence(begin, stop, paragraph, found_here, len(sentences)))
    return Passage(text, folded, tuple(sentences))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _ENDS.finditer(text, start, end):
        yield begin, match.end()
        begin = match.end()
    if begin < end:
        yield begin, end


def _cut(text: str, start: int, end: int, inside: list[Quantity]) -> Iterator[tuple[int, int, list[Quantity]]]:
    """A sentence whole; one with more quantities than any has in earnest, in pieces, so that none takes for ever."""
    begin, first = start, 0
    while len(inside) > first + _MOST:
        last = first + _MOST
        stop = text.rfind("，", inside[last - 1].end, inside[last].start) + 1 or inside[last].start
        yield begin, stop, inside[first:last]
        begin, first = stop, last
    yield begin, end, inside[first:] if first else inside


def unclosed_brackets(text: str, start: int, end: int) -> list[int]:
    """Where a sentence opens brackets that it never closes: what stands behind them stands in none of them."""
    if text.count("(", start, end) <= text.count(")", start, end):
        return []
    waiting: list[int] = []
    for match in _BRACKET.finditer(text, start, end):
        if match[0] == "(":
            waiting.append(match.start())
        elif waiting:
            waiting.pop()
    return waiting


def _mentions(text: str, start: int, end: int, inside: list[Quantity]) -> Iterator[Mention]:
    before, beside = start, None
    depth = segment = 0
    unclosed = unclosed_brackets(text, start, end) if inside else []
    for at, quantity in enumerate(inside):
        between = text[before : quantity.start]
        depth = max(0, depth + between.count("(") - between.count(")"))
        while unclosed and unclosed[0] < quantity.start:
            depth = max(0, depth - 1)
            unclosed.pop(0)
        segment += between.count("；")
        between = between[-_LONGEST_LEAD:]
        lead = _lead(text, quantity.start, between, depth)
        aside = _note_before(lead, quantity) if lead[-1:] == ")" else 0
        lead = lead[: len(lead) - aside]
        role, rises = _role(quantity, _without_notes(lead), text[quantity.end : quantity.end + 16], beside)
        if role is QuantityRole.DELTA and quantity.value < 0:
            quantity, rises = replace(quantity, value=-quantity.value), rises is False  # 增长-3.6%
        if beside and beside.role is QuantityRole.EACH and _is_next_of(lead, beside, quantity):
            role = QuantityRole.EACH  # 亩均投入分别为1600元和900元
        if beside and role is QuantityRole.LEVEL and _is_of_each_too(quantity, lead, beside, between):
            role = QuantityRole.EACH  # 每个林场到位175万元，支出168万元
        if beside and beside.role is QuantityRole.PRIOR and quantity.kind is beside.kind and reaches(lead):
            role, rises = QuantityRole.LEVEL, None  # 由4.6%降为1.2%
        if role is QuantityRole.LEVEL and (_is_prior_too(beside, between) or _is_prior_aside(text, quantity, beside)):
            role = QuantityRole.PRIOR
        of_a_goal = quantity.kind is QuantityKind.POINTS and _OF_A_GOAL.match(lead.strip())
        if beside and of_a_goal and (above := _HIGHER.search(beside.lead)):
            role, rises = QuantityRole.DELTA, bool(above["rises"])  # 高于90%的目标2.5个百分点
        is_beyond = beside is not None and _by_so_much(quantity, beside, between)
        if beside and is_beyond and (more := _BEYOND.search(beside.lead)):
            role, rises = QuantityRole.DELTA, bool(more["rises"])  # 超出预算1480万元82万元
        stop = min(inside[at + 1].start if at + 1 < len(inside) else len(text), quantity.end + _LONGEST_TAIL)
        boundary = _BOUNDARY.search(text, quantity.end, stop)
        tail = text[quantity.end : boundary.start() if boundary else stop].strip()
        beside = Mention(quantity, lead, noun(lead), role, rises, depth, segment, tail, aside)
        yield beside
        before = quantity.end


def _note_before(lead: str, quantity: Quantity) -> int:
    """How long a note in brackets at the end of a lead is: 人均补助（按支付额计）; of a rate none that measures it."""
    match = _NOTE.search(lead)
    is_measure = match is not None and quantity.kind is QuantityKind.PERCENT and _MEASURES_IT.search(match[0])
    return len(match[0]) if match and not is_measure else 0


def _is_prior_too(beside: Mention | None, between: str) -> bool:
    """上年为25人次、47500元."""
    return beside is not None and beside.role is QuantityRole.PRIOR and between in ("、", "和")


def _is_prior_aside(text: str, quantity: Quantity, beside: Mention | None) -> bool:
    """Whether a bracket holds nothing but what an earlier year had, as the words before it or the text announce.

    比2022年(300.14万元)减少31.62万元; (括号内为上年)：进馆14.72万人次(12.80万人次).
    """
    start, end = quantity.start, quantity.end
    if text[start - 1 : start] != "(" or text[end : end + 1] not in (")", "次"):
        return False
    if _OF_THEN.search(text, max(0, start - _LONGEST_ASIDE), start - 1):
        return True
    if beside is None or beside.quantity.unit != quantity.unit or start - beside.end > len("次("):
        return False
    scope = scope_of_aside(text, start)
    return scope is not None and scope.is_prior


def _without_notes(lead: str) -> str:
    """供水量(括号内为前一年)1460万吨 is no earlier value."""
    return _ASIDE.sub("", lead) if "括号" in lead else lead


def _is_next_of(lead: str, beside: Mention, quantity: Quantity) -> bool:
    """Whether a quantity is the second, or a later one, of values told 分别."""
    is_told = "分别" in beside.lead or not beside.lead.strip("和与及、 ")
    return is_told and quantity.kind is beside.kind and not lead.strip("和与及、 ")


def _is_of_each_too(quantity: Quantity, lead: str, beside: Mention, between: str) -> bool:
    """Whether an amount is one for each as well as the one before: 平均每村补助20万元，支出18万元."""
    is_each = beside.role is QuantityRole.EACH and _FOR_EACH_ONE.search(beside.lead) is not None
    return is_each and quantity.kind is beside.kind and between == f"，{lead}" and _STATE_ONLY.match(lead) is not None


def _by_so_much(quantity: Quantity, beside: Mention, between: str) -> bool:
    """Whether a quantity can be how far something lies beyond the one beside it: 高于目标值95%达3个百分点."""
    points = quantity.kind is QuantityKind.POINTS and beside.kind is QuantityKind.PERCENT
    return not between.strip(" 达了有" if points else " ") and (points or quantity.kind is beside.kind)


def _lead(text: str, end: int, between: str, depth: int) -> str:
    """What stands between a quantity and the clause's beginning; a bracket inside the clause is part of it."""
    at = _last_boundary(between)
    lead = between[at:]
    if (
        depth
        or between[at - 1 : at] != ")"
        or not (lead.strip() == "" or _GOES_ON.match(lead) or _YEAR_ASIDE.search(between, 0, at))
    ):
        return lead
    opened = text.rfind("(", max(0, end - len(lead) - _LONGEST_ASIDE), end)
    if opened < 0:
        return lead
    before = text[max(0, opened - _LONGEST_ASIDE) : opened]
    inside = text[opened + 1 : end - len(lead) - 1]
    return (
        text[opened - len(before) + _last_boundary(before) : end] if "(" not in inside and ")" not in inside else lead
    )


def _last_boundary(between: str) -> int:
    """Where the last boundary ends, 0 where there is none: looked for from the end, the first one as it were."""
    words = between.rstrip(": ")
    match = _BOUNDARY.search(words[::-1])
    return len(words) - match.start() if match else 0


def _role(
    quantity: Quantity, lead: str, behind: str, beside: Mention | None = None
) -> tuple[QuantityRole, bool | None]:
    if quantity.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and reaches(lead):
        return QuantityRole.LEVEL, None  # 减少为29起: what it came to
    if ("增减" in lead and _EITHER_WAY.search(lead)) or ("亏" in lead and _OF_A_LOSS.search(lead)):
        return QuantityRole.DELTA, None
    delta = None
    if not _MOVES.isdisjoint(lead) and not (quantity.kind is QuantityKind.PERCENT and _SAVED_RATE.search(lead)):
        delta = _DELTA.search(lead)
    if delta and not lead.endswith("年增"):
        return (
            (QuantityRole.EACH, None)
            if _EARNED_EACH.search(lead)
            else (QuantityRole.DELTA, bool(delta["rises"] or delta["more"]))
        )
    if quantity.kind is QuantityKind.POINTS and (higher := _HIGHER.search(_plain(lead))):
        return QuantityRole.DELTA, bool(higher["rises"])
    if behind[:1] == "的" and _POINTS_BEHIND.match(behind) and _HIGHER.search(lead):
        return QuantityRole.PRIOR, None
    if ("由" in lead or "从" in lead) and _FROM.search(lead) and _TO.match(behind):
        return QuantityRole.PRIOR, None
    if quantity.kind is QuantityKind.MONEY and _is_a_price(quantity, lead, behind):
        return QuantityRole.EACH, None
    is_second = lead in ("和", "与") and beside is not None and "分别" in beside.lead  # 分别为96%和94%，下降2个百分点
    if not is_second and _MEASURED_AGAINST.search(lead.strip()) and _DIFFERS.match(behind):
        return QuantityRole.PRIOR, None  # 较编制数85名少5人
    return _state(quantity, lead), None


def _plain(lead: str) -> str:
    """A lead without what stands in brackets."""
    return _ASIDE.sub("", lead) if "(" in lead else lead


def _is_a_price(quantity: Quantity, lead: str, behind: str) -> bool:
    """Whether an amount is one of each: 每人, 120元/吨, 180立方米按2.4元计."""
    is_reckoned = quantity.unit == "元" and lead.endswith(("按", "按照")) and _AT_A_PRICE.match(behind)
    return bool(is_reckoned or _PER.match(behind))


def _state(quantity: Quantity, lead: str) -> QuantityRole:
    """The role of what is no change."""
    if quantity.kind is QuantityKind.PERCENT:
        lead = _plain(lead)  # 预算执行率(支出数与预算数之比)94.75%
        if not _EARLIER.isdisjoint(lead) and _THAN.search(lead):
            return QuantityRole.PRIOR
        if _COMPLETION.search(lead):
            return QuantityRole.COMPLETION
        if "占" in lead and _SHARE.search(_plain(lead)):
            return QuantityRole.SHARE
    if quantity.kind not in (QuantityKind.MONEY, QuantityKind.COUNT) and reaches(lead):
        return QuantityRole.LEVEL  # of amounts that is asked first
    is_taken_off = quantity.unit == "分" and lead.rstrip().endswith("扣")  # 未达到上年水平扣1.5分
    if not _EARLIER.isdisjoint(lead) and _PRIOR.search(lead) and not is_taken_off:
        return QuantityRole.PRIOR
    if quantity.kind is QuantityKind.COUNT and lead.startswith("的标准"):
        return QuantityRole.LEVEL  # 按每亩130元的标准补助2万亩
    if quantity.kind is QuantityKind.COUNT and (lead.rstrip().endswith("每") or quantity.unit in _NO_MEAN):
        return QuantityRole.LEVEL  # 平均每4个村共用3名; 每月10日前
    if quantity.unit[:1] in "万亿" and "生均" in lead and _FUND.search(lead):
        return QuantityRole.LEVEL  # 2021年生均公用经费232.50万元: the name of a fund
    return QuantityRole.EACH if not _OF_ONE.isdisjoint(lead) and _EACH.search(lead) else QuantityRole.LEVEL


@lru_cache(maxsize=4096)
def noun(lead: str) -> str:
    """The noun phrase of a lead: 基本支出 in 其中：2023年度基本支出为."""
    return _LABEL_HEAD.sub("", _LABEL_TAIL.sub("", lead.rstrip(" :"), count=1).strip(), count=1).strip(" “”\"'")


def share_whole(lead: str) -> str:
    """What a share is of: 总支出 in 占总支出的; blank where the text does not say."""
    if "占" not in lead:
        return ""
    match = _SHARE.search(_plain(lead))
    return match["whole"].strip() if match else ""


def completion_whole(lead: str) -> str:
    """What is completed: 年初预算 in 完成年初预算的; blank where the text does not say."""
    match = _COMPLETION.search(lead)
    return (match["whole"] or "").strip() if match else ""


def reaches(lead: str) -> bool:
    """Whether a quantity is what something came to: 增加到, 降为."""
    return ("到" in lead or "至" in lead or "为" in lead) and _REACHED.search(lead) is not None
