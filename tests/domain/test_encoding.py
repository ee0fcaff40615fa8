"""An outline written as text and read back."""

import msgspec

from domain.outline import FiguresPart, Outline, ProsePart, Section, decode_outline, encode_outline
from tests.domain.build import SHIPPED


def _shipped() -> Outline:
    return decode_outline(SHIPPED.read_text("utf-8"))


def _same(one: Outline, other: Outline) -> bool:
    return bool(msgspec.to_builtins(one) == msgspec.to_builtins(other))


def test_the_shipped_outline_comes_back_the_same() -> None:
    outline = msgspec.structs.replace(_shipped(), attachments=(), scores=())

    assert _same(decode_outline(encode_outline(outline)), outline)


def test_words_of_any_kind_and_four_levels_come_back() -> None:
    inner = Section("own.4", ('引号"与\\反斜\x7f线',), (ProsePart("own.4", optional=True),))
    for number in (3, 2, 1):
        part = ProsePart(f"own.{number}", default="第一行\n第二行\t{cover.year}")
        inner = Section(f"own.{number}", (f"标题{number} = [甲] # 乙",), (FiguresPart(()), part), (inner,))
    outline = msgspec.structs.replace(_shipped(), sections=(inner,), identities=(), attachments=(), scores=())

    assert _same(decode_outline(encode_outline(outline)), outline)
