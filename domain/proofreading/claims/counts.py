"""So many things are said to follow, and so many do: 完成3个项目：A、B和C; 以下4项 and the items below."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, plain
from domain.proofreading.mentions import Mention, Passage, Role, Sentence
from domain.proofreading.quantities import Kind

COUNT = "prose.count"
_LISTING = pattern(r"[^，。；:、]{0,14}?(?::|,?即|,?分别是|,?分别为|,?包括|,?为:)[“\"]?")
_STRICT = pattern(r"[^，。；:、]{0,14}?(?::|，?即:?|，?分别是:?|，?分别为:?|\()")
_ORDINALS = pattern(r"(?<![一-龥])?(?P<ordinal>[一二三四五六七八九十])(?:是|为)(?![一二三四五六七八九十否不年])")
_AND = pattern(r"、|和|及|以及|与|；")
_BRACKET = pattern(r"\([^()]*\)|“[^”]*”|《[^》]*》")
_UNITS = frozenset(["个", "项", "家", "类", "种", "件", "条", "处", "所", "座", "名", "位", "人", "大", "方面", "部分"])
_NUMERALS = "一二三四五六七八九十"
_ITEM_LINE = pattern(
    r"[ ]*(?P<number>[0-9]{1,2})[.、．](?![0-9])"
    r"|[ ]*\((?P<bracketed>[0-9]{1,2})\)|[ ]*\((?P<chinese>[一二三四五六七八九十]{1,2})\)"
)


def counts(passage: Passage) -> Iterator[Claim]:
    """Numbers of things that differ from the things listed right behind them."""
    for place, sentence in enumerate(passage.sentences):
        for mention in sentence.mentions:
            if mention.kind is not Kind.COUNT or mention.quantity.unit not in _UNITS:
                continue
            yield from _in_sentence(passage, sentence, mention)
            yield from _below(passage, place, sentence, mention)


def _in_sentence(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    if not mention.is_exact or mention.role is not Role.LEVEL or not 2 <= mention.quantity.value <= 30:
        return
    text = passage.folded
    ordinals = _ordinals(text, mention.end, sentence.end)
    if len(ordinals) >= 2 and _only_count(sentence, mention):
        if len(ordinals) != mention.quantity.value and _introduces(text[mention.end : ordinals[0]]):
            yield claim(
                COUNT,
                mention,
                Decimal(len(ordinals)),
                f"{len(ordinals)}≠{plain(mention.quantity.value)}",
            )
        return
    listing = _STRICT.match(text, mention.end, sentence.end)
    if listing is None:
        return
    stop = text.find(")", listing.end(), sentence.end) if listing[0].endswith("(") else -1
    words = text[listing.end() : stop if stop >= 0 else sentence.end].rstrip("。！？；")
    items = _items(words)
    if items is None or any(character.isdigit() for character in words):
        return
    if len(items) != mention.quantity.value and len(items) >= 2:
        yield claim(COUNT, mention, Decimal(len(items)), f"{len(items)}≠{plain(mention.quantity.value)}")


def _items(words: str) -> list[str] | None:
    """The items of an enumeration; None where it is open (等), or where one cannot tell items from clauses."""
    bare = _BRACKET.sub(lambda match: "□" * len(match[0]), words)
    if "等" in bare or "，" in bare or "。" in bare:
        return None
    pieces = bare.split("、")
    if len(pieces) < 2:
        return None
    last = pieces[-1]
    joined = [mark for mark in ("以及", "和", "及", "与") if mark in last]
    if len(joined) == 1 and last.count(joined[0]) == 1 and all(last.split(joined[0])):
        pieces[-1:] = last.split(joined[0])
    elif joined:
        return None
    if any(mark in piece for piece in pieces[:-2] for mark in ("和", "与", "及")):
        return None
    return pieces if all(2 <= len(piece) <= 24 for piece in pieces) else None


def _ordinals(text: str, start: int, end: int) -> list[int]:
    """Where 一是, 二是 … stand, in order from 一."""
    places: list[int] = []
    for match in _ORDINALS.finditer(text, start, end):
        if match["ordinal"] == _NUMERALS[len(places) : len(places) + 1]:
            places.append(match.start())
    return places


def _only_count(sentence: Sentence, mention: Mention) -> bool:
    near = [each for each in sentence.mentions if each.kind is Kind.COUNT and each.end <= mention.end]
    return near[-1] is mention


def _introduces(between: str) -> bool:
    return len(between) <= 20 and (":" in between or between.rstrip().endswith("，")) and "。" not in between


def _below(passage: Passage, place: int, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """A line that ends in a colon behind the number, and the numbered lines below it."""
    text = passage.folded
    rest = text[mention.end : sentence.end].strip()
    if not rest.endswith(":") or "，" in rest or not mention.is_exact or not 2 <= mention.quantity.value <= 60:
        return
    numbers = list(_numbers(passage, place))
    if len(numbers) >= 2 and numbers == list(range(1, len(numbers) + 1)) and len(numbers) != mention.quantity.value:
        yield claim(COUNT, mention, Decimal(len(numbers)), f"{len(numbers)}≠{plain(mention.quantity.value)}")


def _numbers(passage: Passage, place: int) -> Iterator[int]:
    last = passage.sentences[place].paragraph
    style = ""
    for sentence in passage.sentences[place + 1 :]:
        if sentence.paragraph == last and style:
            continue
        item = _ITEM_LINE.match(passage.folded, sentence.start, sentence.end)
        if item is None:
            if sentence.paragraph == last:
                continue
            return
        kind = item.lastgroup or ""
        if style and kind != style:
            return
        style, last = kind, sentence.paragraph
        yield int(item[kind]) if kind != "chinese" else _NUMERALS.find(item[kind]) + 1
