"""Who is first or last in a row that is told: 青石镇92%、白沙镇95%，最快的是青石镇; 满分100分，最高分108分."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, comparable, quoted_from, shown
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_HIGH, _LOW = "[高多大快长]", "[低少小慢短]"
_SAID = pattern(
    rf"(?:(?:[占总单][一-龥]{{0,3}})?最(?:(?P<high>{_HIGH})|(?P<low>{_LOW}))(?:的?(?:一?[个项类家月天季日镇乡村])?(?:单位|部门|乡镇|月份|季度|项目|支出)?)?(?:是|为|属|出现在|在)"
    rf"|(?:峰值|高峰|峰)(?P<peak>(?:出现)?(?:在|为|是))|报价较(?P<less>低)的)(?P<name>[一-龥A-Za-z0-9]{{2,10}})"
)
_TOP = pattern("最[高多大长](?!限|标准)|居首|(?:排名?|列|居|位)第一|第一名|榜首|首位")
_SECOND = pattern("次[多高大]|其次|(?:排名?|列|居|位)第二|第二名|居次")
_BOTTOM = pattern("最[低少小短](?!生活|工资|标准|保障|限)|垫底|末位|倒数第一")
_MEAN, _FULL = pattern("平均|均值|均分"), pattern("满分(?:为|值|是)?$")
_LESS_IS_BETTER = pattern("用时|耗时|时间|投诉|差错|扣分|事故|能耗|成本|逾期|费用|报价|价|次数|倒数|限|工资")
_ELSEWHERE = pattern("上年|去年|同期|目标|计划|增|降|提高|比|较|其中|历年|全国|全省|全市")
_RANKED = pattern(
    r"前(?P<count>[三四五六])名[^，。；0-9]{0,6}(?P<row>[0-9]+(?:[.][0-9]+)?[分%]?(?:[、，][0-9]+(?:[.][0-9]+)?[分%]?){2,5})(?![0-9.])"
)
_AGES = pattern(
    "最[大长]的?(?:为|是|者)?(?P<eldest>[0-9]{1,3})岁[，、](?:年龄)?最小的?(?:为|是|者)?(?P<youngest>[0-9]{1,3})岁"
)
_CALLED = pattern(
    r"(?<=[，；。、:(])(?P<name>[一-龥]{2,8}?)(?:得分|收入|金额|进度|支出)?"
    r"(?:(?P<high>居首|(?:排名?|位列|名列|列|位居|居)第一|最[高多大])|(?P<low>垫底|(?:排名?|居|列)末位|最[低少小]))(?=[，。；)]|$)"
)
_ORDERED = pattern(
    "(?:(?P<rising>[由从][低少小短]到[高多大长]|升序)|(?P<falling>[由从][高多大长]到[低少小短]|降序))"
    "[^，。；0-9]{0,8}(?:分别|依次|排[列序名])[^，。；0-9]{0,12}$"
)
_TREND = pattern(
    "[^，。；0-9]{0,6}，?(?:呈)?(?:逐年|连年|连续|持续|逐步|逐季|逐月)(?:[两三四]年)?(?:(?P<rising>递增|上升|增长|提高|增加|走高)|递减|下降|减少|走低|降低)"
)
_OF_ALL = pattern("共|合计|总|均|小计|累计")
_SAID_WITH = ("最", "峰", "报价较")  # without one of which no sentence has what the patterns look for
_CALLED_WITH = ("最", "居首", "第一", "垫底", "末位")
_RANKS = (
    *("最", "居首", "第一", "榜首", "首位", "次多", "次高", "次大", "其次", "第二", "居次"),
    *("垫底", "末位", "平均", "均值", "均分", "满分"),
)
_ORDERED_WITH = ("升序", "降序", *(f"到{each}" for each in "高多大长低少小短"))
_GENERAL = pattern("其中|占比|单[日月项]|全年|金额|得分|数量|进度|支出|收入|分数|数值|报价|的|成绩|排名|其")
_TIMES = frozenset(("天", "日", "小时", "分钟", "秒", "个月", "个工作日", "工作日", "个小时"))
_BY_RANK = pattern("最[快慢]|第一|居首|垫底|末位")
_BY_SO_MUCH = pattern("(?:增加|减少|上升|下降|增长|提高|多|少|降低)了?$|[比较]")
_ASIDES = ("占比", "报价较")
_NUMBER = pattern("[0-9]+(?:[.][0-9]+)?")
_COUNT_OF = {"三": 3, "四": 4, "五": 5, "六": 6}
_LAST = 4  # the rank of the least
_FAR = 20  # characters
_FEWEST, _ALIKE = 2, 2  # of a row; characters of a name


def named_extremes(passage: Passage) -> Iterator[Claim]:
    """Extremes that others of their row are beyond, and rows of the first that do not fall."""
    said, called = passage.places_with(*_SAID_WITH), passage.places_with(*_CALLED_WITH)
    ranked, ordered = passage.places_with(*_RANKS), passage.places_with(*_ORDERED_WITH)
    for sentence in passage.stating:
        place, start, end = sentence.place, sentence.start, sentence.end
        for match in _SAID.finditer(passage.folded, start, end) if place in said else ():
            yield from _named(
                passage,
                sentence,
                match.start(),
                match["name"],
                is_high=not (match["low"] or match["less"]),
                start=match.start(),
                end=match.end(),
            )
        yield from _in_turn(passage, sentence) if place in ranked else ()
        yield from _ordered(sentence) if place in ordered else ()
        yield from _moving(passage, sentence)
        for match in _CALLED.finditer(passage.folded, start, end) if place in called else ():
            if not any(match["name"] in each.lead for each in sentence.mentions):
                continue
            is_high = match["high"] is not None
            yield from _named(
                passage,
                sentence,
                match.start(),
                match["name"],
                is_high=is_high,
                start=match.start(),
                end=match.end("name"),
            )
    for match in _AGES.finditer(passage.folded):
        eldest, youngest = int(match["eldest"]), int(match["youngest"])
        if youngest > eldest:
            line = f"{youngest}>{eldest}"
            yield Claim(ORDER, match.start(), match.end(), arithmetic=line, severity="query", is_named=True)
    for sentence in passage.stating_with("前三名", "前四名", "前五名", "前六名"):
        for match in _RANKED.finditer(passage.folded, sentence.start, sentence.end):
            values = [Decimal(each) for each in _NUMBER.findall(match["row"])]
            is_row = len(values) == _COUNT_OF[match["count"]] and not _LESS_IS_BETTER.search(
                passage.folded, sentence.start, match.end()
            )
            if is_row and any(one < other for one, other in pairwise(values)):
                yield Claim(
                    ORDER,
                    match.start(),
                    match.end(),
                    arithmetic="<".join(str(each) for each in next(two for two in pairwise(values) if two[0] < two[1])),
                    severity="query",
                    is_named=True,
                )


def _named(
    passage: Passage, sentence: Sentence, at: int, name: str, *, is_high: bool, start: int, end: int
) -> Iterator[Claim]:
    """最快的是白沙镇: the row before it, each with its name right before its value."""
    row = _row(passage, [each for each in sentence.mentions if each.end <= at]) or _row(
        passage, _above(passage, sentence)
    )
    own = [each for each in row if _is_called(each, name)]
    if not row or not _is_of_the_row(passage, row, at):
        return
    if len(row) < _FEWEST or len(own) != 1 or _is_elsewhere(passage.folded[start:end]):
        return
    is_less_better = row[0].quantity.unit in _TIMES or _LESS_IS_BETTER.search(passage.folded, sentence.start, end)
    if is_less_better and _BY_RANK.search(passage.folded, start, end + _FAR):
        is_high = not is_high  # 办结用时最快的, 投诉量列第一
    most = (max if is_high else min)(row, key=lambda each: each.quantity.value)
    if most.quantity.value != own[0].quantity.value:
        sign = ">" if is_high else "<"
        line = f"{shown(most.quantity)}{sign}{shown(own[0].quantity, most.quantity.unit)}"
        yield Claim(ORDER, start, _end_of(passage, end, name, own[0]), arithmetic=line, severity="query", is_named=True)


def _is_elsewhere(words: str) -> bool:
    for aside in _ASIDES:
        words = words.replace(aside, "")
    return _ELSEWHERE.search(words) is not None


def _ordered(sentence: Sentence) -> Iterator[Claim]:
    """单价由低到高依次为18元、23元、29元; 按拨付额从多到少排列：水利局820万元、…."""
    for place, first in enumerate(sentence.mentions):
        match = _ORDERED.search(first.lead)
        run = [first] if match else []
        for each in sentence.mentions[place + 1 :] if match else ():
            if (
                _OF_ALL.search(each.lead)
                or each.quantity.unit != first.quantity.unit
                or each.segment != first.segment
                or not each.is_exact
            ):
                break
            run.append(each)
        for one, other in pairwise(run if len(run) > _FEWEST else ()):
            if match and one.quantity.value != other.quantity.value:
                is_rising = one.quantity.value < other.quantity.value
                if is_rising is not (match["rising"] is not None):
                    sign = "<" if is_rising else ">"
                    line = f"{shown(one.quantity)}{sign}{shown(other.quantity, one.quantity.unit)}"
                    start, end = quoted_from(one), other.end
                    yield Claim(ORDER, start, end, arithmetic=line, severity="query", is_named=True)
                    return


def _moving(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """由86件降到64件、再降到51件，连续下降; 2.1%、0.8%、0.3%，逐年走低."""
    for place, last in enumerate(sentence.mentions[_FEWEST:], _FEWEST):
        match = _TREND.match(passage.folded, last.end)
        run = sentence.mentions[place - _FEWEST : place + 1] if match else ()
        if match is None or any(each.quantity.unit != last.quantity.unit or not each.is_exact for each in run):
            continue
        if any(_BY_SO_MUCH.search(each.lead) or each.segment != last.segment for each in run):
            continue
        is_up = match["rising"] is not None
        wrong = [two for two in pairwise(run) if (two[0].quantity.value < two[1].quantity.value) is not is_up]
        if wrong and wrong[0][0].quantity.value != wrong[0][1].quantity.value:
            one, other = wrong[0]
            sign = "<" if one.quantity.value < other.quantity.value else ">"
            line = f"{shown(one.quantity)}{sign}{shown(other.quantity, one.quantity.unit)}"
            yield Claim(ORDER, quoted_from(run[0]), match.end(), arithmetic=line, severity="query", is_named=True)


def _end_of(passage: Passage, end: int, name: str, own: Mention) -> int:
    return end - len(name) + len(_common(_name(own), name))


def _is_of_the_row(passage: Passage, row: Sequence[Mention], at: int) -> bool:
    """甲乡12万元、乙乡9万元，受益户最多的是乙乡: of something else than the row tells."""
    text = passage.folded
    begin = max(text.rfind(mark, 0, at) for mark in "，；。:、\n") + 1
    most = text.find("最", at)
    if text.startswith("报价较", at):
        return True
    words = _GENERAL.sub("", text[begin : most if 0 <= most < at + _FAR else at])
    before = text[max(0, row[0].start - len(row[0].lead) - _FAR) : row[-1].end]
    return len(words) < _ALIKE or any(words[place : place + 2] in before for place in range(len(words) - 1))


def _above(passage: Passage, sentence: Sentence) -> Sequence[Mention]:
    above = passage.sentences[max(0, sentence.place - 1)]
    return above.mentions if above.paragraph == sentence.paragraph and above is not sentence else ()


def _row(passage: Passage, mentions: Sequence[Mention]) -> list[Mention]:
    """The last numbers of one unit, each with a name, that nothing else stands among."""
    row: list[Mention] = []
    for each in reversed(mentions):
        if row and (each.quantity.unit != row[0].quantity.unit or each.kind is not row[0].kind):
            break
        if (
            not each.is_exact
            or each.role is QuantityRole.DELTA
            or len(_name(each)) < _ALIKE
            or _ELSEWHERE.search(each.lead)
        ):
            break
        if row and ":" in passage.folded[each.end : row[0].start]:
            break  # 共207万元：燃油费98.3万元、…
        row.insert(0, each)
    return row


def _name(each: Mention) -> str:
    return each.lead.strip("，、和及与: ")


def _common(lead: str, name: str) -> str:
    """The longest beginning of a name that a lead holds."""
    return next((name[:size] for size in range(len(name), _ALIKE - 1, -1) if name[:size] in lead), "")


def _is_called(each: Mention, name: str) -> bool:
    common = _common(_name(each), name)
    return bool(common) and (_name(each).startswith(common) or _name(each).endswith(common))


def _in_turn(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """满分, 最高, 次高, 平均, 最低: none is more than those before it in that order."""
    ends = [sentence.start, *(each.end for each in sentence.mentions)]
    told = [
        (each, _rank(passage, each, end)) for end, each in zip(ends, sentence.mentions, strict=False) if _is_plain(each)
    ]
    ranked = [(each, rank) for each, rank in told if rank is not None]
    for place, (one, high) in enumerate(ranked):
        for other, low in ranked[place + 1 :]:
            first, last = (one, other) if high < low else (other, one)
            is_pair = high != low and first.quantity.unit == last.quantity.unit and first.segment == last.segment
            if is_pair and first.quantity.value < last.quantity.value:
                found = claim(
                    ORDER, last, first.quantity.value, f"{shown(last.quantity)}>{shown(first.quantity)}", "query"
                )
                yield replace(
                    found, start=min(quoted_from(one), quoted_from(other)), end=max(one.end, other.end), is_named=True
                )
                return
    for each, rank in ranked:  # 河东96.2分排第一，河西93.8分，城南95.1分; 甲49.8万元最低，乙52.6万元
        look = _TOP if rank == 1 else _BOTTOM if rank == _LAST else None
        if look is None or not look.search(each.tail):
            continue
        row = [one for one, other in told if other is None and one.start > each.start and _is_next(each, one)]
        values = [one for one in row if (one.quantity.value > each.quantity.value) is (rank == 1)]
        values = [one for one in values if one.quantity.value != each.quantity.value]
        if values:
            sign = ">" if rank == 1 else "<"
            line = f"{shown(values[0].quantity)}{sign}{shown(each.quantity, values[0].quantity.unit)}"
            yield replace(claim(ORDER, values[0], each.quantity.value, line, "query"), is_named=True)


def _is_plain(each: Mention) -> bool:
    return each.is_exact and each.role is not QuantityRole.DELTA and each.role is not QuantityRole.PRIOR


def _is_next(top: Mention, each: Mention) -> bool:
    is_like = comparable(top.quantity, each.quantity) and top.quantity.unit == each.quantity.unit
    return is_like and each.segment == top.segment and not each.depth and not _ELSEWHERE.search(each.lead)


def _rank(passage: Passage, each: Mention, begin: int) -> int | None:
    words = passage.folded[max(begin, each.start - 16) : each.start]  # of 最高96.4分最低88.2分 the last two
    at = max(words.rfind(mark) for mark in "，；。、\n")
    if words[at + 1 :] in ("达", "达到", "为", "有", "是", "共"):  # 用水最多的是8月，达5.6万吨
        at = max(words.rfind(mark, 0, max(at, 0)) for mark in "，；。、\n")
    words = words[at + 1 :]
    behind = each.tail[:8]
    if _LESS_IS_BETTER.search(words) or _ELSEWHERE.search(words):
        return None
    for rank, look in enumerate((_FULL, _TOP, _SECOND, _MEAN, _BOTTOM)):
        if look.search(words) or (look in (_TOP, _SECOND, _BOTTOM) and look.search(behind)):
            return rank
    return None
