"""A number that a phrase announces, and what is told behind it: 原因有三, “四个坚持”, “一茶两果”, 四个阶段.

Unlike in ``lists``, what is announced stands in a set phrase, which says what the items behind it look like.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.counts import COUNT, things
from domain.proofreading.claims.counts_and_lists.ordinals import listed_behind, whole_list
from domain.proofreading.mentions import Passage, Sentence

_HAS = pattern(
    r"(?:原因|问题|不足|做法|经验|特点|理由|难点|表现|建议|措施|考虑|途径|短板|成效|要求|亮点|举措|办法|任务|内容|工作|事)"
    r"(?:主要|大致|大体|大概)?有(?P<number>[二两三四五六七八])[。:][ ]*"
)
_ANY_NUMBER = pattern("有[二两三四五六七八][。:][ ]*")
_BEFORE = 4  # characters before 有
_SLOGAN = pattern(
    r"(?P<number>[二两三四五六七八九])个(?P<word>[一-龥]{2,4})[”」]?"
    r"(?:[^，。；:、0-9]{0,4}(?::|，(?:即|就是):?)|，)"
)
_STAGES = pattern(r"分?(?P<number>[两三四五六])个?(?P<word>阶段|步|批|轮)[^，。；:0-9]{0,6}:第一(?P=word)")
_PARTED = pattern(
    r"“(?P<all>(?:[一两二三四五六七八九][一-龥]{1,3}?){2,5})”[^，。；:0-9]{0,8}，即(?P<items>[^，。；0-9]{6,120})[，。；]"
)
_NUMBERED_WORD = pattern(r"[一两二三四五六七八九](?![一两二三四五六七八九多])[一-龥]{1,3}?(?=[一两二三四五六七八九]|$)")
_COUNTED_BEHIND = pattern(r"(?:[两二三四五六七八九十]|[0-9]{1,2})(?:[大个类种项]|环节|步骤)[一-龥]{0,6}$")
_FAR = 60  # characters in which a counted word is said again
_NUMERALS = "零一二三四五六七八九"


def announced(passage: Passage) -> Iterator[Claim]:
    """Numbers in set phrases that differ from what is told behind them."""
    yield from _has(passage)
    yield from _slogan(passage)
    for sentence in passage.saying("第一"):
        yield from _stages(passage, sentence)
    for sentence in passage.saying("，即"):
        yield from _parted(passage, sentence)


def _has(passage: Passage) -> Iterator[Claim]:
    """原因有三：其一…；其二…."""
    for at in _ANY_NUMBER.finditer(passage.folded):
        match = _HAS.search(passage.folded, max(0, at.start() - _BEFORE), at.end())
        if match is None:
            continue
        found = listed_behind(passage.folded, match.end())
        yield from (whole_list(each, found) for each in _judged(match, found.count))


def _slogan(passage: Passage) -> Iterator[Claim]:
    """“三个坚持”：坚持…；坚持…: each clause begins, or each ends, with the word that is counted."""
    text = passage.folded
    for match in _SLOGAN.finditer(text):
        word = match["word"]
        if word not in text[match.end() : match.end() + _FAR]:
            continue
        rest = text[match.end() : passage.sentence_at(match.start()).end].rstrip("。！")
        pieces = [each.strip() for each in rest.split("；" if "；" in rest else "，" if "，" in rest else "、")]
        is_alike = all(each.startswith(word) for each in pieces) or all(each.endswith(word) for each in pieces)
        if len(pieces) >= 2 and is_alike and rest.count(word) == len(pieces):
            yield from _judged(match, len(pieces))  # 坚持现场核验，坚持逐户拍照 in one piece may be one item


def _stages(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """分四个阶段：第一阶段…，第二阶段…."""
    text = passage.folded
    for match in _STAGES.finditer(text, sentence.start, sentence.end):
        end = text.find("\n", match.end())
        behind = text[match.start() : end if end >= 0 else len(text)]
        found = 0
        while f"第{_NUMERALS[found + 1]}{match['word']}" in behind and found < len(_NUMERALS) - 2:
            found += 1
        yield from _judged(match, found)


def _parted(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """“一茶两果三畜禽”，即茶叶、柑橘、猕猴桃、生猪、黄牛: six are meant, and five are named."""
    for match in _PARTED.finditer(passage.folded, sentence.start, sentence.end):
        counted = _NUMBERED_WORD.findall(match["all"])
        named = things(_COUNTED_BEHIND.sub("", match["items"]))
        meant = sum(_NUMERALS.find(each[0].replace("两", "二")) for each in counted)
        if "".join(counted) != match["all"] or len(counted) < 2 or named is None:
            continue
        if meant >= 4 and abs(len(named) - meant) == 1:
            start, end = match.start(), match.end("items")
            yield Claim(COUNT, start, end, Decimal(meant), Decimal(len(named)), arithmetic=f"{len(named)}≠{meant}")


def _judged(match: re.Match[str], found: int) -> Iterator[Claim]:
    """The claim that so many were announced and others told, if two are told at least."""
    told = _NUMERALS.find(match["number"].replace("两", "二"))
    if found >= 2 and found != told:
        end = match.end("word") if "word" in match.re.groupindex else match.end("number")
        yield Claim(COUNT, match.start(), end, Decimal(found), Decimal(told), arithmetic=f"{found}≠{told}")
