"""Goals where results belong, and results where goals belong, by the mood of their clauses and by what the part is for.

What is to come (拟, 将, 力争, 须, 确保…达到) is out of place among results unless what came of it stands beside it, its
sentence says that it is of later, or of what was asked; what is over (已, 了, 共…, 经…测得) among goals unless they
start from it. Where no heading says it, what is told of an item does: 此项已整改到位, 该指标得满分.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import Clause, clauses
from domain.proofreading.goals_and_results.clause_moods import Mood, is_done, is_over, mood_of
from domain.proofreading.goals_and_results.goals import AIM, REACHED
from domain.proofreading.goals_and_results.zones import Item, Zone, items
from domain.proofreading.rows_of_items import RowsOfItems

_MEASURE = pattern(
    "[0-9]|全覆盖|[一二三四五六七八九十]{1,3}[个家所座处场次期户条名人成项]|以[上内下]|平台|系统|全部|中心|[底日]前|不发生|零"
)
_LATER = pattern(
    "明年|来年|次年|下一?年|下一?步|今后|后续|接下来|下阶段|未来|往后|二期|跨年|剩余|其余|余下|尚|正在|推迟|延期|待(?!遇)|进行中|在办|未完成|未整改"
)
_LEFT_OVER = pattern("剩余|其余|余下|尚|还有|正在|推迟|延期|进行中|在办|未(?:完成|整改|实施|动工|开工)|二期|另")
_REQUIRED = pattern(
    "目标|任务|年初|原[定拟计]|规定|约定|合同|制度|办法|承诺|方案|文件|批复|上级|[省市县]级?要|依据|按照|根据|(?<!高)标准(?!化)|因|由于|如果|问题|不足|建议|会议|提出|强调|设计|每(?:[少低降增减缺超差]|[^，。；]{0,6}扣)|申报时|计划数|说明|评分|扣|《|定额"
)
_ANSWER_WORDS = (
    "实际|实[测建发收做修种栽铺]|实[一-龥][0-9]|已|完毕|经[^，。；]{1,8}(?:测|统计|验收|核|查)|经(?:公示|审[批核查]|评审|论证)|最终|结果|"
    "目前|到位|全部(?:完成|达|实现|建成|发放|拨付)|均(?:已|完成|达|实现|超|为|按)|达标|完成率|如期|超额|只[有完开办建举发培做]|仅|"
    "未能|没有(?:完成|达到|实现|做到|落实)|落空|[0-9]日|按时|按期|圆满完成任务|如数|[一-龥]了[0-9]|^完成$|"
    "^完成(?:[0-9]|率)|^[^，。；]{0,6}(?:增|减|少|多)[0-9]"
)
_ANSWER = pattern(_ANSWER_WORDS)
_CAME_OF_IT = pattern(
    "实际|实[测建发收做修种栽铺]|实[一-龥][0-9]|最终|完成率|如期|只[有完开办建举发培做]|仅|经(?:公示|审)|已[建完发改]"
)
_ANSWERS = pattern(f"{_ANSWER_WORDS}|^完成")
_WITH_IT = pattern(
    "^(?:使|让|做到|从而|以|惠及|覆盖|带动|解决|满足|达到|不[低少]于|其中|届时|有效|切实|为|可|户均|人均|受益|新增|缩短|减少|提[高升]|预计|年|建|逾期|确保|同时|并)"
)
_AROUND = pattern(
    "^(?:[通经]过[^0-9，。；]{2,16}|[^0-9，。；]{2,14}[后时中内]|[^0-9，。；]{0,10}(?:方面|项目)|为[^0-9，。；]{2,20}|[一二三四五六七八九十]是)$"
)
_REACHES = pattern(r"(?:达到?|提高到|提升到|降[到至])[0-9.]+[%％]?以[上内下]$")
_BASE = pattern(
    "基础|现有|(?:上|去|往|当)年|此前|前期|截至|目前|依据|参照|参考|立项|批复|需要|同类|原有|已有|设计|落实|[较比与](?![好高大为])|以来|历年|过去|近[两三3]年|背景|存在|问题|现状|尚未|已[^，。；]{1,8}的"
)
_IN_A_YEAR = pattern("20[0-9]{2}年(?!度)")
_STARTS_FROM = pattern("基础|现有|此前|前期|截至|目前|依据|参照|参考|立项|批复|背景|现状|尚|原有|已有|实绩")
_ONCE_BUILT = pattern("(?:投[产用]|建成|运营|达产|使用)[^，。；]{0,4}后$")
_SET_OUT = pattern("申报|年初|明年|下一?年|预期|[0-9]月报|上报|新一年")
_VERDICT = pattern(  # what says of an aim that it was reached
    "^(?:(?:据此)?(?:此|该|本|这)(?:一|[两三四五]项)?[项条件]?(?:指标|工作|成效|问题|任务|事)?(?:自评)?(?:得(?:满分|[0-9])|计[0-9]|已(?:全部)?(?:完成|整改|办结|落实|销号|做到)|(?:是|最|也是|成为)[^，。；]{0,16}(?:成绩|成效|成果|好评|亮点))"
    "|据此[^，。；]{0,6}[计得][0-9满]|得(?:分[0-9.]+分?|满分|[0-9.]+分)|自评得?满分|办理结果[为是]“?(?:已|办结)|[^，。；]{0,4}以上[^，。；]{1,8}(?:均|都|全部)?已(?:全部)?(?:销号|完成|整改|办结|落实))"
)
_ALL_REACHED = pattern(
    "以上[^，。；\n0-9]{1,8}?(?:均|都|全部|已)+(?:经)?(?:达到|完成|实现|办结|整改|销号|落实|做到)(?!率)"
)
_LOOKS_BACK = pattern(
    "^(?:全年|今年以来|(?:今年|本年|20[0-9]{2}年)(?:度)?(?:全年|共|累计)(?![^，。]{0,4}[计拟预将目])|截[至止](?:到|于)?(?:20[0-9]{2}年)?(?:年[底末]|1[0-2]月(?:[底末]|3[01]日))|过去的?一年|一年来)"
)
_AIM_WORDS = pattern(
    "拟|将|力争|力求|争取|可望|有望|准备|努力|打算|预[计期]|计划|确保|须|务必|要|应|保证|后可|不[低少]于|≥|>=|以上|明年|来年|今后|下一"
)
_STRIVING = pattern("力争|力求|努力|争取|将(?:进一步|不断|持续|继续|逐步)")
_GOES_ON = pattern("持续|长期|不断|继续|逐步|进一步")
_CAME = ("实际", "最终", "全年", "截至", "到", "已", "目前", "结果", "年末", "经")
_TO_COME = (Mood.HOPED, Mood.ASKED)
_MENDED_BY = pattern("[月日年]底?前")
_DIGIT = pattern("[0-9]")
_COUNTED = pattern("(?<=[0-9])[一-龥]")
_MOST, _FEWEST = 400, 2  # findings; other items of a list that make it one
_AROUND_IT, _FAREST, _SUMMED_UP, _TITLE = 6, 4000, 400, 60  # items on each side; characters


def moods(text: str) -> Iterator[Finding]:
    """What is told in the mood of the other kind of part."""
    held = items(text)
    rows = RowsOfItems(held)
    is_of_mending = "整改" in text[:_TITLE].split("\n", 1)[0]
    told = 0
    for place, item in enumerate(held):
        if not _may_be_amiss(item):
            continue
        if is_of_mending and item.zone is Zone.RESULTS and _MENDED_BY.search(item.words):
            continue  # what is still to be mended
        behind = held[place + 1] if place + 1 < len(held) else None
        around = held[max(0, place - _AROUND_IT) : place + _AROUND_IT + 1]
        near = rows.beside(item) if item.row >= 0 else _around_a_line(item, around)
        for code, each in _found(text, item, behind, near):
            yield Finding("query", code, quote=each.words, offset=each.start)
            told += 1
        if told > _MOST:
            return


def _may_be_amiss(item: Item) -> bool:
    """Whether an item is of goals, which may tell a result, or has a word of an aim among what was done."""
    if item.zone in (Zone.GOALS, Zone.NEXT):
        return True
    return item.zone is not Zone.OTHER and _AIM_WORDS.search(item.words) is not None


def _around_a_line(item: Item, around: Sequence[Item]) -> Sequence[Item]:
    """The lines around an item that is the whole of its own."""
    if any(each.entry == item.entry and each is not item for each in around):
        return ()
    return [each for each in around if each.entry != item.entry and abs(each.start - item.start) < _FAREST]


def _found(text: str, item: Item, behind: Item | None, near: Sequence[Item]) -> Iterator[tuple[str, Clause]]:
    if item.zone in (Zone.GOALS, Zone.NEXT):
        yield from _results(text, item, near)
        return
    row = tuple(clauses(text, item.start, item.start + len(item.words)))
    for place in range(len(row)):
        if _is_out_of_place(text, item, row, place, behind, near):
            yield AIM, _with_aims_behind(text, row, place)
            return


def _with_aims_behind(text: str, row: Sequence[Clause], place: int) -> Clause:
    """An aim with those right behind it as one: 拟举办培训2期，预计培训60人."""
    end = place + 1
    while end < len(row) and mood_of(row[end].words) in _TO_COME and row[end].start - row[end - 1].end == 1:
        end += 1
    return Clause(row[place].start, row[end - 1].end, text[row[place].start : row[end - 1].end])


def _is_out_of_place(
    text: str, item: Item, row: Sequence[Clause], place: int, behind: Item | None, near: Sequence[Item]
) -> bool:
    """Whether an aim stands for the result that belongs there."""
    each = row[place]
    mood = mood_of(each.words)
    if mood is Mood.BOTH:
        return not _LEFT_OVER.search(item.words)
    if mood not in (*_TO_COME, Mood.LIMIT, Mood.LATER) or _REQUIRED.search(each.words):
        return False
    before, rest = row[:place], row[place + 1 :]
    if _is_judged(rest, behind, item):
        return mood in _TO_COME and not _LEFT_OVER.search(item.words) and not any(is_over(one.words) for one in before)
    if any(_REQUIRED.search(one.words) or _ONCE_BUILT.search(one.words) for one in before[-1:] if not item.is_led):
        return False
    if _is_answered(each, rest) or _answers(item, behind):
        return False
    if item.zone is Zone.OPEN and not _is_summed_up(text, each.end):
        is_looking_back = mood in _TO_COME and _LOOKS_BACK.match(item.words) and not _LATER.search(item.words)
        return bool(is_looking_back) and _is_amid(row, place)
    others = (*before, *rest)
    is_alone = all(_is_with_it(one) for one in others)
    if mood is Mood.LATER or _LATER.search(item.words[: each.end - item.start]):
        return _is_later_among(item, row, place, near, is_alone=is_alone)
    if mood is Mood.LIMIT:
        is_first = place == 0 and not any(_DIGIT.search(one.words) for one in rest)
        return (item.is_led and (is_alone or is_first)) or (is_alone and _are_results(near))
    if not _MEASURE.search(each.words):
        is_striving = _STRIVING.search(each.words) is not None
        is_lasting = item.lead.startswith("可持续") and _GOES_ON.search(each.words)  # 将持续发挥作用 is what it tells
        is_last = item.zone is Zone.RESULTS and is_striving and place == len(row) - 1 and not is_lasting
        is_meant = is_last or (is_alone and (item.is_led or is_striving or _are_results(near)))
        return mood is Mood.HOPED and is_meant
    is_first = place == 0 and _are_results(near)
    return is_alone or is_first or item.is_led or _is_amid(row, place) or (mood is Mood.HOPED and len(rest) <= _FEWEST)


def _is_later_among(item: Item, row: Sequence[Clause], place: int, near: Sequence[Item], *, is_alone: bool) -> bool:
    """Whether what is to be done in a later year stands as one of several results: …；三是明年举办招聘会2场."""
    if _LEFT_OVER.search(item.words):
        return False
    if is_alone:
        return _are_results(near) or (item.is_led and item.lead.endswith("："))
    results = [_DIGIT.search(each.words) and mood_of(each.words) in (Mood.DONE, Mood.PLAIN) for each in row]
    return item.is_led and any(results[:place]) and place + 1 < len(row)


def _is_amid(row: Sequence[Clause], place: int) -> bool:
    """Whether results stand on both sides of the one aim of a sentence, with a number before it and right behind."""
    told = [_is_told(each) for each in row]
    is_lone = not any(mood_of(each.words) in (*_TO_COME, Mood.LATER) for each in (*row[:place], *row[place + 1 :]))
    return is_lone and any(told[:place]) and any(told[place + 1 : place + 2])


def _is_told(each: Clause) -> bool:
    return bool(_DIGIT.search(each.words)) and mood_of(each.words) in (Mood.DONE, Mood.PLAIN)


def _are_results(near: Sequence[Item]) -> bool:
    """Whether the other lines of a list tell what was done."""
    told = {
        each.entry for each in near if each.zone is Zone.RESULTS and not _to_come(each) and _DIGIT.search(each.words)
    }
    to_come = {each.entry for each in near if _to_come(each)}
    return len(told) >= _FEWEST and len(told - to_come) > len(to_come)


def _to_come(item: Item) -> bool:
    return mood_of(item.words.split("，")[0]) in (*_TO_COME, Mood.LIMIT, Mood.LATER)


def _is_answered(aim: Clause, rest: Sequence[Clause]) -> bool:
    """Whether the next clause, or the one behind it by a word of its own, says what came of an aim."""
    return (
        any(_ANSWER.search(one.words) for one in rest[:1])
        or any(_CAME_OF_IT.search(one.words) for one in rest[1:2])
        or any(_is_of_the_same(aim, one) for one in rest)
    )


def _is_of_the_same(aim: Clause, other: Clause) -> bool:
    """Whether a clause tells how many there were of what an aim counts: 计划开展讲座40场, 现场讲座只开展22场."""
    return (
        _is_told(other)
        and bool(_pairs(aim.words) & _pairs(other.words))
        and not {*_COUNTED.findall(aim.words)}.isdisjoint(_COUNTED.findall(other.words))
    )


def _is_summed_up(text: str, end: int) -> bool:
    """Whether what follows says of all above that it was reached: 以上指标全部达到年度目标."""
    at = text.find("以上", end, end + _SUMMED_UP)
    while at >= 0 and not _ALL_REACHED.match(text, at):
        at = text.find("以上", at + 1, end + _SUMMED_UP)
    return at >= 0


def _is_judged(rest: Sequence[Clause], behind: Item | None, item: Item) -> bool:
    """Whether the words right behind say that what is told was reached."""
    if rest:
        return bool(_VERDICT.match(rest[0].words))
    return behind is not None and _is_next(item, behind) and bool(_VERDICT.match(behind.words))


def _answers(item: Item, behind: Item | None) -> bool:
    """Whether the next sentence of the same line says what came of it; behind a ； it must be of the same thing."""
    if behind is None or not _is_next(item, behind) or not _ANSWERS.search(behind.words[:30]):
        return False
    is_plain = item.words[-1] == "。" and behind.words.startswith(_CAME)
    return is_plain or bool(_pairs(item.words) & _pairs(behind.words[:30]))


def _pairs(words: str) -> set[str]:
    """Every two Chinese characters side by side."""
    return {f"{one}{other}" for one, other in pairwise(words) if one >= "一" and other >= "一"}


def _is_next(item: Item, behind: Item | None) -> bool:
    """Whether a stretch follows right behind in the same line, with no number between them."""
    return behind is not None and 0 <= behind.start - item.start - len(item.words) <= 1 and item.words[-1] in "。；"


def _is_with_it(each: Clause) -> bool:
    if mood_of(each.words) in (*_TO_COME, Mood.LIMIT, Mood.LATER):
        return True
    if _AROUND.match(each.words) or _REACHES.search(each.words):
        return True
    return bool(_WITH_IT.match(each.words)) and not is_over(each.words)


def _results(text: str, item: Item, near: Sequence[Item]) -> Iterator[tuple[str, Clause]]:
    row = tuple(clauses(text, item.start, item.start + len(item.words)))
    if item.zone is Zone.NEXT:
        is_told = "了" in item.words or _DIGIT.search(item.words)
        if row and item.row >= 0 and item.is_ahead and is_told and _is_done_alone(item, row, near):
            yield REACHED, row[0]
        return
    for place, each in enumerate(row):
        is_ahead = (_SET_OUT.search(item.lead) or item.is_ahead) and not each.words.startswith("实际")
        is_beside = place and not is_ahead  # the goal, and what came of it
        is_base = (_BASE.search(each.words) or (place and _IN_A_YEAR.match(each.words))) and not (
            place == 0 and _is_done_alone(item, row, near)
        )
        if is_done(each.words) and not is_base and not is_beside and not _STARTS_FROM.search(item.lead):
            yield REACHED, each
            return


def _is_done_alone(item: Item, row: Sequence[Clause], near: Sequence[Item]) -> bool:
    """Whether a line of a list is nothing but a result, and the others are none."""
    if _STARTS_FROM.search(item.words) or _STARTS_FROM.search(item.lead) or not is_done(row[0].words):
        return False
    others = {each.entry for each in near if each.zone is item.zone and not is_over(each.words)}
    over = {each.entry for each in near if is_over(each.words)}
    return len(others - over) >= _FEWEST and not over
