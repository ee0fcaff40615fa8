"""Wrong characters that no list foresees: what no word explains, and one like character makes a word of.

A text is cut into words by a dictionary. Where two characters side by side belong to no word (建设|项|日), one of them
may be mistyped: if a character that sounds or looks like it makes a word there (项目) which official prose uses far
more often than the two characters side by side by chance, and the text cut again has that word, it is marked.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, chain, compress, count
from math import log
from operator import and_
from sys import intern

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.wording.free_joins import is_freely_joined, is_of_daily_words
from domain.proofreading.wording.slips import ADVERB

WORD = "write.word"
Cut = Callable[[str], list[str]]
"""Cuts a text into words, without losing a character: the words joined are the text."""

_FREE = frozenset(
    "的了是在和与为等年月有及对不也都将并或由向按以被把各每其该此这那个多少上下中内外前后大小新老高低只已未仍即可应须需能会要得着过到就才又再更最很"
    "我他她它谁何某本另余共约近超至达起止间时里处所者们吗呢吧啊嘛从自往朝当因故则而且但若如像似同给让使令叫请"
)
_ADVERBS = _FREE - frozenset("权请应则")  # what stands before any verb
_AMONG_VERBS = frozenset("到至向将同时里处所则近共达以应须需能会就因当由月间起止")  # unlike 或: 网盘或硬盘
_APPORTIONS = frozenset("每诸属")  # stands before anything: 每架4.90万元, 资金属市总工会下达
_COUNTED = pattern("[计共约近超达按仅][ ]?[0-9]")  # 每户每回|计1人次
_NUMERALS = frozenset("0123456789一二三四五六七八九十百千万亿两几第某")
_NAMED = pattern(
    "集团|镇(?![区级政域])|乡(?![村级镇])|村(?![民级委])|县(?![级域城直内])|市(?![级场政域民内])|区(?![域级间内])|[庄寨坪湾屯]"
    "|路(?![面灯基网段况障肩政])|街(?![道面])|桥(?![梁面涵台墩])|河(?![道床堤岸长])|湖(?![泊长])|山(?![洪塘体区])"
    "|组(?![织成建长合])|社(?![区会保])|校(?![舍园长外内车])|院(?![区内落墙长])|中学|小学|学校|医院"
    "|[\u4e00-\u9fff]{0,4}(?:厂|合作社|农场|酒店|饭店|超市|事务所)"
    "|(?:有限|股份|集团|责任|科技|建设|商贸|建筑|工程|实业|农业|文化|传媒){0,3}公司"
)
_OPENS = frozenset("《“‘〔「")
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余叶程苏魏吕丁沈任姚卢钟姜崔谭陆范汪廖石贾"
    "夏韦傅邹熊孟樊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤"
)
_POSTS = frozenset("长记任员师工士手民户者")  # 镇长, 书记, 主任
_PLACES, _SEATS = frozenset("镇乡村县"), ("人民政府", "政府", "党委", "卫生院", "敬老院", "中心小学", "中心卫生院")
_AROUND = 8  # characters that the text is cut with again
_GAIN, _FEWEST = 8.4, 8  # how much likelier a word is, as a logarithm; how often it was met
_RARE_GAIN, _RARE = 12.0, 2  # the same for a rarer word: both its characters hardly ever stand alone
_BESIDE, _AT_HOME = 2, 8  # words before and behind; how often one of them was met
_BOUND = 40  # times that a character was met alone which hardly is: 渠到 is no word and what 到 goes with
_LONGEST = 60_000  # characters that are cut at once
_KEPT = 2048  # lines of which it is known how they are cut


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """How often official prose uses words, and single characters that belong to none.

    ``words`` and ``singles``: how often each was met. ``pairs``: single characters that stand side by side rightly.
    ``total``: how many words were met in all. ``alike``: for each character those that sound or look like it.
    """

    words: Mapping[str, int] = field(default_factory=dict)
    singles: Mapping[str, int] = field(default_factory=dict)
    pairs: frozenset[str] = frozenset()
    total: int = 0
    alike: Mapping[str, str] = field(default_factory=dict)


def decode_vocabulary(text: str, alike: Mapping[str, str]) -> Vocabulary:
    """What a text of three parts, parted by ``---``, holds: words behind how often they were met, a line for each
    number; single characters likewise; first characters with what may follow them. Raises ValueError if a number is
    missing.
    """
    words, singles, pairs = (part.strip().split("\n") for part in _bare(text).split("---"))
    beside = frozenset(line[0] + each for line in pairs for each in line[1:])
    met, alone = _counted(words), _counted(singles)
    return Vocabulary(met, alone, beside, sum(met.values()) + sum(alone.values()), alike)


def _bare(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not line.startswith("#"))


def _counted(lines: list[str]) -> dict[str, int]:
    rows = (line.split() for line in lines)
    return {word: int(row[0]) for row in rows for word in row[1:]}


def misspelt(text: str, known: Vocabulary, cut: Cut) -> Iterator[Finding]:
    """The characters of a text that are likely mistyped, from left to right, with what is meant."""
    likely: dict[str, tuple[str, ...]] = {}  # the same two characters come again and again
    end = 0
    words = words_in(text, cut)
    for at, place in alone_in(text, cut):
        pair = words[place] + words[place + 1]
        if at < end or not _is_odd(text, at, pair, known):
            continue
        before, behind = words[max(0, place - _BESIDE) : place], words[place + 2 : place + 2 + _BESIDE]
        if _is_of_a_person(pair, before) or not _is_at_home((*before, *behind), known):
            continue
        if pair not in likely:
            likely[pair] = () if _is_meant(text, at, pair) else _likely(pair, known)
        right = next((each for each in likely[pair] if _is_word_there(text, at, each, cut)), "")
        if right and not is_of_daily_words(text, at):
            end = at + len(right)
            yield Finding("query", WORD, quote=text[at:end], offset=at, replacement=right)


def _is_of_a_person(pair: str, before: Sequence[str]) -> bool:
    """Whether a surname stands before two characters, or is the first of them behind a post: 副镇长|陈|立|新."""
    last = before[-1] if before else ""
    return last in _SURNAMES or (pair[0] in _SURNAMES and last[-1:] in _POSTS and len(last) > 1)


def _is_at_home(near: Sequence[str], known: Vocabulary) -> bool:
    """Whether the words around are those of official prose, whose words may be meant: 拔针时用棉球 is none of it."""
    return any(len(word) > 1 and known.words.get(word, 0) >= _AT_HOME for word in near)


@lru_cache(maxsize=1)
def alone_in(text: str, cut: Cut) -> tuple[tuple[int, int], ...]:
    """Where two words of one Chinese character stand side by side: in the text, and among its words."""
    words = words_in(text, cut)
    single = {word for word in {*words} if len(word) == 1 and "\u4e00" <= word <= "\u9fff"}
    are_single = [*map(single.__contains__, words)]
    return tuple(spots(words, [*map(and_, are_single, are_single[1:])]))


def spots(words: Sequence[str], are_meant: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where some of the words begin: in the text, and among its words."""
    starts = accumulate(map(len, words), initial=0)
    return zip(compress(starts, are_meant), compress(count(), are_meant), strict=True)


@lru_cache(maxsize=1)
def words_in(text: str, cut: Cut) -> tuple[str, ...]:
    """The words of a text: two readers ask for them."""
    return tuple(chain.from_iterable(_words_of(line, cut) for line in text.splitlines(keepends=True)))


@lru_cache(maxsize=_KEPT)
def _words_of(line: str, cut: Cut) -> tuple[str, ...]:
    cuts = (cut(line[begin : begin + _LONGEST]) for begin in range(0, len(line), _LONGEST))
    return tuple(map(intern, chain.from_iterable(cuts)))  # a long text says few words over and over


def _is_odd(text: str, at: int, pair: str, known: Vocabulary) -> bool:
    """Whether two single characters are worth a look: no known pair, no numeral before, no name around them."""
    if pair in known.pairs or pair[0] in _APPORTIONS or not known.alike.keys() & set(pair):
        return False
    before = text[at - 1 : at]
    if pair[1] in _PLACES and "\u4e00" <= before <= "\u9fff" and text.startswith(_SEATS, at + len(pair)):
        return False  # 岩泉镇人民政府
    if before in _NUMERALS or before in _OPENS or _COUNTED.match(text, at + 1) or ADVERB.match(text, at):
        return False
    return not _NAMED.match(text, at + len(pair)) and not is_freely_joined(text, at)


def _is_meant(text: str, at: int, pair: str) -> bool:
    """Whether the same two characters come again, in other surroundings: a slip of the hand hardly does."""
    again = text.find(pair, at + len(pair))
    return again >= 0 and text[at - 1 : at + 3] != text[again - 1 : again + 3]


def _likely(pair: str, known: Vocabulary) -> tuple[str, ...]:
    """The words that one other character makes of two, the likeliest first; none that is not likely enough."""
    first, second = pair[0], pair[1]
    others = [each + second for each in known.alike.get(first, "") if each != first and first not in _ADVERBS]
    is_free = second in _FREE and (second not in _AMONG_VERBS or known.singles.get(first, 0) > _BOUND)
    others += [first + each for each in known.alike.get(second, "") if each != second and not is_free]
    by_chance = (known.singles.get(first, 0) + 0.5) * (known.singles.get(second, 0) + 0.5)
    met = [(known.words.get(each, 0), each) for each in others]
    likely = [(count, each) for count, each in met if count and _is_likely(count, count * known.total / by_chance)]
    return tuple(right for _count, right in sorted(likely, reverse=True))


def _is_likely(count: int, times: float) -> bool:
    """Whether a word met so often, and so many times likelier than chance, is what was meant."""
    gain = log(times)
    return (count >= _FEWEST and gain > _GAIN) or (count >= _RARE and gain > _RARE_GAIN)


def stands_apart(text: str, found: Finding, cut: Cut) -> bool:
    """Whether no word of the text goes over the ends of what is marked: 书于 does not stand apart in 文书于次日送达."""
    at, size = found.offset or 0, len(found.quote or "")
    start = max(0, at - _AROUND)
    edges, place = {at - start, at - start + size}, 0
    for word in cut(text[start : at + size + _AROUND]):
        edges.discard(place)
        place += len(word)
    return not edges - {place}


def _is_word_there(text: str, at: int, right: str, cut: Cut) -> bool:
    """Whether a text with a word put in its place is cut so that the word is whole."""
    start = max(0, at - _AROUND)
    end = at + len(right)
    place = at - start
    for word in cut(text[start:at] + right + text[end : end + _AROUND]):
        if place < len(word):
            return place + len(right) <= len(word)
        place -= len(word)
        if place < 0:
            return False
    return False
