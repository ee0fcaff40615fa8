"""Wrong words: a list of them as data, and where they stand in a text."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from domain.checks.finding import Finding
from domain.outline import Severity
from domain.proofreading.wording.beside import Neighbours, is_borne_out, out_of_place
from domain.proofreading.wording.lone_characters import lone_characters
from domain.proofreading.wording.side_by_side import places_of, to_look_for
from domain.proofreading.wording.slips import NO_SLIPS, WORD, Slips, slips
from domain.proofreading.wording.spelling import Cut, Vocabulary, misspelt, stands_apart

_KEY = 2  # characters by which a wrong word is looked up; none is shorter
_TERM_GAIN, _GAIN = 11.5, 12.5  # how much likelier what is meant is, where its neighbours do not tell


class BoundWord(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """A word that is wrong only in some surroundings.

    ``not_before`` and ``not_after``: what follows or precedes where it is right. ``only_before`` and ``only_after``: of
    these one has to follow, or precede, where any are given. ``not_with``: what makes it right further on in the
    sentence (既使…又使…).
    """

    wrong: str
    right: str
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()


class WordGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Wrong words of one source, named by its key; ``words``: pairs of wrong and right."""

    source: str
    severity: Severity
    words: tuple[tuple[str, str], ...] = ()
    bound: tuple[BoundWord, ...] = ()


class _Groups(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``sources``: what each key stands for."""

    sources: dict[str, str] = {}
    groups: tuple[WordGroup, ...] = ()

    def __post_init__(self) -> None:
        unknown = sorted({group.source for group in self.groups} - set(self.sources))
        if unknown:
            raise ValueError(f"no such source: {', '.join(unknown)}")


class WordList(msgspec.Struct, frozen=True, cache_hash=True, forbid_unknown_fields=True):
    """Every wrong word that is looked for; ``slips``: what is known of phrases and terms that no list holds.

    ``vocabulary`` and ``cut``: what words official prose uses, and what cuts a text into words; without both, wrong
    characters that no list foresees are not looked for. ``beside``: what words stand beside which.
    """

    groups: tuple[WordGroup, ...] = ()
    slips: Slips = NO_SLIPS
    vocabulary: Vocabulary | None = None
    cut: Cut | None = None
    beside: Neighbours | None = None


NO_WORDS = WordList()


def decode_words(
    text: str,
    known: Slips = NO_SLIPS,
    vocabulary: Vocabulary | None = None,
    cut: Cut | None = None,
    beside: Neighbours | None = None,
) -> WordList:
    """The list that a TOML text holds. Raises msgspec.ValidationError or msgspec.DecodeError."""
    return WordList(msgspec.toml.decode(text, type=_Groups).groups, known, vocabulary, cut, beside)


def words(text: str, known: WordList) -> Iterator[Finding]:
    """The wrong words of a text: those of the list, the longest where several begin, then slips elsewhere, then wrong
    characters where neither is.
    """
    looked_for = [_listed(text, known), _slips(text, known)]
    if known.vocabulary is not None and known.cut is not None:
        typed = (each for each in misspelt(text, known.vocabulary, known.cut) if each.quote not in known.slips.common)
        typed = (each for each in typed if each.quote not in known.slips.trades)
        typed = (each for each in typed if _is_likely(text, each, known, _GAIN))
        looked_for += [lone_characters(text), typed]
        if known.beside is not None:
            placed = out_of_place(text, known.vocabulary, known.beside, known.cut)
            looked_for.append(each for each in placed if each.quote not in known.slips.trades)
    told: set[int] = set()
    for look in looked_for:
        found = [each for each in look if told.isdisjoint(_places(each))]
        yield from found
        told.update(place for each in found for place in _places(each))


def _slips(text: str, known: WordList) -> Iterator[Finding]:
    """The slips of phrases, and those of terms that stand apart and are likely."""
    for each in slips(text, known.slips):
        is_apart = len(each.quote or "") > _KEY or known.cut is None or stands_apart(text, each, known.cut)
        if is_apart and (len(each.quote or "") > _KEY or _is_likely(text, each, known, _TERM_GAIN)):
            yield each


def _is_likely(text: str, found: Finding, known: WordList, least: float) -> bool:
    if known.vocabulary is None or known.cut is None or known.beside is None:
        return True
    return is_borne_out(text, found, known.vocabulary, known.beside, known.cut, least)


def _places(found: Finding) -> range:
    start = found.offset or 0
    return range(start, start + len(found.quote or ""))


def _listed(text: str, known: WordList) -> Iterator[Finding]:
    index = to_look_for(text, _index(known), lambda each: each[1].wrong)
    end = 0
    for at in places_of(text, index):
        if at < end:
            continue
        for severity, entry in index[text[at : at + _KEY]]:
            if text.startswith(entry.wrong, at) and _is_wrong(text, at, entry):
                end = at + len(entry.wrong)
                yield Finding(severity, WORD, quote=entry.wrong, offset=at, replacement=entry.right)
                break


@lru_cache(maxsize=4)
def _index(known: WordList) -> dict[str, list[tuple[Severity, BoundWord]]]:
    """The entries by their first characters, longer ones first."""
    index: dict[str, list[tuple[Severity, BoundWord]]] = {}
    for group in known.groups:
        plain = (BoundWord(wrong, right) for wrong, right in group.words)
        for entry in (*plain, *group.bound):
            index.setdefault(entry.wrong[:_KEY], []).append((group.severity, entry))
    for entries in index.values():
        entries.sort(key=lambda each: -len(each[1].wrong))
    return index


def _is_wrong(text: str, at: int, entry: BoundWord) -> bool:
    end = at + len(entry.wrong)
    before = text[max(0, at - 8) : at]
    return not (
        (entry.not_before and text.startswith(entry.not_before, end))
        or (entry.not_after and before.endswith(entry.not_after))
        or (entry.only_before and not text.startswith(entry.only_before, end))
        or (entry.only_after and not before.endswith(entry.only_after))
        or (entry.not_with and any(each in text[end : end + 80].split("。")[0] for each in entry.not_with))
    )
