"""What a filled paper would leave in an outline: names, numbers and sentences that every report would print."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from domain.links import BLANK, Link, links
from domain.outline import Catalogue, places
from domain.patterns import pattern
from domain.proposing.announcing import tied_by_words
from domain.proposing.form_editing import Place, cell_at, cell_use
from domain.proposing.left_words import LINK, LeftKind, LeftWords, flat, is_rule, left_words, replaced_words, sentences
from domain.proposing.open_places import BY_HAND
from domain.proposing.paper_names import PERSON_LABEL
from domain.proposing.papers.known import KnownWords
from domain.proposing.papers.structs import ProposedTable
from domain.proposing.papers.words import bare, is_long, is_sample, is_total
from domain.proposing.structs import Proposal
from domain.proposing.tying import texts_of

LeftHome = tuple[str, str]
"""``cover`` with nothing, or ``section`` or ``table`` with the key of one."""
_SURE = frozenset((LeftKind.PHONE, LeftKind.PERSON, LeftKind.PROJECT, LeftKind.AMOUNT))
"""What shows that a paper was filled in: no blank form has it."""
_TIED = frozenset((LeftKind.UNIT, LeftKind.YEAR))
_HOW_TO = pattern(
    "请|填写|填报|简述|简要|应[当按包说反]|说明[：:]|字以内|不超过|主要(?:包括|反映|说明)|包括|根据|按照|等方面|等情况|如有|可附|情况。?$"
)
_INDICATOR = pattern("三级指标(?:名称)?|指标名称|指标内容")
_CELL = "cell."
_LEAST_TOLD = 8  # characters of a cell that tells something
_FORM_WORDS = pattern(
    r"其中|年度|当年|全年|本年|截至|年末|年底|单位|部门|共计|合计|总计|分别|万元|[年为是共占和及与元人名个分%％，。、；：:（）()\s]"
)
_LEAST_OWN = 4  # characters that a sentence says besides what figures are called


@dataclass(frozen=True, slots=True)
class LeftIn:
    """Words of one report in a text of a proposal.

    ``name``: of the text (``text``, ``hint``, ``cell.2.1``, …); ``words``: where they stand in it, and what is to stand
    there; ``said``: they themselves; ``before``, ``after``: what stands around them. ``is_whole``: the cell becomes a
    place to be filled in.
    """

    home: LeftHome
    name: str
    words: LeftWords
    said: str
    before: str = ""
    after: str = ""
    is_whole: bool = False


def left_in(proposal: Proposal, catalogue: Catalogue) -> tuple[LeftIn, ...]:
    """What of a proposal belongs to one report, in the order of the outline. A blank form has nothing of the kind.

    What may be either is told only where other words show that the paper was filled in.
    """
    labels, known = _labels(catalogue), KnownWords(catalogue)
    found = [
        _tied(proposal, LeftIn(home, name, words, *_around(plain, words), is_whole=is_whole), known)
        for home, name, plain, told, is_whole in _texts(proposal, labels)
        for words in told
    ]
    if is_filled(proposal):
        return tuple(found)
    return tuple(each for each in found if each.words.is_certain and each.words.kind in _TIED)


def _tied(proposal: Proposal, left: LeftIn, known: KnownWords) -> LeftIn:
    """The same with the figure that the words around it announce, where they do, in the text of a section."""
    if left.words.content != BLANK or (left.home[0], left.name) != ("section", "text"):
        return left
    text = texts_with_values(proposal, left.home)[left.name]
    links_too = [each for each in left_words(flat(text), proposal.names) if isinstance(each.content, Link)]
    after = flat(tied := tied_by_words(replaced_words(text, [left.words, *links_too]), known, proposal.amounts))
    start = left.words.start + sum(1 - each.end + each.start for each in links_too if each.end <= left.words.start)
    if after[start : start + 1] != LINK:
        return left
    return replace(left, words=replace(left.words, content=links(tied)[after[:start].count(LINK)]))


def is_filled(proposal: Proposal) -> bool:
    """Whether a paper has what no blank form has."""
    names = proposal.names
    texts = (text for home in _homes(proposal) for text in texts_with_values(proposal, home).values())
    return bool(names.is_told or names.people or names.projects) or any(
        each.is_certain and each.kind in _SURE for text in texts for each in left_words(flat(text), names)
    )


def texts_with_values(proposal: Proposal, home: LeftHome) -> dict[str, str]:
    """The stored texts of a section, a form or the cover that may hold words of one report, by their names."""
    what = home[0]
    if what == "cover":
        return {"title": proposal.title, **texts_of(proposal, ("cover", 0))}
    at = place_of(proposal, home)
    if at < 0:
        return {}
    if what == "section":
        section = proposal.sections[at]
        return {"heading": section.heading, "text": section.default, "hint": section.hint}
    table = proposal.tables[at]
    cells = {f"{_CELL}{row}.{column}": cell_at(table, (row, column)).text for row, column in labels_of(table)}
    return {"title": table.title, **texts_of(proposal, ("table", at)), **cells}


def place_of(proposal: Proposal, home: LeftHome) -> int:
    """Where a section or a form stands among its kind; -1 for one that is gone."""
    what, key = home
    keys = [each.key for each in (proposal.sections if what == "section" else proposal.tables)]
    return keys.index(key) if key in keys else -1


def cell_place(name: str) -> Place | None:
    """The place of the cell that a text is in; None for another text."""
    if not name.startswith(_CELL):
        return None
    row, column = name.removeprefix(_CELL).split(".")
    return int(row), int(column)


def labels_of(table: ProposedTable) -> Iterator[Place]:
    """The cells of a form that print words as they stand, outside lists."""
    for row, line in enumerate(table.grid.rows):
        for column in range(len(line.cells)):
            if not line.per and cell_use(table, (row, column)) == "label":
                yield row, column


def _homes(proposal: Proposal) -> Iterator[LeftHome]:
    yield "cover", ""
    for section in proposal.sections:
        yield "section", section.key
        yield from (("table", table.key) for table in proposal.tables if table.section == section.key)
    yield from (("table", table.key) for table in proposal.tables if not table.section)


_Told = tuple[LeftHome, str, str, list[LeftWords], bool]


def _texts(proposal: Proposal, labels: tuple[str, ...]) -> Iterator[_Told]:
    for home in _homes(proposal):
        for name, text in texts_with_values(proposal, home).items():
            plain = flat(text)
            place = cell_place(name)
            if place is not None:
                yield from _of_cell(proposal, home, name, plain, place)
            elif home[0] == "section" and name == "text":
                yield home, name, plain, _of_text(proposal, text, plain, labels), False
            elif home[0] == "section" and name == "hint":
                yield home, name, plain, _of_hint(proposal, plain), False
            else:
                found = left_words(plain, proposal.names)
                yield home, name, plain, [_signed(plain, each) if home[0] == "table" else each for each in found], False


def _signed(plain: str, words: LeftWords) -> LeftWords:
    """A person's name below a form: room for a pen."""
    label = pattern(r"[\u4e00-\u9fff（）()]+[：:][ \u3000]*$").search(plain[: words.start])
    is_pen = words.kind is LeftKind.PERSON and words.content == BLANK and label
    return replace(words, content=BY_HAND) if is_pen and PERSON_LABEL.search(label[0] if label else "") else words


def _of_text(proposal: Proposal, text: str, plain: str, labels: tuple[str, ...]) -> list[LeftWords]:
    """What a section's text has of one report: whole sentences where nothing in them waits to be filled in."""
    told = left_words(plain, proposal.names)
    found: list[LeftWords] = []
    for start, end in sentences(plain):
        inner = [each for each in told if start <= each.start < end]
        words = plain[start:end]
        is_open = LINK in words or "__" in words
        if proposal.names.is_told:
            is_own = _is_own(words, inner, labels)
            found.append(LeftWords(start, end, LeftKind.SENTENCE, "", is_own))
            found += [] if is_own else inner
        elif not is_open and any(each.is_certain and each.kind not in _TIED for each in inner):
            found.append(LeftWords(start, end, LeftKind.SENTENCE, ""))
        else:
            found += inner
    return found


def _is_own(words: str, inner: list[LeftWords], labels: tuple[str, ...]) -> bool:
    """Whether a sentence says more than what figures are called."""
    if any(each.kind not in _TIED and each.is_certain for each in inner):
        return True
    rest = words.replace(LINK, "")
    for each in inner:
        rest = rest.replace(words[each.start : each.end], "")
    for label in labels:
        rest = rest.replace(label, "")
    return len(_FORM_WORDS.sub("", rest)) >= _LEAST_OWN


def _labels(catalogue: Catalogue) -> tuple[str, ...]:
    """What figures are called, the longest first."""
    entries = catalogue.figures.values()
    words = {word for entry in entries for word in (entry["label"], *entry.get("said", ()))}
    return tuple(sorted(words, key=len, reverse=True))


def _of_hint(proposal: Proposal, plain: str) -> list[LeftWords]:
    """What is told where it should be said how to fill in: all of it."""
    inner = left_words(plain, proposal.names)
    is_told = any(each.is_certain for each in inner) and not is_rule(plain)
    if not plain.strip() or (_HOW_TO.search(plain) and not any(each.kind in _SURE for each in inner)):
        return inner
    return [LeftWords(0, len(plain), LeftKind.SENTENCE, "", is_told)]


def _of_cell(proposal: Proposal, home: LeftHome, name: str, plain: str, place: Place) -> Iterator[_Told]:
    """What a cell that prints words has of one report: a name or a year within them, or all that it tells."""
    table = proposal.tables[place_of(proposal, home)]
    inner = left_words(plain, proposal.names)
    tied = all(each.content != BLANK for each in inner)
    if not inner and place in _indicators(table):
        yield home, name, plain, [LeftWords(0, len(plain), LeftKind.INDICATOR, "", False)], True
        return
    if inner and (tied or _is_label_with_value(plain, inner)):
        yield home, name, plain, inner, False
        return
    words = plain.strip()
    is_certain = any(each.is_certain and each.kind not in _TIED for each in inner)
    if inner and len(inner) == 1 and inner[0].end - inner[0].start == len(words):
        yield home, name, plain, [replace(inner[0], start=0, end=len(plain))], True
    elif is_certain or _is_told(table, place, words):
        yield home, name, plain, [LeftWords(0, len(plain), LeftKind.SENTENCE, "")], True
    elif inner:
        yield home, name, plain, inner, False


@lru_cache(maxsize=16)
def _indicators(table: ProposedTable) -> frozenset[Place]:
    """The cells below 三级指标 that print what an indicator is called."""
    found: set[Place] = set()
    columns: dict[int, int] = {}  # by column the row of its head
    for row, cells in enumerate(places(table.grid)):
        for number, (column, cell) in enumerate(cells):
            if _INDICATOR.fullmatch(bare(cell.text)):
                columns[column] = row
            elif cell.text and columns.get(column, row) < row and not is_total(cell.text) and len(cells) > 1:
                found.add((row, number))
    return frozenset(found)


def _is_label_with_value(plain: str, inner: list[LeftWords]) -> bool:
    """Whether each value in a cell stands behind a label within it: 填表人：吴明."""
    return all(plain[: each.start].rstrip(" \u3000").endswith(("：", ":")) for each in inner)


def _is_told(table: ProposedTable, place: Place, words: str) -> bool:
    """Whether words beside a label are an answer, which another report gives otherwise."""
    if place[1] == 0 or _HOW_TO.search(words) or is_rule(words):
        return False
    left = cell_at(table, (place[0], place[1] - 1)).text
    if not left or len(left) > len(words) or PERSON_LABEL.fullmatch(bare(left)) is not None:
        return False
    is_running = len(words) >= _LEAST_TOLD and "。" in words
    return is_running or (is_sample(left) and len(left) > 1) or (is_long(left) and len(words) >= _LEAST_TOLD)


def _around(plain: str, words: LeftWords) -> tuple[str, str, str]:
    """The words themselves, and what stands before and behind them in their line."""
    before = plain[: words.start].rpartition("\n")[2]
    after = plain[words.end :].partition("\n")[0]
    return plain[words.start : words.end], before, after
