"""A figure that its own words take up again, and another one told before: 新建渠系8.4公里 … 新建的渠系8.8公里均已验收.

What takes something up: 新建的, 检出的 with a word that the first telling has; 上述, 按…计算; 全部 or 均 behind it; a
stock of which there is one (保有量, 总人口); 投资33万元的水渠项目; 实际28座 behind what was planned of the same name.
"""

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.retellings.tellings import are_of_one, is_owned_to, sentence_of
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import Quantity, QuantityKind

_MOST = 60  # figures of one unit that are kept: the last ones
_LEAST, _GREATEST = 0.55, 1.8  # times the first figure: what is further off is of something else
_LONG = 5  # characters of a name that tells by itself what it is
_VERB = pattern(
    r"^(?:(?:共|已|将|实际|全部|累计|新|先后|分别|经|由|对|为|按照?|依据|根据|以)*(?:新改?扩?建|改扩?建|[新维整]修|修建|建设|建成|建立|修复|购置|购买|采购|配备|安装|更换|更新|新增|增加|改造|硬化"
    r"|整治|疏浚|清淤|栽植|种植|补植|发展|培训|举办|组织|开展|检查|抽查|排查|巡查|检测|抽检|检出|查出|发现|救助|资助|补助|帮扶|慰问|服务|接待|受理|办理"
    r"|发放|印发|完成|实施|覆盖|涉及|惠及|受益|参加|参训|核定|持有|拥有|设立|设有|下辖|辖|处置|报废|投入|安排|支付|清运|收集|回收|收回|征收|投资|总投资|计划投资|有))"
)
_SCOPE = pattern(
    r"^(?:截至|20[0-9]{2}年度?|上述|以上|该|这|这些|此次|本次|本|全部|所有|全[年县市区镇乡村局院校]|我[局县市区镇乡村院校]|[县市区镇乡村](?=[^级内])|年[末底内]|期末|现有|实有|共有|现|实际"
    r"|共计?|合计|累计|总|按照?|以|[0-9]+月[底末]|[、，的])+"
)
_MEASURE = pattern(r"(?:项目)?(?:全长|总长|长度|总面积|总数|总量|数量|总额|金额|人数|户数|共计?|合计|累计|约|为|达)+$")
_TAIL = pattern(
    r"^(?P<of>的)?(?P<noun>[一-龥]{2,14}?(?:项目|工程)|[一-龥]{2,14}?)(?=全部|全面|均|都|已|中(?!心|学|小|型|医|央|药)|进行|参[加与]|[在于为将按被因和及与只仅有，、；。)]|实际|业务|能力|签订|直接|受益|投入|通过|完成|建成|$|(?<=项目)|(?<=工程))"
)
_UP = pattern(r"上述|以上|(?:^|，)(?:该|这)|^按照?|^以(?!上|下|内)", begins="上以按该这，")
_RECKONED = pattern("计算|测算|折算|计$")
_WHOLE = pattern("^(?:对|将|把|组织|为)?全[县市区镇乡村局院校]")
_ALL = pattern(r"^(?:[一-龥]{0,10})?(?:已|已经)?(?:全部|全面|均|都)(?!匀|衡|价)")
_STOCK = pattern(r"(?:保有量|总人口|户籍人口|常住人口|在校学?生|床位|编制|编制数|总面积|全长|保有|存栏|公务用车)$")
_HELD = ("", "核定", "拥有", "设有", "下辖", "持有", "有", "辖")
_SOME = pattern(
    r"其中|其余|剩余|余下|另外?|还有|部分|未|不|仅|只有|尚|第[一二三四五六七八九十0-9]|前[一二三四五六七八九十0-9]|首|个别|男|女"
)
_PLACE = pattern(
    r"[一-龥]{2}(?:(?<![农乡城政然])村(?![民集级道庄容务干])|社区(?![矫工养服])|(?<![乡城])镇(?![域村级])|(?<!城)乡(?![镇村道])|街道|小学|中学|幼儿园|医院|卫生院|合作社|敬老院|片区|标段)|第[一二三四五六七八九十0-9]+[批期次轮]|[上下]半年|[春秋]季|[0-9]{1,2}月(?![底末]|[0-9])"
)
_LONGEST_PLACE = 5  # characters that the end of one is of, with those before it: 柳溪敬老院
_ANY = pattern("[全本我各该等]")
_UNIT_GOES_ON = pattern(r"\([一-龥]\)")
_JOINED = pattern(r"[一-龥]{2}、[一-龥]{2,8}$")  # 专业队、半专业队300人: of both together
_CLAUSE = pattern("[，。；：:、\n()]")
_PLAN_OF = pattern(r"(?:年度|年初|全年)?(?:计划|预算|目标|任务|指标)(?:数|值|任务|目标|新建|建设|完成|为|是|:)*$")
_ACTUAL = pattern(r"^(?:年末|全年|年内|已)?(?:实际)(?:完成|支出|建成|支付|实现|发放)?(?:了|为|数|值)?$")
_PIECE = pattern("[和及与、，对将由把]")
_RELATED = pattern(
    r"^(?:在|全[年县市区镇乡村局院校]|我[局县市区镇乡村院校]|本次|此次|今年|本年度?|当年|年内|共|所|已|累计|其)+|(?:出来|出|到|了|过|好)$"
)
_DEEDS = frozenset("装修建买购种栽办发改换拆添")  # 今年装的18盏路灯, told of as 装路灯16盏
_YEAR_END = pattern("(?<=[一-龥])(?:年[末底]|期末)")
_NAMELESS = pattern(
    "^(?:项目|资金|支出|收入|经费|投资|总投资|工程|预算|任务|目标|人员|其他|情况|工作|数量|指标|补助|本级|问题|措施)+$"
)


class _Telling(Struct, frozen=True, gc=False):
    """A figure with the name of what it counts, what is done with that, and whether its words take it up again."""

    mention: Mention
    noun: str
    verb: str
    is_up: bool = False
    is_stock: bool = False
    is_behind: bool = False


_Written = tuple[str, str, str]
"""The name of a figure, what is done with it, and its digits."""


class _Told:
    """The last figures of one unit, found by their value, or by their name and digits."""

    def __init__(self, passage: Passage) -> None:
        self._text = passage.folded
        self.tellings: deque[_Telling] = deque()
        self._keys: deque[_Written | None] = deque()  # of the same
        self._values: Counter[Decimal] = Counter()
        self._written: dict[_Written, deque[_Telling]] = {}

    def add(self, telling: _Telling) -> None:
        """Adds one; of many the first goes."""
        if len(self.tellings) == _MOST:
            self._values[self.tellings.popleft().mention.quantity.value] -= 1
            if (first := self._keys.popleft()) is not None:
                self._written[first].popleft()
        key = self._key(telling) if _is_long(telling) else None
        self.tellings.append(telling)
        self._keys.append(key)
        self._values[telling.mention.quantity.value] += 1
        if key is not None:
            self._written.setdefault(key, deque()).append(telling)

    def has(self, value: Decimal) -> bool:
        """Whether any of them has a value."""
        return self._values[value] > 0

    def written_as(self, telling: _Telling) -> Iterable[_Telling]:
        """Those that tell the same of the same long name, with the same digits in whatever order."""
        return self._written.get(self._key(telling), ())

    def _key(self, telling: _Telling) -> _Written:
        return telling.noun, telling.verb, _digits(self._text[telling.mention.start : telling.mention.end])


def again(passage: Passage) -> Iterator[Claim]:
    """The later of two figures of one thing."""
    told: dict[str, _Told] = {}
    for sentence in passage.stating:
        for place, mention in enumerate(sentence.mentions):
            if not mention.is_level or not mention.is_exact or mention.quantity.unit == "日":
                continue  # 6月15日 is a day
            if _is_of_both(passage, sentence, mention):
                continue
            telling = _telling(passage, mention, sentence.mentions[place - 1] if place else None)
            key = "元" if mention.kind is QuantityKind.MONEY else mention.quantity.unit
            before = told.get(key) or told.setdefault(key, _Told(passage))
            if telling.noun and not before.has(mention.quantity.value):
                first = _first(passage, before, telling)
                if first is not None:
                    yield repeat_claim(passage, first, mention)
            before.add(telling)


def _is_of_both(passage: Passage, sentence: Sentence, mention: Mention) -> bool:
    """Whether two names stand before a figure: 专业队、半专业队300人."""
    begin = max(sentence.start, mention.start - len(mention.lead) - 3)
    is_list = passage.folded.find("、", begin, mention.start) >= 0
    return is_list and _JOINED.search(passage.folded, begin, mention.start) is not None


def _first(passage: Passage, before: _Told, telling: _Telling) -> Mention | None:
    """The first figure told of the thing, where all of it before are alike; this one is as none before.

    None of those before may be of another size, so what is of its size is looked at first: most often nothing is.
    """
    named = before.tellings if telling.is_up else _turned(passage, before, telling)
    last, is_behind = telling.noun[-1], telling.is_behind
    named = [each for each in named if each.noun and (each.noun[-1] == last or is_behind)]  # one is the other's end
    likely, others = _by_size([each for each in named if _may_be_same(each.noun, telling)], telling.mention.quantity)
    alike = [each for each in likely if _is_same(passage, each, telling)]
    if len({each.mention.quantity.value for each in alike}) != 1:
        return None
    if any(_is_same(passage, each, telling) for each in others):
        return None
    first = alike[0].mention
    return first if not is_owned_to(passage, first, telling.mention) else None


def _by_size(named: Iterable[_Telling], again: Quantity) -> tuple[list[_Telling], list[_Telling]]:
    """The figures that a later one can be a slip of, and the others."""
    likely: list[_Telling] = []
    others: list[_Telling] = []
    for each in named:
        first = each.mention.quantity
        ratio = again.value / first.value if first.value else 0
        slack = 0 if first.step == again.step else first.slack + again.slack
        is_likely = _LEAST <= ratio <= _GREATEST and abs(again.value - first.value) > slack
        (likely if is_likely else others).append(each)
    return likely, others


def _may_be_same(one: str, again: _Telling) -> bool:
    """Whether a name can be that of a figure told again, by its characters alone: most are of something else."""
    other = again.noun
    is_one = one == other or other.endswith(one) or one.endswith(other)
    return is_one or (again.is_behind and other.startswith(one))


def _is_same(passage: Passage, first: _Telling, again: _Telling) -> bool:
    one, other = first.noun, again.noun
    if again.is_behind and len(one) >= 2 and other.startswith(one):
        other = one  # 14座水库落实了管护责任人: where the name behind a figure ends, the first telling says
    if not one or (one != other and not (_is_end(one, other) or _is_end(other, one))):
        return False
    near = _near(passage, first.mention, again.mention)
    if one != other and len(other) > len(one) and other[: len(other) - len(one)] not in near:
        return False  # the later name is narrower
    if again.is_stock and (one != other or first.verb not in _HELD):
        return False
    if len(one) > len(other) and not again.verb:
        return False  # the first name is narrower
    if again.verb and again.verb not in near and not _is_told(again.verb, near):
        return False
    is_of_it = again.mention.tail.startswith("的") and again.mention.kind is QuantityKind.MONEY
    if not is_of_it and not are_of_one(passage, first.mention, again.mention):
        return False
    place = _place(passage, again.mention)
    return not place or place in near or place in one


def _is_long(telling: _Telling) -> bool:
    return len(telling.noun) + len(telling.verb) > _LONG


def _turned(passage: Passage, before: _Told, again: _Telling) -> list[_Telling]:
    """The figures of the same telling name that have the same digits in another order, some lines apart."""
    if not _is_long(again):
        return []
    return [each for each in before.written_as(again) if _are_lines_apart(passage, each.mention, again.mention)]


def _are_lines_apart(passage: Passage, first: Mention, again: Mention) -> bool:
    return passage.folded.find("\n", first.end, again.start) >= 0


def _digits(words: str) -> str:
    """The digits of a figure, from the least to the greatest."""
    return "".join(sorted(filter(str.isdecimal, words)))


def _is_end(longer: str, shorter: str) -> bool:
    return len(shorter) >= 2 and longer.endswith(shorter) and longer != shorter


def _telling(passage: Passage, mention: Mention, beside: Mention | None) -> _Telling:
    lead = mention.lead.strip()
    label = mention.label
    if beside is not None and _ACTUAL.match(lead) and beside.quantity.unit == mention.quantity.unit:
        name = _bare(_PLAN_OF.sub("", beside.lead.strip()))[1]
        if name != _bare(beside.lead.strip())[1] and len(name) >= _LONG:
            return _Telling(mention, name, "", is_up=True)
    relation, mark, rest = label.rpartition("的")
    relation = _RELATED.sub("", _PIECE.split(relation)[-1]) if mark else ""
    tail = _tail(passage, mention)
    behind = _TAIL.match(tail) if tail else None
    is_some = bool(_SOME.search(lead))
    if len(relation) >= 2 or relation in _DEEDS:
        noun = _MEASURE.sub("", rest) or (behind["noun"] if behind else "")
        return _named(mention, noun, relation, is_up=not is_some, is_behind=not rest)
    verb, noun = _bare(label)
    is_up = bool(_UP.search(lead)) and (not lead.startswith(("按", "以")) or bool(_RECKONED.match(mention.tail)))
    if behind and behind["of"] and mention.kind is QuantityKind.MONEY and not noun:
        return _named(mention, behind["noun"], "", is_up=len(behind["noun"]) >= _LONG)
    is_behind = len(noun) < 2 and behind is not None and not behind["of"]
    if behind and is_behind:
        noun = behind["noun"]
        is_up = is_up or bool(_ALL.match(mention.tail)) or bool(_WHOLE.search(lead))
    else:
        is_up = is_up or bool(_ALL.match(mention.tail))
    is_stock = verb in _HELD and bool(_STOCK.search(label)) and not is_up
    is_up = (is_up and not (verb and _WHOLE.search(lead))) or is_stock
    return _named(mention, noun, verb, is_up=is_up and not is_some, is_stock=is_stock, is_behind=is_behind)


def _tail(passage: Passage, mention: Mention) -> str:
    """The words behind a figure, the second half of its unit left out: 13台（套）设备."""
    aside = _UNIT_GOES_ON.match(passage.folded, mention.end)
    return _CLAUSE.split(passage.folded[aside.end() : aside.end() + 16])[0] if aside else mention.tail


def _named(
    mention: Mention, noun: str, verb: str, *, is_up: bool, is_stock: bool = False, is_behind: bool = False
) -> _Telling:
    noun = _YEAR_END.sub("", _SCOPE.sub("", noun))
    return _Telling(mention, "" if len(noun) < 2 or _NAMELESS.match(noun) else noun, verb, is_up, is_stock, is_behind)


@lru_cache(maxsize=4096)
def _bare(label: str) -> tuple[str, str]:
    """The verb that a label begins with, and the name behind it."""
    label = _SCOPE.sub("", label)
    match = _VERB.match(label)
    noun = _MEASURE.sub("", label[match.end() :] if match else label).removeprefix("了")
    return (match[0][-2:] if match else ""), _SCOPE.sub("", noun)


def _is_told(relation: str, near: str) -> bool:
    """Whether the verb of a relation and what stands before it are told: 中医馆购置 of 中医馆建设，购置设备."""
    return len(relation) >= 4 and relation[-2:] in near and relation[:-2] in near


def _near(passage: Passage, mention: Mention, until: Mention) -> str:
    """The words of the sentence that a figure stands in, up to a later one, and of the sentence above it."""
    sentence = sentence_of(passage, mention)
    above = passage.sentences[sentence.place - 1] if sentence.place else sentence
    return passage.folded[above.start : min(sentence.end, until.start - len(until.lead))]


def _place(passage: Passage, mention: Mention) -> str:
    """The last place, or stretch of time, named before a figure in its line; blank where none is."""
    start = passage.folded.rfind("\n", 0, mention.start) + 1
    ends, places = _places(passage, start)
    told = bisect_left(ends, mention.start)  # what ends right at the figure may be another word with it: 3 in 3月
    begin = max(ends[told - 1] if told else start, mention.start - _LONGEST_PLACE)
    beside = [each for each in _PLACE.findall(passage.folded, begin, mention.start) if not _ANY.search(each)]
    return beside[-1] if beside else places[told]


@lru_cache(maxsize=4)
def _places(passage: Passage, start: int) -> tuple[list[int], list[str]]:
    """Where the places of a line end, and the last of those so far that is one: before any, blank."""
    stop = passage.folded.find("\n", start)
    ends, places = [], [""]
    for match in _PLACE.finditer(passage.folded, start, stop if stop >= 0 else len(passage.folded)):
        ends.append(match.end())
        places.append(places[-1] if _ANY.search(match[0]) else match[0])
    return ends, places
