"""A price for each, or the number of a paper, told again with a slip: 每亩120元 … 按每亩130元的标准; 15号 … 51号."""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.mentions import Passage
from domain.proofreading.naming.endings import ending_with

_EACH = r"每[一-龥]{1,4}?(?:每[一-龥])?"
_FIRST = pattern(
    rf"(?:标准|单价|价格|租金|费用|工价|水费|电费|补贴|补助)(?:均|统一|暂定|核定|定)?(?:为|是|按|:)?(?P<each>{_EACH})(?P<value>[0-9]+(?:\.[0-9]+)?)元"
)
_AGAIN = pattern(
    rf"(?:按照?|以|执行)(?P<each>{_EACH})(?P<value>[0-9]+(?:\.[0-9]+)?)元(?P<told>(?:的)?(?:标准|价格|单价)?)"
)
_OTHER = pattern(
    "上年|去年|调整|提高|上调|下调|原|新|其他|另|[AB甲乙一二]类|分档|不同|计划|拟|每[一-龥]{1,3}[0-9.]+元、"
)
_PAPER = pattern(r"[〔\[(](?P<year>20[0-9]{2})[〕\])](?P<number>[0-9]{2,4})号")  # behind what issued it
_SHORTEST, _LONGEST = 2, 8  # characters of that
_AMOUNT = pattern(r"[0-9][0-9.]*万元")


def rates_again(passage: Passage) -> Iterator[Claim]:
    """Prices and numbers of papers that differ from those told before."""
    text = passage.folded
    first = list(_FIRST.finditer(text))
    if first and len({(each["each"], each["value"]) for each in first}) == 1:  # the one price of the text
        for again in _AGAIN.finditer(text, first[0].end()):
            if again["each"] == first[0]["each"]:
                yield from _price(text, first[0], again)
    yield from _papers(passage)


def _price(text: str, told: Match[str], again: Match[str]) -> Iterator[Claim]:
    one, other = Decimal(told["value"]), Decimal(again["value"])
    is_turned = sorted(told["value"]) == sorted(again["value"])
    near = text[max(0, told.start() - 20) : told.end() + 20] + text[max(0, again.start() - 20) : again.end() + 20]
    if one != other and (again["told"] or is_turned) and not _OTHER.search(near):
        yield Claim(REPEAT, again.start(), again.end(), one, other, False, f"{one}≠{other}", "query")


def _papers(passage: Passage) -> Iterator[Claim]:
    """财预〔2023〕15号…50万元 … 〔2023〕51号文件下达的50万元: one amount, two numbers with digits changed round."""
    known: list[tuple[int, Match[str]]] = []
    text = passage.folded
    for start, again in ending_with(_PAPER, _SHORTEST, _LONGEST, text):
        for begin, told in known[-20:]:
            is_one = told["year"] == again["year"] and _issuer(text, told) == _issuer(text, again)
            number, other = told["number"], again["number"]
            is_turned = is_one and number != other and sorted(number) == sorted(other)
            if is_turned and _amounts(passage, begin) & _amounts(passage, start):
                yield Claim(REPEAT, start, again.end(), arithmetic=f"{number}≠{other}", severity="query")
        known.append((start, again))


def _issuer(text: str, paper: Match[str]) -> str:
    return text[paper.start() - _SHORTEST : paper.start()]


def _amounts(passage: Passage, place: int) -> set[str]:
    sentence = passage.sentence_at(place)
    return set(_AMOUNT.findall(passage.folded, sentence.start, sentence.end))
