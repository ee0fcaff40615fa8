"""A report as it may be published (公开稿): telephone, identity and bank card numbers masked, every other word kept."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from domain.patterns import pattern
from reports.content import (
    Attachment,
    AttachmentList,
    Block,
    CoverLine,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    Title,
)

_DIGIT = "[0-9０-９]"
_ALONE = "(?<![0-9０-９A-Za-z.．])"
_ENDED = "(?![0-9０-９A-Za-z]|[.．][0-9０-９]| ?[千万亿]?元)"  # an amount is no number of anybody's
_GAP = r"[ \-－—]?"
_PERSON = pattern(  # GB 11643: place, day of birth, sequence, check character; before 1999 no century and no check
    rf"{_ALONE}{_DIGIT}{{6}}(?:[1１][9９]|[2２][0０])?{_DIGIT}{{2}}(?:[0０][1-9１-９]|[1１][0-2０-２])"
    rf"(?:[0０][1-9１-９]|[12１２]{_DIGIT}|[3３][01０１]){_DIGIT}{{3}}[0-9０-９XxＸｘ]?{_ENDED}"
)
_CARD = pattern(rf"{_ALONE}{_DIGIT}{{4}}(?:{_GAP}{_DIGIT}{{4}}){{3}}(?:{_GAP}{_DIGIT}{{1,3}})?{_ENDED}")
_MOBILE = pattern(
    rf"(?<![0-9０-９A-Za-z.．])(?:[+＋]?86{_GAP})?[1１][3-9３-９]{_DIGIT}(?:{_GAP}{_DIGIT}{{4}}){{2}}{_ENDED}"
)
_LANDLINE = pattern(
    rf"{_ALONE}[（(]?[0０](?:[12１２]{_DIGIT}|[3-9３-９]{_DIGIT}{{2}})[）)]?{_GAP}{_DIGIT}{{3,4}}{_GAP}{_DIGIT}{{4}}{_ENDED}"
)
_LABELLED = pattern(rf"(?:电话|传真|手机)(?:号码)?[：: ]*(?P<number>{_DIGIT}{{3,4}}{_GAP}{_DIGIT}{{4}}){_ENDED}")
_SHOWN = 4  # digits at the end that stay, so that whoever knows the number can tell it
_CODE = pattern("(?:统一社会)?信用代码[^0-9０-９A-Za-z]{0,4}$")  # a unit's own code is public


def published(document: Document) -> Document:
    """The document with private numbers masked: as many characters as before, so nothing moves on the page."""
    return replace(document, blocks=tuple(_masked_block(block) for block in document.blocks))


def masked(text: str) -> str:
    """A text with private numbers masked."""
    text = _PERSON.sub(_keeping(6), text)
    text = _CARD.sub(_keeping(0), text)
    text = _MOBILE.sub(_keeping(3), text)
    text = _LANDLINE.sub(_keeping(4), text)
    return _LABELLED.sub(lambda found: text[found.start() : found.start("number")] + _starred(found["number"], 0), text)


def _masked_block(block: Block) -> Block:
    match block:
        case Title() | CoverLine() | Heading() | Paragraph():
            return replace(block, text=masked(block.text))
        case AttachmentList():
            return replace(block, names=tuple(map(masked, block.names)))
        case Attachment():
            return replace(block, title=masked(block.title))
        case Table():
            return replace(block, rows=tuple(tuple(map(masked, row)) for row in block.rows))
        case PageBreak() | Signature():
            return block
        case _:
            assert_never(block)


def _keeping(first: int) -> Callable[[re.Match[str]], str]:
    """What a number becomes: its first digits, stars, its last four; the same length."""

    def mask(found: re.Match[str]) -> str:
        if _CODE.search(found.string[: found.start()]):
            return found[0]
        return _starred(found[0], first)

    return mask


def _starred(number: str, first: int) -> str:
    """Stars for the digits between the first few and the last four."""
    places = [place for place, character in enumerate(number) if character.isalnum()]
    hidden = set(places[first:-_SHOWN])
    return "".join("*" if place in hidden else character for place, character in enumerate(number))
