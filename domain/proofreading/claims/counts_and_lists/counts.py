"""So many things are said to follow, and so many do: 完成3个项目：A、B和C; 以下4项 and the items below."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.counts_and_lists.ordinals import OrdinalList, clause_end, goes_on, whole_list
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

COUNT = "prose.count"
_MOST_BELOW = 400  # sentences in the items of a list
_STRICT = pattern(
    r"[^，。；:、]{0,14}?(?::|，?[^，。；:、0-9]{1,6}的(?:乡镇|镇|村|社区|学校|单位|部门|企业|项目|地方|对象)(?:分别)?(?:为|是|有):?|，?即:?|，?分别是:?|，?分别为:?|，(?:包括|包含|为):?|\()"
)
_NEW_CLAUSE = pattern(r"(?:均|已|全部|下辖|下设|下属|另|共|并|为|其中|所属|实现|占|编制|由)")
_EACH_ONCE = pattern(r"(?P<all>[一-龥、]{5,60}?)各1(?:次|场|期|个|家|项|名)$")
_CLAUSES = pattern("[，；]")
_OPEN_ASIDE = pattern("等|含|其中|不含|如")
_ORDINALS = pattern(r"(?<![一-龥])?(?P<ordinal>[一二三四五六七八九十])(?:是|为)(?![一二三四五六七八九十否不年])")
_BRACKET = pattern(r"\([^()]*\)|“[^”]*”|《[^》]*》")
_ORGANIZATION = pattern(
    "(?:中心|[局所站队院校馆厅处委办股科室部镇乡村]|公司|协会|社区|街道|学校|医院|小学|中学|幼儿园)$"
)
_WITH_NUMBER = pattern("^[一-龥]{2,12}[0-9][0-9,.]*[一-龥]{1,3}$")
_NEAR = 2  # so much a number may be mistaken of the things it counts, beyond that it counts others
_LONGEST = 100  # characters of a listing that are quoted
_FAR = 4000  # characters in which what was announced is looked for
UNITS = frozenset(
    [
        "个",
        "栋",
        "座",
        "场次",
        "批次",
        "期",
        "批",
        "项",
        "家",
        "类",
        "种",
        "件",
        "条",
        "次",
        "场",
        "处",
        "所",
        "座",
        "名",
        "位",
        "人",
        "大",
        "方面",
        "个方面",
        "个部分",
        "环节",
        "个环节",
        "板块",
        "个板块",
        "领域",
        "个领域",
        "阶段",
        "个阶段",
        "大类",
        "部分",
        "个社区",
        "个村",
        "个乡镇",
        "个行政村",
    ]
)
_COUNTED_EACH = pattern("[一两二三四五六七八九十][次场期批轮人名](?:、|$)")  # 春季两次、秋季三次
_CLOSED = pattern(r"(?P<word>等|以下|共)$")
_COUNTED = pattern("[两二三四五六七八九十](?:大?类|个?种|个|项|方面)[ ]*$")
_NAMES_BEFORE = pattern(
    r"(?:下设|下辖|内设|设有|设立|包括|即|[0-9一二三四五六七八九十]个[一-龥]{2,6}和)(?P<all>(?:[一-龥（）()“”]{2,14}、){2,}[一-龥（）()“”]{2,14})$"
)
_COLON = pattern(r"[^，。；:\n]{0,14}:")
_IN_LINE = (
    pattern(r"(?<=[:；。，])[ ]*\(([一二三四五六七八九十])\)"),
    pattern(r"(?<=[:；。，])[ ]*\(([0-9]{1,2})\)"),
    pattern(r"(?<=[:；。，])[ ]*([0-9]{1,2})(?:．|[.、](?![0-9]))"),
)
_TITLES = pattern(
    r"[^，。；:《\n]{0,12}(?::|，(?:即|分别(?:是|为)))(?P<all>(?:[、和及]?《[^《》\n]{1,60}》){2,})[，。；]"
)
_DATE = pattern(r"[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}月(?![0-9])")
_DATES = pattern(
    r"[^，。；:\n]{0,12}，?(?:分别|依次)?(?:时间|日期)?(?:分别|依次)?(?:于|在|为|是)(?P<all>[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:[、和及][0-9]{1,2}月(?:[0-9]{1,2}日)?)+)(?![、和及与至到—~-])"
)
_ARE_OF_MANY = pattern("(?:集中|分布|出现|发生|主要|大多|多数?|均|都|分散)[^，。；]{0,2}$")
_ENDS_SOON = pattern("(?:重点|主要)?(?:工作|问题|措施|举措|任务|方面(?:工作|问题)?)?。[ ]*")
_NUMERALS = "一二三四五六七八九十"
_ITEM_LINE = pattern(
    r"[ ]*(?P<number>[0-9]{1,2})(?:．|[.、](?:(?![0-9])|(?=[0-9]{1,2}月)))"
    r"|[ ]*\((?P<bracketed>[0-9]{1,2})\)|[ ]*\((?P<chinese>[一二三四五六七八九十]{1,2})\)"
)

_ODD_ITEM = pattern("[ ]*([一二三四五六七八九十])、")


def counts(passage: Passage) -> Iterator[Claim]:
    """Numbers of things that differ from the things listed right behind them."""
    for place, sentence in enumerate(passage.sentences):
        for mention in sentence.mentions:
            if mention.kind is not QuantityKind.COUNT or mention.quantity.unit not in UNITS:
                continue
            yield from _in_sentence(passage, sentence, mention)
            yield from _told_in_line(passage, mention)
            yield from _told_behind(passage, sentence, mention)
            yield from _named_before(passage, sentence, mention)
            yield from _below(passage, place, sentence, mention)
            yield from _before(passage, sentence, mention)


def _in_sentence(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    if not mention.is_exact or mention.role is not QuantityRole.LEVEL or not 2 <= mention.quantity.value <= 30:
        return
    text = passage.folded
    ordinals = _ordinals(text, mention.end, sentence.end)
    if len(ordinals) >= 2 and _announces(sentence, mention, ordinals[0]):
        is_open = len(ordinals) < mention.quantity.value and goes_on(text, ordinals[0], sentence.end)
        if len(ordinals) != mention.quantity.value and not is_open and _introduces(text[mention.end : ordinals[0]]):
            terms = f"{len(ordinals)}≠{plain(mention.quantity.value)}"
            found = claim(COUNT, mention, Decimal(len(ordinals)), terms)
            yield whole_list(found, OrdinalList(len(ordinals), clause_end(text, ordinals[-1])))
        return
    listing = _STRICT.match(text, mention.end, sentence.end)
    if listing is None or (mention.depth and ")" in listing[0]):
        return  # 5所学校(公办3所、民办2所)：一中、二中、…
    if any(mention.end <= each.start < listing.end() for each in sentence.mentions):
        return  # 8场里有2场（义诊、普法）: of the two
    stop = text.find(")", listing.end(), sentence.end) if listing[0].endswith("(") else -1
    words = text[listing.end() : stop if stop >= 0 else sentence.end].rstrip("。！？；")
    first = _CLAUSES.split(words, maxsplit=1)[0]
    rest = words[len(first) + 1 :]
    is_more = any(character.isdigit() for character in rest) or _NEW_CLAUSE.match(rest)
    if stop < 0 and first.count("、") >= 1 and (not listing[0].endswith(":") or is_more):
        words = first
    if (stop >= 0 and _OPEN_ASIDE.search(words)) or _COUNTED_EACH.search(words):
        return
    each_once = _EACH_ONCE.match(words) if stop >= 0 else None
    words = each_once["all"] if each_once else words
    items = things(words)
    if items is None or any(character.isdigit() for character in _BRACKET.sub("", words)):
        items = _with_numbers(words) if listing[0].endswith(":") else None
    is_longer = words is first and _goes_on_by_commas(first, rest, int(mention.quantity.value))
    is_longer = is_longer or (items is not None and may_be_one_more(items, int(mention.quantity.value)))
    is_whole = is_longer or _adds_up(sentence, mention, listing.end(), listing.end() + len(words))
    if items is not None and len(items) >= 2 and not is_whole and len(items) != mention.quantity.value:
        found = claim(COUNT, mention, Decimal(len(items)), f"{len(items)}≠{plain(mention.quantity.value)}")
        yield replace(found, end=min(listing.end() + len(words), mention.end + _LONGEST))


def _adds_up(sentence: Sentence, mention: Mention, start: int, end: int) -> bool:
    """Whether items have numbers of their own that make the one before them: 办案4件：查封2件、停产1件、移送1件."""
    own = [each.quantity for each in sentence.mentions if start <= each.start < end]
    alike = sum(each.value for each in own if each.unit == mention.quantity.unit)
    return mention.quantity.value in (alike, sum(each.value for each in own))  # 7件（套）：二胡3件、架子鼓4套


def may_be_one_more(items: list[str], count: int) -> bool:
    """Whether the last item is two in another reading: 酒厂和东关新村."""
    return len(items) + 1 == count and any(mark in items[-1][1:-1] for mark in "和与及")


def _goes_on_by_commas(first: str, rest: str, count: int) -> bool:
    """Whether clauses that end in a number, as the items before them do, bring a list up to what was announced."""
    items = first.split("、")
    more = takewhile(_WITH_NUMBER.match, _CLAUSES.split(rest))
    return all(_WITH_NUMBER.match(each) for each in items[-1:]) and any(
        len(items) + at == count for at, _ in enumerate(more, 1)
    )


def _told_behind(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """重点抓了三项工作。一是…。二是…。三是…。四是…。: more than were announced, in the sentences behind."""
    text = passage.folded
    is_announced = mention.is_exact and 2 <= mention.quantity.value <= 9 and mention is sentence.mentions[-1]
    if not is_announced or not _ENDS_SOON.fullmatch(text, mention.end, sentence.end):
        return
    end = text.find("\n", sentence.end, sentence.end + _FAR)
    places = _ordinals(text, sentence.end, end if end >= 0 else min(len(text), sentence.end + _FAR))
    places = [place for place in places if text[place - 1] in "。；"]
    if not places:
        return
    if places[0] == sentence.end and len(places) > mention.quantity.value:
        yield claim(COUNT, mention, Decimal(len(places)), f"{len(places)}≠{plain(mention.quantity.value)}")


def _told_in_line(passage: Passage, mention: Mention) -> Iterator[Claim]:
    """三个方面：（一）…；（二）…; 4项制度：《…》《…》; 3次会议，分别于3月12日、6月18日…召开."""
    if not mention.is_exact or not 2 <= mention.quantity.value <= 30 or mention.role is not QuantityRole.LEVEL:
        return
    text = passage.folded
    end = text.find("\n", mention.end, mention.end + _FAR)
    end = min(len(text), mention.end + _FAR) if end < 0 else end
    count = _signs_in_line(text, mention.end, end) if _COLON.match(text, mention.end, end) else 0
    titles = _TITLES.match(text, mention.end, end)
    dates = _DATES.match(text, mention.end, end)
    if dates is not None and _ARE_OF_MANY.search(text, mention.end, dates.start("all")):
        dates = None  # 5个批次集中在6月和7月的3个断面
    if titles is not None and any(mention.end < each.end < titles.start("all") for each in passage.behind(mention.end)):
        titles = None  # 制定2项、修订1项，分别为《…》: of both
    if titles and not count:
        count = titles["all"].count("《")
        if _is_of_both(passage, mention, count):
            return
    elif dates and not count:
        count = len(_DATE.findall(dates["all"]))
    if count >= 2 and count != mention.quantity.value:
        yield claim(COUNT, mention, Decimal(count), f"{count}≠{plain(mention.quantity.value)}")


def _is_of_both(passage: Passage, mention: Mention, count: int) -> bool:
    """制定制度2项、修订制度1项，分别为《…》《…》和《…》: titles of two numbers side by side."""
    values = [each.quantity.value for each in passage.sentence_at(mention.start).mentions]
    at = [each.start for each in passage.sentence_at(mention.start).mentions].index(mention.start)
    return any(sum(values[begin : at + 1]) == count for begin in range(at)) or sum(values[at : at + 2]) == count


def _signs_in_line(text: str, start: int, end: int) -> int:
    """How far （一）（二）… or 1. 2. … count on from 1 in a stretch of one line."""
    for look in _IN_LINE:
        found = 0
        for match in look.finditer(text, start, end):
            number = match[1]
            if (int(number) if number.isdecimal() else _NUMERALS.find(number) + 1) == found + 1:
                found += 1
        if found >= 2:
            return found
    return 0


def _before(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """干渠清淤、支渠衬砌、水闸加固等三个项目; …以下3个方面."""
    text = passage.folded
    closing = _CLOSED.search(text, sentence.start, mention.start)
    if closing is None or not mention.is_exact or not 2 <= mention.quantity.value <= 30:
        return
    floor = max(text.rfind(mark, sentence.start, closing.start()) for mark in "，。；:") + 1
    words = text[max(floor, sentence.start) : closing.start()]
    items = things(words.strip().removesuffix("等"))
    if items is None or any(character.isdigit() for character in words[4:]) or _COUNTED.search(words):
        return  # 种养、电商、按摩培训三类共6期: the items have their number already
    exact = closing["word"] == "以下" or closing["word"] == "共"
    if closing["word"] == "共" and abs(len(items) - mention.quantity.value) > _NEAR:
        return  # 食堂、厕所共19处: the things have numbers of their own
    if len(items) > mention.quantity.value or (exact and len(items) != mention.quantity.value):
        expected = Decimal(len(items))
        yield claim(COUNT, mention, expected, f"{len(items)}≠{plain(mention.quantity.value)}")


def _named_before(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """下辖文化馆、图书馆、博物馆3个事业单位: all of them named, right before their number."""
    if not mention.is_exact or not 2 <= mention.quantity.value <= 30:
        return
    listing = _NAMES_BEFORE.search(passage.folded, max(sentence.start, mention.start - 120), mention.start)
    if listing is None:
        return
    items = things(listing["all"])
    if items is None or len(items) < 3 or any(character.isdigit() for character in listing["all"]):
        return
    if mention.quantity.value == listing["all"].count("、") + 1:
        return  # 和 may stand inside a name
    if 0 < abs(len(items) - mention.quantity.value) <= 2:
        yield claim(COUNT, mention, Decimal(len(items)), f"{len(items)}≠{plain(mention.quantity.value)}")


def _with_numbers(words: str) -> list[str] | None:
    """Items that have a number each: 教育补助1500元、医疗救助2300元; None where they are none."""
    pieces = _BRACKET.sub("", _CLAUSES.split(words, maxsplit=1)[0]).split("、")
    return pieces if len(pieces) >= 2 and all(_WITH_NUMBER.match(each) for each in pieces) else None


def things(words: str) -> list[str] | None:
    """The items of an enumeration; None where it is open (等), or where one cannot tell items from clauses."""
    bare = _BRACKET.sub(lambda match: "□" * len(match[0]), words)
    if any(mark in bare for mark in "等，。；"):
        return None
    pieces = bare.split("、")
    if len(pieces) < 2:
        return None
    last = pieces[-1]
    joined = [mark for mark in ("以及", "和", "及", "与") if mark in last]
    split = last.split(joined[0]) if len(joined) == 1 else []
    if len(split) == 2 and _ORGANIZATION.search(split[1]) and not _ORGANIZATION.search(split[0]):
        pass  # 综合保障和技术推广中心 is one
    elif len(split) == 2 and all(len(piece) >= 2 for piece in split):
        pieces[-1:] = split
    elif joined and all(split[1:]) and len(split) != 2:
        return None
    if any(mark in piece for piece in pieces[:-2] for mark in ("和", "与", "及")):
        return None
    return pieces if all(2 <= len(piece) <= 24 for piece in pieces) else None


def _ordinals(text: str, start: int, end: int) -> list[int]:
    """Where 一是, 二是 … stand, in order from 一."""
    places: list[int] = []
    if text.find("一", start, end) < 0:
        return places
    for match in _ORDINALS.finditer(text, start, end):
        if match["ordinal"] == _NUMERALS[len(places) : len(places) + 1]:
            places.append(match.start())
    return places


def _announces(sentence: Sentence, mention: Mention, first: int) -> bool:
    """Whether no other number of such things stands before the first: 达到目标的17个，占89.47%；未达到的2个，一是…."""
    near = (each for each in sentence.mentions if mention.end <= each.start and each.end <= first)
    return not any(each.quantity.unit == mention.quantity.unit for each in near)


def _introduces(between: str) -> bool:
    return len(between) <= 20 and (":" in between or between.rstrip().endswith("，")) and "。" not in between


def _below(passage: Passage, place: int, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """A line that ends in a colon behind the number, and the numbered lines below it."""
    text = passage.folded
    rest = text[mention.end : sentence.end].strip()
    if not rest.endswith(":") or "，" in rest or not mention.is_exact or not 2 <= mention.quantity.value <= 60:
        return
    if any(each.kind is QuantityKind.COUNT and each.start > mention.start for each in sentence.mentions):
        return
    numbers = list(_numbers(passage, place))
    if len(numbers) >= 2 and numbers == list(range(1, len(numbers) + 1)) and len(numbers) != mention.quantity.value:
        yield claim(COUNT, mention, Decimal(len(numbers)), f"{len(numbers)}≠{plain(mention.quantity.value)}")


def _numbers(passage: Passage, place: int) -> Iterator[int]:
    last = passage.sentences[place].paragraph
    style, number = "", 0
    for sentence in passage.sentences[place + 1 : place + 1 + _MOST_BELOW]:
        if sentence.paragraph == last and style:
            continue
        item = _ITEM_LINE.match(passage.folded, sentence.start, sentence.end)
        odd = _ODD_ITEM.match(passage.folded, sentence.start, sentence.end) if item is None else None
        if odd is not None and style == "chinese" and _NUMERALS.find(odd[1]) == number:  # 三、 behind （二）
            number, last = number + 1, sentence.paragraph
            yield number
            continue
        if item is None:
            if sentence.paragraph == last:
                continue
            return
        kind = item.lastgroup or ""
        if style == "number" and kind == "bracketed":
            continue  # what an item is divided into
        if style and kind != style:
            return
        style, last = kind, sentence.paragraph
        number = int(item[kind]) if kind != "chinese" else _NUMERALS.find(item[kind]) + 1
        yield number
