"""Slips of the hand in common phrases and terms: one character replaced by one that sounds or looks like it.

No list could hold them all. A stretch of text is held against the phrases that begin or end as it does; a term of two
characters against what sounds like it and makes no word, its neighbours making none with it either.
"""

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, field
from itertools import compress, count, repeat
from operator import ne

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.wording.free_joins import is_alone, is_freely_joined, is_of_daily_words
from domain.proofreading.wording.side_by_side import STRETCH, pairs_beside, pairs_in

WORD = "write.word"
_ABOUT = pattern("[\u4e00-\u9fff][约近达超计共][ ]?[0-9]")  # 外借约0.62册: no word ends there
ADVERB = pattern(  # and a verb of what follows: 评审只定57.20万元, 仅减3户, 先接后付
    "[只仅皆才先将曾尚常仍需须][\u4e00-\u9fff](?:[ ]?[0-9一二三四五六七八九十百千两半几]|[过于到在至后了着])"
    "|[只仅先](?P<verb>[\u4e00-\u9fff])[^，。；]{0,12}[，、]?[不未没后再](?P=verb)"
)
_PUN = "“‘《"
_PARTICLES = frozenset(
    "的了和与及在对为将被由从向等按用已未均都也并而或到至不应可需要须以把经后前中内上下其该各每本我是有共即才则就之所因如让使令给"
)
_ENDINGS = frozenset("界品厂级部处业率性化费款者家员长区县市省镇乡村局科室组队院校站所库期年月日人户类种项个次")
_FREE = _PARTICLES | frozenset("新老大小多少之能会就这那地得着过还又再更最")  # each a word by itself
_NUMERALS = frozenset("一二三四五六七八九十百千万两半")
_LEVEL = pattern("[级类项种个期批次轮档]")
_PLACE = pattern(
    "[村乡镇庄寨屯坪湾路街桥组某]|社区|街道|林场|水库|景区"
    "|(?:科技|工业|农业|高新|经济|现代|生态|文化|旅游|物流|创新){0,2}(?:产业园|园区|工业园|开发区|高新区|经开区|示范区|管委会|管理委员会)"
)  # what stands before it may be a name of any characters
_THREE = 3
_FOUR = 4  # characters, as most phrases have
_MOST_FOURS = 50_000  # rows of four that are kept
_FRAME, _TERM, _BEGINNING, _ENDING = 1, 2, 4, 8
_BROKEN = pattern("[\u4e00-\u9fff]\n")  # a line that a PDF broke inside a word
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹"
    "彭曾肖田董袁潘蒋蔡余叶程苏魏吕丁沈任姚卢钟姜崔谭陆范汪廖"
)
_PERSON = pattern(f"[^\u4e00-\u9fff][{_SURNAMES}]")


@dataclass(frozen=True, slots=True, eq=False)
class Slips:
    """What is known of phrases, sounds and terms.

    ``heads``, ``tails``, ``frames``: phrases by their first two, their last two and, of three, their outer characters
    (``frame_ends``: the last by the first); those of four by what else must be right beside the first or the last two,
    ``_`` for what may be wrong: 绩效_标.
    ``openings``, ``closings``: the first and the last two characters of all. ``right``: phrases, and what is right
    beside them. ``sounds``: for each character those that sound or look like it.
    ``terms``: a wrong term and the right one. ``common``: words of two characters.
    ``trades``: words that are no slip.
    """

    heads: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tails: dict[str, tuple[str, ...]] = field(default_factory=dict)
    frames: dict[str, tuple[str, ...]] = field(default_factory=dict)
    frame_ends: dict[str, str] = field(default_factory=dict)
    openings: frozenset[str] = frozenset()
    closings: frozenset[str] = frozenset()
    right: frozenset[str] = frozenset()
    sounds: dict[str, str] = field(default_factory=dict)
    terms: dict[str, str] = field(default_factory=dict)
    common: frozenset[str] = frozenset()
    trades: frozenset[str] = frozenset()


NO_SLIPS = Slips()


def decode_slips(phrases: str, sounds: str, terms: str, common: str, trades: str = "") -> Slips:
    """What five texts hold: phrases parted by blanks, ``---`` before those that are merely right; characters alike, a
    line each; terms with what replaces their first and second character; first characters with what may follow them;
    words of trades, none of which is a slip.
    """
    known, _, beside = _bare(phrases).partition("---")
    heads: dict[str, tuple[str, ...]] = {}
    tails: dict[str, tuple[str, ...]] = {}
    frames: dict[str, tuple[str, ...]] = {}
    frame_ends: dict[str, str] = {}
    for phrase in known.split():
        first, last = phrase[:2], phrase[-2:]
        is_of_four = len(phrase) == _FOUR
        for key in (phrase[:3], f"{first}_{phrase[3]}") if is_of_four else (first,):
            heads[key] = (*heads.get(key, ()), phrase)
        for key in (phrase[1:], f"{phrase[0]}_{last}") if is_of_four else (last,):
            tails[key] = (*tails.get(key, ()), phrase)
        if len(phrase) == 3:
            frames[phrase[0] + phrase[2]] = (*frames.get(phrase[0] + phrase[2], ()), phrase)
            frame_ends[phrase[0]] = frame_ends.get(phrase[0], "") + phrase[2]
    alike: dict[str, str] = {}
    for line in _bare(sounds).split("\n"):
        for character in line.strip():
            alike[character] = alike.get(character, "") + line.strip()
    pairs = frozenset(line[0] + each for line in _bare(common).split("\n") if line for each in line[1:])
    right = frozenset((*known.split(), *beside.split()))
    of_trades = frozenset(_bare(trades).split())
    words = pairs | of_trades
    replaced = {wrong: meant for wrong, meant in _terms(_bare(terms)) if wrong not in words}
    openings, closings = (frozenset(phrase[ends] for phrase in known.split()) for ends in (slice(2), slice(-2, None)))
    return Slips(heads, tails, frames, frame_ends, openings, closings, right, alike, replaced, pairs, of_trades)


def _bare(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not line.startswith("#"))


def _terms(text: str) -> Iterator[tuple[str, str]]:
    for line in text.split("\n"):
        right, _, rest = line.partition(" ")
        first, _, second = rest.partition(" ")
        yield from ((each + right[1], right) for each in first.strip("-"))
        yield from ((right[0] + each, right) for each in second.strip("-"))


def slips(text: str, known: Slips) -> Iterator[Finding]:
    """The slips of a text, from left to right; nothing in a name that plays on a phrase (“…”)."""
    end = 0
    for at, is_near in _suspects(text, known):
        found = _slip(text, at, known, is_near=is_near) if at >= end else None
        if found is not None and found[0] >= end and not _plays(text, *found):
            start, right = found
            end = start + len(right)
            yield Finding("query", WORD, quote=text[start:end], offset=start, replacement=right)


def _suspects(text: str, known: Slips) -> Iterator[tuple[int, bool]]:
    """Where two characters may be a wrong term, or begin or end a phrase but for one character; whether the latter."""
    begun, ended, padded = _Fours(known, _begun, 0), _Fours(known, _ended, 2), f"\n\n{text}"
    of_pairs = _kinds(text, known)
    for begin in range(0, len(text) - 1, STRETCH):
        kinds = list(map(of_pairs.get, pairs_beside(text, begin)[0], repeat(0)))
        for at, kind in zip(compress(count(begin), kinds), filter(None, kinds), strict=True):
            told = kind & _TERM
            if kind & (_BEGINNING | _FRAME) and begun[text[at : at + _FOUR]]:
                told |= _BEGINNING
            if kind & _ENDING and ended[padded[at : at + _FOUR]]:
                told |= _ENDING
            if told:
                yield at, told != _TERM
        if len(begun) > _MOST_FOURS:
            begun.clear()
            ended.clear()


def _kinds(text: str, known: Slips) -> dict[str, int]:
    """What two characters side by side of a text may be, as flags: of a phrase the beginning, the end, or with the next
    one perhaps the frame of three; a wrong term.
    """
    pairs = pairs_in(text)
    kinds: dict[str, int] = {}
    for flag, of_one in (
        (_TERM, known.terms.keys() & pairs),
        (_BEGINNING, known.openings & pairs),
        (_ENDING, known.closings & pairs),
        (_FRAME, _framed(pairs, known)),
    ):
        for pair in of_one:
            kinds[pair] = kinds.get(pair, 0) | flag
    return kinds


def _framed(pairs: Set[str], known: Slips) -> Iterator[str]:
    """The pairs that begin a frame if the one behind them is any of the others."""
    for pair in pairs:
        if len(pair) > 1 and any(pair[1] + end in pairs for end in known.frame_ends.get(pair[0], ())):
            yield pair


class _Fours(dict[str, bool]):
    """Whether four characters begin a phrase but for one of them, or end one.

    Official prose says the same over and over: what four are is asked once.
    """

    def __init__(self, known: Slips, look: Callable[[str, int, str, Slips], Iterator["_Near"]], at: int) -> None:
        super().__init__()
        self._known, self._look, self._at = known, look, at

    def __missing__(self, four: str) -> bool:
        known, at = self._known, self._at
        self[four] = False
        for each in self._look(four, at, four[at : at + 2], known):  # asked far too often for a generator more
            if _is_near(four, each, known):
                self[four] = True
                return True
        return False


def _slip(text: str, at: int, known: Slips, *, is_near: bool) -> tuple[int, str] | None:
    """Where a slip begins and what is right there; None where there is none. ``is_near``: whether a phrase may be."""
    pair = text[at : at + 2]
    if is_near and (found := _slip_of_phrase(text, at, pair, known)):
        return found
    return _slip_of_term(text, at, pair, known)


def _slip_of_phrase(text: str, at: int, pair: str, known: Slips) -> tuple[int, str] | None:
    for start, wrong, phrases in (*_begun(text, at, pair, known), *_ended(text, at, pair, known)):
        character = text[start + wrong : start + wrong + 1]
        for phrase in phrases:
            meant = phrase[wrong]
            if len(phrase) > _FOUR:
                begin = start if wrong else at + 2 - len(phrase)
                if begin >= 0 and _is_slip(text, begin, phrase, known):
                    return begin, phrase
            elif (
                character != meant and character in known.sounds.get(meant, "") and _is_slip(text, start, phrase, known)
            ):
                return start, phrase
    return None


def _slip_of_term(text: str, at: int, pair: str, known: Slips) -> tuple[int, str] | None:
    right = known.terms.get(pair)
    if right is None:
        return None
    if text[max(0, at - 1) : at + 1] in known.common or text[at + 1 : at + 3] in known.common:
        return None
    if (
        _ABOUT.match(text, at)
        or (right[0] != pair[0] and ADVERB.match(text, at))
        or _PLACE.match(text, at + 2)
        or _PERSON.match(text, max(0, at - 2))
        or _BROKEN.match(text, max(0, at - 2))
        or is_freely_joined(text, at)
        or is_of_daily_words(text, at)
    ):
        return None
    if _is_phrase(text, at, known):
        return None
    is_apart = _begins_apart(text, at, right[0] != pair[0], known) and _ends_apart(text, at + 2, known)
    return (at, right) if is_apart else None


_Near = tuple[int, int, tuple[str, ...]]
"""Where phrases begin, which of their characters may be wrong (of more than four any other too), and they."""


def _begun(text: str, at: int, pair: str, known: Slips) -> Iterator[_Near]:
    """Phrases that begin with a pair, or stand around its first character, but for one character."""
    behind = text[at + 2 : at + 4]
    if pair in known.openings:
        heads = known.heads
        if pair in heads:
            yield at, 2, heads[pair]
        if (key := pair + behind[:1]) in heads and behind:
            yield at, 3, heads[key]
        if (key := f"{pair}_{behind[1:]}") in heads:
            yield at, 2, heads[key]
    if (key := pair[0] + behind[:1]) in known.frames:
        yield at, 1, known.frames[key]


def _ended(text: str, at: int, pair: str, known: Slips) -> Iterator[_Near]:
    """Phrases that end with a pair, but for one character."""
    if pair in known.closings and at:
        tails = known.tails
        if pair in tails:
            yield at - 1, 0, tails[pair]
        if at > 1 and (key := text[at - 1] + pair) in tails:
            yield at - 2, 0, tails[key]
        if at > 1 and (key := f"{text[at - 2]}_{pair}") in tails:
            yield at - 2, 1, tails[key]


def _is_near(stretch: str, near: _Near, known: Slips) -> bool:
    """Whether some phrases have, but for one character that sounds or looks alike, what a stretch has of them."""
    start, wrong, phrases = near
    character = stretch[start + wrong : start + wrong + 1]
    for phrase in phrases:
        if len(phrase) > _FOUR:
            shown = phrase[:_FOUR] if wrong else phrase[-_FOUR:]
            if len(stretch) < _FOUR or sum(map(ne, shown, stretch)) <= 1:
                return True
        elif character != phrase[wrong] and character in known.sounds.get(phrase[wrong], ""):
            return True
    return False


def _begins_apart(text: str, at: int, is_changed: bool, known: Slips) -> bool:
    """Whether a mark, a particle or a word ends before ``at``; ``is_changed``: the character there is the wrong one.

    A wrong one such as 界 may be the ending of that word: 学术界|对.
    """
    before = text[at - 1 : at] if at else ""
    if not "\u4e00" <= before <= "\u9fff":
        return not before.isdigit()  # 28处|粉碎
    if before in _PARTICLES:
        return True
    return text[max(0, at - 2) : at] in known.common and not (is_changed and text[at] in _ENDINGS)


def _ends_apart(text: str, end: int, known: Slips) -> bool:
    """Whether a mark, a particle or a word begins at ``end``."""
    after = text[end : end + 1]
    return not "\u4e00" <= after <= "\u9fff" or after in _PARTICLES or text[end : end + 2] in known.common


def _is_slip(text: str, start: int, phrase: str, known: Slips) -> bool:
    """Whether a stretch is a phrase but for one character, which makes no word with what stands beside the stretch."""
    end = start + len(phrase)
    words = text[start:end]
    if len(words) != len(phrase):
        return False
    wrong = -1
    for place, character in enumerate(phrase):
        if words[place] != character:
            if wrong >= 0:
                return False
            wrong = place
    if words[wrong] not in known.sounds.get(phrase[wrong], "") or words in known.right:
        return False
    at = start + wrong
    if text[at : at + 2] in known.trades or text[max(0, at - 1) : at + 1] in known.trades:
        return False
    if is_alone(text, at) or _is_of_two(words, wrong, known):
        return False
    if 0 < wrong < len(phrase) - 1:
        return True
    if wrong == 0:
        outside, is_free = text[max(0, start - 1) : start + 1], words[0] in _FREE or _is_numeral(text, start)
        return outside not in known.common and not is_free and _begins_apart(text, start, True, known)
    is_free = words[wrong] in _FREE and "\u4e00" <= text[end : end + 1] <= "\u9fff"
    return text[end - 1 : end + 1] not in known.common and not is_free and _ends_apart(text, end, known)


def _is_of_two(words: str, wrong: int, known: Slips) -> bool:
    """Whether the wrong character of three makes with its neighbour a word, to which the last is joined: 适用|率."""
    return len(words) == _THREE and wrong < _THREE - 1 and words[:2] in known.common and words[2] in _ENDINGS


def _is_numeral(text: str, at: int) -> bool:
    """Whether a numeral counts what follows: 四级资金 is no 市级资金."""
    return text[at] in _NUMERALS and bool(_LEVEL.match(text, at + 1))


def _is_phrase(text: str, at: int, known: Slips) -> bool:
    """Whether a pair stands inside a phrase that is right."""
    return any(text[start : start + 4] in known.right for start in range(max(0, at - 2), at + 2))


def _plays(text: str, start: int, right: str) -> bool:
    """Whether the words are all of a quoted name, which may play on a phrase: “薪”火相传, “食全食美”, “证缴分离”."""
    end = start + (_FOUR if len(right) == 2 else len(right))
    return text[max(0, start - 1) : start] in tuple(_PUN) and text[end : end + 1] in ("”", "’", "》")
