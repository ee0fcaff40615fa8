"""The words of one year's report within a text: amounts, rates, numbers, dates, names of people, units and projects."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from domain.links import BLANK, Link, Piece, pieces, stored
from domain.patterns import pattern
from domain.privacy import private_data
from domain.proofreading.quantities import Quantity, QuantityKind, folded, quantities
from domain.proposing.open_places import BY_HAND
from domain.proposing.paper_names import PERSON_LABEL, SURNAMES, PaperNames


class LeftKind(StrEnum):
    """What words of one report are."""

    AMOUNT = "amount"
    RATE = "rate"
    COUNT = "count"
    DATE = "date"
    YEAR = "year"
    UNIT = "unit"
    PERSON = "person"
    PHONE = "phone"  # and whatever else a person is found by
    PROJECT = "project"
    DOCUMENT = "document"  # its number
    SENTENCE = "sentence"
    INDICATOR = "indicator"  # what it is called


@dataclass(frozen=True, slots=True)
class LeftWords:
    """Words of a flat text (``start`` to before ``end``), and what is to stand there instead: a link, ``BLANK``,
    ``BY_HAND``, or nothing. ``is_certain``: they can be of one report only.
    """

    start: int
    end: int
    kind: LeftKind
    content: Piece
    is_certain: bool = True


LINK = "\ufffc"
"""What a link is in a flat text: one character."""
_OF_QUANTITY = {
    QuantityKind.MONEY: LeftKind.AMOUNT,
    QuantityKind.PERCENT: LeftKind.RATE,
    QuantityKind.POINTS: LeftKind.RATE,
    QuantityKind.COUNT: LeftKind.COUNT,
}
_NUMBER = pattern(r"-?[0-9][0-9,.]*")
_RULE = pattern(
    r"扣[0-9.]*分|扣完为止|扣减|每[超低高增减少多出]|得[0-9.]+分|满分|不得分|不得|以上的|以下的|以上得|以上设备|不低于|不高于|应当|"
    r"分值|权重|≥|≤|[（(][0-9.]+分[)）]|字以内|不超过|起点|限额"
)
"""What rules of scoring, and of filling in, say around a number."""
_BUREAU = pattern(
    "(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,6}(?:自治县|[县市区旗])(?!直)[\u4e00-\u9fff]{2,10}?(?:局|委员会|办公室|服务中心)(?!机关|长)"
)
_OFFICE = pattern("财政|审计|人民政府|人大|税务")
"""What reports are handed to, whoever writes them."""
_SENTENCE = pattern(r"[^。；;\n]+[。；;]?")
_DATE = pattern(
    r"(?<![0-9])20[0-9]{2}[ ]?年[ ]?[0-9]{1,2}[ ]?月(?:[ ]?[0-9]{1,2}[ ]?日)?"
    r"|(?<![0-9])20[0-9]{2}([-./])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])"
)
_DAY = pattern("[0-9]{1,2}[ ]?月(?:[ ]?[0-9]{1,2}[ ]?日)?")
_YEAR = pattern(r"(?<![0-9])(?:19|20)[0-9]{2}(?=[ ]?年)")
_IN_TITLE = pattern(r"《[^《》\n]*》|[〔\[][0-9]{4}[〕\]]")
_DOCUMENT = pattern(r"[\u4e00-\u9fff]{2,8}[〔\[(【]20[0-9]{2}[〕\])】][0-9]{1,4}号")
_HIGHER = pattern("(?:财|国|中|湘|省|鄂|粤|川|滇|豫|办)")
_COMPANY = pattern("[\u4e00-\u9fff（）()]{2,24}?(?:有限责任公司|股份有限公司|有限公司|会计师事务所|律师事务所)")
_LEADING = pattern("^.*(?:由|与|向|和|对|经|委托|聘请|支付|通过|交给|根据|按照|落实|印发|以|及|据|是|报送?|请)(?=.{2})")
"""What stands before a name and is none of it."""
_BELOW = (
    "[\u4e00-\u9fff]{2,12}?(?:管理站|工作站|监测站|推广站|服务站|质量监督站|中心|管理所|事务所|执法大队|大队|支队|管理处|服务处|学校|小学|中学|医院|"
    "卫生院|图书馆|文化馆|博物馆|敬老院|福利院)"
)
_ROLE = pattern(
    rf"(?:负责人|联系人|填表人|填报人|经办人|局长|副局长|主任|副主任|党组书记|书记|科长|股长|镇长|乡长|院长|校长|站长|所长)(?P<name>[{SURNAMES}]"
    r"[\u4e00-\u9fff]{1,2}?)(?=[，。、；：:;,）)\s]|$|多次|同志|等|带|主持|亲自|率|担任|任|为|到)"
)
_LABELLED = pattern(
    rf"(?:^|(?<=[\s，；、:：。_{LINK}]))(?P<label>[\u4e00-\u9fff]{{1,10}}(?:[（(][^（）()\n]{{1,6}}[）)])?)"
    r"[ ]?[:：][ ]?(?P<value>[^\s，；。:：_＿]{1,40})"
)
_ANSWERED = (
    (pattern("[一-龥]{0,6}(?:单位|部门|机构)(?:全称|名称)?"), LeftKind.UNIT, Link("cover.unit")),
    (pattern("(?:填报|报告|填表|编制|上报)?(?:日期|时间)"), LeftKind.DATE, Link("cover.date")),
    (pattern("(?:联系|联络|办公)?电话(?:号码)?|联系方式|手机(?:号码?)?"), LeftKind.PHONE, Link("cover.phone")),
    (pattern("联系人(?:姓名)?|联络人"), LeftKind.PERSON, Link("cover.contact")),
    (pattern("(?:评价|预算|报告|填报)?年度"), LeftKind.YEAR, Link("cover.year")),
    (PERSON_LABEL, LeftKind.PERSON, BY_HAND),
)
_IS_NAME = pattern(r"[\u4e00-\u9fff·]{2,4}")
_IS_UNIT = pattern(
    r"[\u4e00-\u9fff（）()]{3,30}(?:局|委|办|中心|院|校|镇|乡|街道|政府|队|站|所|会|部|厅|处|馆|社|公司|学|园)"
)
_NOT_A_NAME = pattern("签[字名]|盖章|姓名|单位|部门|万元|元$|公章|填写|年月日")


def flat(text: str) -> str:
    """A stored text with one character in place of each link."""
    return "".join(piece if isinstance(piece, str) else LINK for piece in pieces(text))


def replaced_words(text: str, found: Iterator[LeftWords] | list[LeftWords]) -> str:
    """A stored text with other content in place of words; of two that overlap only the longer one counts."""
    parts: list[Piece] = []
    for piece in pieces(text):
        parts.extend(piece if isinstance(piece, str) else (piece,))
    for each in sorted(_apart(found), key=lambda words: words.start, reverse=True):
        parts[each.start : each.end] = [each.content]
    return stored(parts)


def left_words(text: str, names: PaperNames) -> list[LeftWords]:
    """What a flat text says of one report, from left to right, nothing twice."""
    read = folded(text)
    titles = [match.span() for match in _IN_TITLE.finditer(text)]
    found = [*_labelled(read), *_numbers(read, names), *_names(text, names)]
    found += [LeftWords(span.start, span.end, LeftKind.PHONE, BLANK) for span in private_data(text)]
    outside = (
        each
        for each in found
        if each.kind in (LeftKind.UNIT, LeftKind.PROJECT, LeftKind.DOCUMENT)
        or not any(start <= each.start < end for start, end in titles)
    )
    return _apart(outside)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a flat text begins and ends; none of white space."""
    for match in _SENTENCE.finditer(text):
        if match[0].strip():
            yield match.span()


def is_rule(words: str) -> bool:
    """Whether words are of how something is counted or filled in, so that their numbers are the form's own."""
    return bool(_RULE.search(words))


def _apart(found: Iterator[LeftWords] | list[LeftWords]) -> list[LeftWords]:
    """Those that do not overlap: what is labelled first of all, then the longer ones."""
    kept: list[LeftWords] = []
    for each in sorted(found, key=lambda words: (words.start - words.end, words.content == BLANK)):
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda words: words.start)


def _labelled(read: str) -> Iterator[LeftWords]:
    """Answers behind 填报单位：, 填报日期：, 联系人：, 电话： and 填表人：."""
    for match in _LABELLED.finditer(read):
        label = match["label"].partition("(")[0]
        for words, kind, content in _ANSWERED:
            if words.fullmatch(label):
                end = match.end("value")
                if _is_answer(kind, match["value"]):
                    yield LeftWords(match.start("value"), end, kind, content)
                break


def _is_answer(kind: LeftKind, value: str) -> bool:
    if LINK in value or _NOT_A_NAME.search(value):
        return False
    match kind:
        case LeftKind.PERSON:
            return bool(_IS_NAME.fullmatch(value))
        case LeftKind.UNIT:
            return bool(_IS_UNIT.fullmatch(value))
        case _:
            return any(character.isdigit() for character in value)


def _numbers(read: str, names: PaperNames) -> Iterator[LeftWords]:
    """Quantities, dates, years and the numbers of documents."""
    fixed = [(start, end) for start, end in sentences(read) if is_rule(read[start:end])]
    fixed += [match.span() for match in (*_DATE.finditer(read), *_DAY.finditer(read))]
    for quantity in quantities(read):
        is_fixed = any(start <= quantity.start < end for start, end in fixed)
        digits = _NUMBER.match(read, quantity.start)
        if digits is not None and not is_fixed:
            yield LeftWords(quantity.start, digits.end(), _OF_QUANTITY[quantity.kind], BLANK, _is_certain(quantity))
    for match in _DATE.finditer(read):
        if names.year and match[0].startswith(names.year) and "年" in match[0]:
            yield LeftWords(match.start(), match.start() + 4, LeftKind.YEAR, Link("cover.year"))
        else:
            yield LeftWords(match.start(), match.end(), LeftKind.DATE, BLANK)
    for match in _YEAR.finditer(read):
        is_own = match[0] == names.year
        yield LeftWords(*match.span(), LeftKind.YEAR, Link("cover.year") if is_own else BLANK, is_own)
    for match in _DOCUMENT.finditer(read):
        start = match.start() + len(match[0]) - len(_LEADING.sub("", match[0]))
        yield LeftWords(start, match.end(), LeftKind.DOCUMENT, BLANK, not _HIGHER.match(read, start))


def _is_certain(quantity: Quantity) -> bool:
    if quantity.kind is QuantityKind.MONEY:
        return bool(quantity.decimals) or not quantity.about
    return not (quantity.about or quantity.unit in ("分", "个月", "年")) or bool(quantity.decimals)


def _names(text: str, names: PaperNames) -> Iterator[LeftWords]:
    for unit in names.units:
        for words in (unit, *_short(unit)):
            yield from (LeftWords(*span, LeftKind.UNIT, Link("cover.unit")) for span in _places(text, words))
    for place in dict.fromkeys(filter(None, map(_place_of, names.units))):
        below = pattern(f"(?:{place}|(?<![\u4e00-\u9fff])[县区市])" + _BELOW)
        yield from (LeftWords(*match.span(), LeftKind.UNIT, BLANK) for match in below.finditer(text))
        yield from (LeftWords(*span, LeftKind.UNIT, BLANK, False) for span in _places(text, place))
    for match in _BUREAU.finditer(text):
        start = match.start() + len(match[0]) - len(_LEADING.sub("", match[0]))
        is_own = not names.units and not _OFFICE.search(match[0])
        yield LeftWords(start, match.end(), LeftKind.UNIT, Link("cover.unit") if is_own else BLANK, is_own)
    for match in _COMPANY.finditer(text):
        start = match.start() + len(match[0]) - len(_LEADING.sub("", match[0]))
        yield LeftWords(start, match.end(), LeftKind.UNIT, BLANK)
    for match in _ROLE.finditer(text):
        yield LeftWords(*match.span("name"), LeftKind.PERSON, BLANK)
    for person in names.people:
        yield from (LeftWords(*span, LeftKind.PERSON, BLANK) for span in _places(text, person))
    for project in names.projects:
        yield from (LeftWords(*span, LeftKind.PROJECT, BLANK) for span in _places(text, project))


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    start = text.find(words)
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + len(words))


_PLACE = pattern("^[\u4e00-\u9fff]{2,12}?(?:自治县|县|市|区|州|旗|镇|乡|街道)(?=[\u4e00-\u9fff]{2})")


def _place_of(unit: str) -> str:
    found = _PLACE.match(unit)
    return found[0] if found else ""


def _short(unit: str) -> tuple[str, ...]:
    """县水利局 of 清溪县水利局."""
    place = _place_of(unit)
    rest = unit.removeprefix(place)
    return (f"{place[-1]}{rest}",) if place and len(rest) > 2 else ()
