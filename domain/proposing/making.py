"""The proposal that a document makes: its headings, the figures where it states them, its blanks, its sentences."""

import hashlib
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import chain, count

from msgspec.structs import replace as changed

from domain.amount import Amount
from domain.layout import LEAD, lead_key, worn
from domain.links import BLANK, Link, escaped, pieces
from domain.outline import (
    MORE_LINES,
    SEAL_LINE,
    TITLE,
    Catalogue,
    MoneyUnit,
    Outline,
    Section,
    figures,
    prose_of,
    tables_of,
    walk,
)
from domain.paper_tables import PaperTable
from domain.patterns import pattern
from domain.proposing.announcing import tied_by_words, with_cover_facts
from domain.proposing.blanks import blanks_in, filled, with_names, with_years
from domain.proposing.paper_names import paper_names
from domain.proposing.papers.known import KnownWords
from domain.proposing.papers.making import proposed_table
from domain.proposing.papers.structs import ProposedTable
from domain.proposing.structs import PROJECTS, Proposal, ProposedSection, text_key
from domain.proposing.tying import homes_of, settled, texts_of, with_lines_tied
from domain.report import Report

OWN = "own."
ONLY = "自评情况"
"""What stands above the text of a document that has no heading."""
_FEWEST_BLANKS, _FEWEST_HINTS = 3, 2
_LONGEST_HINT = 300
_ALIKE, _ALIKE_IF_BEGUN = 0.85, 0.8  # of two headings that mean the same
_SENTENCE = pattern(r"[^。；;\n]*[。；;]?")
_ITEM_NUMBER = pattern(r"^[ \u3000]*(?:[0-9０-９]{1,2}[.．、]|[（(][0-9０-９一二三四五六七八九十]{1,3}[）)])")
_DIGIT = pattern("[0-9０-９]")
_HINT = pattern(
    r"^【[^】]{2,8}】|^[（(【\[].*[）)】\]]$|^(?:填报说明|填写说明|说明|编写要求|注)[：:]|^(?:请|简要|简述|主要(?:包括|反映|说明))"
)
_SIGNATURE = pattern(
    r"(?:(?:20[0-9]{2}|(?:20)?[_＿×XＸ]*)年[_＿×XＸ]*月[_＿×XＸ]*日|[_＿×XＸ○]{2,}(?:省|市|县|区)?[_＿×XＸ○]*(?:局|委|办|中心|单位|部门|镇|乡|街道)?"
    r"(?:[（(](?:盖章|公章)[）)])?)$"
)
_HINT_WORD = pattern("^【?(?:填报|填写|编写)?(?:说明|要求)[】：:]")
_OF_TEMPLATE = pattern(
    r"[ \u3000]*(?:[（(](?:参考)?(?:格式|样式|式样|模板|范本|提纲|样表)[)）]"
    r"|(?:编写|撰写|参考)?(?:提纲|格式|模板|范本)|参考文本)$"
)
"""What only a template's title says."""
_ANY_PLACE = pattern(r"^[×XＸ_＿○]{1,4}(?:省|市|县|区)(?:[（(][^（）()]{1,8}[）)])?")
"""A place left open in a title: the name of the unit says it."""
_BESIDE_UNIT = pattern(r"(?<=\{cover\.unit\})[（(](?:部门|单位|公章|盖章)[）)]")
_ATTACHED = pattern("^附件(?:[：:]|[ ]*[0-9一二三四五六七八九十]{1,2}$)")
_COVER_LABEL = pattern(
    "(?:[一-龥]{0,4}(?:单位|部门)(?:[（(](?:单位|部门|盖章|公章)[）)])?(?:全称|名称)?(?:[（(](?:盖章|公章)[）)])?"
    "|(?:评价|预算|填报|报告|自评)?年度|[一-龥]{0,4}(?:日期|时间|编码|方式|机构)|[一-龥]{0,3}(?:联系|填报|填表|负责|经办|审核)人(?:[（(]签字[）)])?"
    "|(?:联系|办公)?电话)"
)
_FEWEST_LABELS = 3
_USUAL = ("{cover.contact}", "{cover.phone}")
"""What every cover prints behind a label of its own."""
_LETTERS = pattern(r"\w")
_OF_YEAR = pattern(r"[（(]\{cover\.year\}年度?[）)]$")
_DIGITS_OR_YEAR = pattern(r"[0-9０-９]+|年度?")


def propose(
    report: Report, outline: Outline, catalogue: Catalogue, name: str, papers: Sequence[PaperTable] = ()
) -> Proposal:
    """The proposal for a report that was read by its own headings, which ``outline`` has, and for its tables.

    ``name``: what the outline is called; its key is made of the headings, so that the same paper makes the same key.
    """
    words = KnownWords(catalogue)
    maker = _Maker(report, outline, catalogue, words)
    read = list(_levels(worn(outline, report).sections))
    sections = tuple(maker.section(section, level) for section, level in read)
    homes = {section.key: each.key for (section, _), each in zip(read, sections, strict=True)}
    amounts = _amounts(outline, papers)
    lines = tuple(filter(str.strip, report.prose.get(MORE_LINES, "").split("\n")))
    is_form = len(sections) == 1 and sections[0].heading == ONLY and bool(papers)
    if is_form:  # what would be its cover stands over the form
        papers = (replace(papers[0], above=(*map(_plain, lines), *papers[0].above)), *papers[1:])
    tables = _tables(papers, homes, report, outline, words, {text_key(each) for each in sections})
    headings = {each.key: _plain(each.heading) for each in sections}
    tables = tuple(_named(table, headings.get(table.section, "")) for table in tables)
    title = with_names(report.headings.get(TITLE, outline.title[0]), report, outline)
    title = _ANY_PLACE.sub("", title)
    title = _BESIDE_UNIT.sub("", _OF_TEMPLATE.sub("", title)) or title
    sections = tuple(_beside_forms(each, tables, amounts) for each in sections)
    if is_form:
        title, sections, tables = _of_forms(title, sections[0], tables, is_titled=TITLE in report.headings)
    seal, cover = _cover(report, words, () if is_form else lines)
    names = paper_names(report, papers, words, is_told=not maker.is_template and not is_form)
    made = Proposal(
        _form_key(sections), name, title, amounts, sections, seal, outline.nil_words, tables, cover, names=names
    )
    return settled(_dated(with_lines_tied(made)))


def _dated(proposal: Proposal) -> Proposal:
    """The proposal with the year in its title where nothing else that it prints has it."""
    homes = (texts_of(proposal, home).values() for home in homes_of(proposal))
    printing = (proposal.title, *(table.title for table in proposal.tables), *chain.from_iterable(homes))
    if any("{cover.year}" in text for text in printing):
        return proposal
    unit, _, rest = proposal.title.rpartition("{cover.unit}")
    named = f"{unit}{{cover.unit}}" if "{cover.unit}" in proposal.title else ""
    return replace(proposal, title=f"{named}{{cover.year}}年度{rest}")


def _cover(report: Report, words: KnownWords, lines: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The sealed line and the others of a cover; labels of a table that stands there are lines too.

    What names the unit is the sealed line where there is no other.
    """
    labels = [line.strip() for line in report.prose.get(LEAD, "").split("\n") if _COVER_LABEL.fullmatch(line.strip())]
    more = [f"{label}：{BLANK}" for label in labels] if len(labels) >= _FEWEST_LABELS else []
    seal = with_cover_facts(report.prose.get(SEAL_LINE, ""), words)
    told = [with_cover_facts(line, words) for line in (*lines, *more)]
    if not seal:
        seal = next((line for line in told if "{cover.unit}" in line), "")
    said = [f"{{{SEAL_LINE}}}" if line == seal else line for line in told if line.rpartition("：")[2] not in _USUAL]
    kept = [line for line in said if not _DIGIT.search(_plain(line))]
    is_first = bool(seal and kept) and f"{{{SEAL_LINE}}}" not in kept  # who reports stands above the other lines
    return seal, (*((f"{{{SEAL_LINE}}}",) if is_first else ()), *kept)


def _plain(stored_line: str) -> str:
    """A stored line without its links."""
    return "".join(piece for piece in pieces(stored_line) if isinstance(piece, str))


def _amounts(outline: Outline, papers: Sequence[PaperTable]) -> MoneyUnit:
    """The unit of the form: 元 where all tables that state one are in it."""
    stated = {paper.unit for paper in papers if paper.unit}
    return "元" if stated == {"元"} else "万元" if stated == {"万元"} else outline.amounts


def _tables(
    papers: Sequence[PaperTable],
    homes: Mapping[str, str],
    report: Report,
    outline: Outline,
    words: KnownWords,
    taken: set[str],
) -> tuple[ProposedTable, ...]:
    amounts = _amounts(outline, papers)

    def worded(text: str) -> str:
        return with_cover_facts(with_names(escaped(text), report, outline), words)

    found = []
    for paper in papers:
        above = tuple(line for line in paper.above if not _ATTACHED.match(line.strip()))
        placed = replace(paper, section=homes.get(paper.section, ""), above=above)
        found.append(proposed_table(placed, words, worded, taken, amounts))
    return tuple(found)


def _named(table: ProposedTable, heading: str) -> ProposedTable:
    """A form without a title is called after its heading."""
    if table.title or not heading:
        return table
    return replace(table, grid=changed(table.grid, label=heading[:60]))


def _beside_forms(section: ProposedSection, tables: Sequence[ProposedTable], amounts: MoneyUnit) -> ProposedSection:
    """A section without what a form asks for, unless its own text says it too."""
    asked = {key for table in tables for key in table.asked}
    linked = {piece.key for piece in pieces(section.default) if isinstance(piece, Link)}
    figures = tuple(key for key in section.figures if key not in asked or key in linked)
    here = [table for table in tables if table.section == section.key]
    lists = any(part.key == PROJECTS for table in tables for part in table.lists)
    rows = section.rows and not lists
    text = section.text and (not here or bool(section.default or section.hint))
    return replace(section, figures=figures, rows=rows, text=text)


def _of_forms(
    title: str, section: ProposedSection, tables: tuple[ProposedTable, ...], is_titled: bool
) -> tuple[str, tuple[ProposedSection], tuple[ProposedTable, ...]]:
    """Title, section and forms of a document that is nothing but forms: headed as it is, without a number."""
    first, *others = tables
    words = _ANY_PLACE.sub("", first.title) or _headed(title)
    if not is_titled and first.title:
        title = f"{{cover.year}}年度{{cover.unit}}{first.title.rpartition('}')[2].removeprefix('年度')}"
    headed = replace(section, heading=words, numbered=False, text=section.text and bool(section.default))
    first = _named(replace(first, title=""), _plain(words))
    return title, (headed,), (first, *others)


def _headed(title: str) -> str:
    """A title without year and unit, and without the brackets that only hold them."""
    bare = _OF_YEAR.sub("", title)
    return bare.rpartition("}")[2].removeprefix("年度").removeprefix("年").strip("的 ") or title


def own_key(heading: str, taken: Container[str] = ()) -> str:
    """The key of a heading that the catalogue does not know, none of those taken.

    It is made of the heading's letters, without links, marks, digits and the word for year: next year's paper of the
    same form has the same keys, and another form's heading has another one.
    """
    letters = _DIGITS_OR_YEAR.sub("", _letters(heading))
    first = f"{OWN}h{hashlib.sha256(letters.encode()).hexdigest()[:8]}"
    return next(key for key in chain((first,), (f"{first}n{number}" for number in count(2))) if key not in taken)


class _Maker:
    """Goes through the sections of a report in order; no key is given, and no figure asked for, twice."""

    def __init__(self, report: Report, outline: Outline, catalogue: Catalogue, words: KnownWords) -> None:
        self._report, self._outline, self._catalogue, self._words = report, outline, catalogue, words
        texts = {each.key: _text(each, report) for each in walk(worn(outline, report).sections)}
        self.is_template = sum(map(blanks_in, texts.values())) >= _FEWEST_BLANKS or _is_hints(texts.values())
        self._unlinked = _unlinked(texts, report, outline)
        self._exact = frozenset(texts) & catalogue.sections.keys()
        self._keys: set[str] = set()
        self._asked: set[str] = set()

    def section(self, section: Section, level: int) -> ProposedSection:
        """What a section of the paper proposes."""
        report, outline = self._report, self._outline
        heading = with_names(report.headings.get(section.key, section.heading[0]), report, outline)
        key, is_known = self._key(section, heading)
        text = _text(section, report)
        rows = key == PROJECTS or any(True for _ in tables_of(section)) or f"{{{PROJECTS}." in text
        says_nil = section.key in report.nil or text.strip("。.；; \n") in outline.nil_words
        default, hint = self._start(text, rows or says_nil)
        linked = (*self._asked_by(default), *self._asked_by(text), *self._unlinked.get(section.key, ()))
        asked = self._new(key for key in linked if key in self._catalogue.figures)
        has_text = not section.sections or bool(text)
        return ProposedSection(key, heading, level, is_known, asked, has_text, default, rows, says_nil, hint)

    def _asked_by(self, text: str) -> Iterator[str]:
        """The figures of the catalogue that a stored text prints; those of the cover are asked for there."""
        links = (piece.key for piece in pieces(text) if isinstance(piece, Link))
        return (key for key in links if key in self._catalogue.figures and not key.startswith("cover."))

    def _start(self, text: str, is_made: bool) -> tuple[str, str]:
        """What the section's text begins with, and how it is to be filled in; a list of rows is made of the rows."""
        if self.is_template:
            body, hint = _split_hint(_without_signature(text))
            begun = filled(body, self._report, self._outline)
            if self._report.unit:
                begun = re.sub(
                    rf"(?<=：){re.escape(self._report.unit)}(?:人民政府)?(?=[（(\n]|$)", "{cover.unit}", begun
                )
            return with_years(tied_by_words(begun, self._words, self._outline.amounts), self._report), hint
        return "" if is_made else _certain(text, self._outline), ""

    def _key(self, section: Section, heading: str) -> tuple[str, bool]:
        """A section's key, and whether it is the catalogue's."""
        like = section.key if section.key in self._exact else self._like(heading)
        is_known = bool(like) and like not in self._keys
        key = like if is_known else own_key(heading, self._keys)
        self._keys.add(key)
        return key, is_known

    def _like(self, heading: str) -> str:
        """The key of the catalogue's section whose heading differs from these words by little; blank if none does."""
        words, best = _letters(heading), (0.0, "")
        for key, entry in self._catalogue.sections.items():
            for other in entry["heading"] if key not in self._exact else ():
                best = max(best, (_likeness(words, _letters(other)), key))
        return best[1] if best[0] else ""

    def _new(self, wanted: Iterable[str]) -> tuple[str, ...]:
        found = tuple(key for key in dict.fromkeys(wanted) if key not in self._asked)
        self._asked.update(found)
        return found


def _likeness(words: str, known: str) -> float:
    """How much two headings have in common, 0 where they may mean different things: 支出情况 is no 项目支出情况."""
    ratio = SequenceMatcher(None, words, known, autojunk=False).ratio()
    return ratio if ratio >= (_ALIKE_IF_BEGUN if known.startswith(words) else _ALIKE) else 0.0


def _letters(heading: str) -> str:
    words = "".join(piece for piece in pieces(heading) if isinstance(piece, str))
    return "".join(_LETTERS.findall(words))


def _unlinked(texts: Mapping[str, str], report: Report, outline: Outline) -> dict[str, list[str]]:
    """The figures that no text links, by the first section that says their number; by the first where none does."""
    linked = {key for text in texts.values() for key in _linked(text, outline)}
    found: dict[str, list[str]] = {}
    for key, value in report.figures.items():
        if key in figures(outline) and key not in linked and not key.startswith("cover."):
            said = value.written(outline.amounts) if isinstance(value, Amount) else str(value)
            home = next((section for section, text in texts.items() if said in text), next(iter(texts)))
            found.setdefault(home, []).append(key)
    return found


def _levels(sections: tuple[Section, ...], level: int = 1) -> Iterator[tuple[Section, int]]:
    for section in sections:
        if section.heading:
            yield section, level
        yield from _levels(section.sections, level + 1)


def _text(section: Section, report: Report) -> str:
    """The stored text of a section, and of what stands right below its heading."""
    texts = [report.prose.get(lead_key(section.key), "")]
    texts += [report.prose.get(part.key, "") for part in prose_of(section)]
    return "\n".join(filter(None, texts))


def _linked(text: str, outline: Outline) -> Iterator[str]:
    """The figures that a stored text prints; those of the cover are asked for there."""
    known = figures(outline)
    for piece in pieces(text):
        if isinstance(piece, Link) and piece.key in known and not piece.key.startswith("cover."):
            yield piece.key


def _split_hint(text: str) -> tuple[str, str]:
    """What of a template's section is to be filled in, and what says how: all of it where nothing is blank."""
    lines = text.split("\n")
    has_blanks = any(blanks_in(line) for line in lines)
    says_how = [not blanks_in(line) and (not has_blanks or bool(_HINT.search(line.strip()))) for line in lines]
    body = (line for line, says in zip(lines, says_how, strict=True) if not says)
    hint = (
        _HINT_WORD.sub("", line.strip("（()） \u3000")).strip("【】")
        for line, says in zip(lines, says_how, strict=True)
        if says
    )
    return "\n".join(body), " ".join(" ".join(hint).split())[:_LONGEST_HINT]


def _is_hints(texts: Iterable[str]) -> bool:
    """Whether texts mostly say how they are to be filled in."""
    lines = [line.strip() for text in texts for line in _without_signature(text).split("\n") if line.strip()]
    said = sum(bool(_HINT.search(line)) for line in lines)
    return said >= _FEWEST_HINTS and said * 2 >= len(lines)


def _without_signature(text: str) -> str:
    """A text without what a template has below it for the unit's name and the date: they print on the cover."""
    lines = text.split("\n")
    while lines and (not lines[-1].strip() or _SIGNATURE.match("".join(lines[-1].split()))):
        lines.pop()
    return "\n".join(lines)


def _certain(text: str, outline: Outline) -> str:
    """The sentences of a past report that next year's may begin with: each number in them is a linked figure."""
    lines = []
    for line in text.split("\n"):
        number = _ITEM_NUMBER.match(line)
        body = line[number.end() :] if number else line
        kept = "".join(each for each in _SENTENCE.findall(body) if _is_certain(each, outline))
        if kept:
            lines.append((number[0] if number else "") + kept)
    return "\n".join(lines)


def _is_certain(sentence: str, outline: Outline) -> bool:
    plain = "".join(piece for piece in pieces(sentence) if isinstance(piece, str))
    return any(True for _ in _linked(sentence, outline)) and not _DIGIT.search(plain)


def _form_key(sections: Iterable[ProposedSection]) -> str:
    words = "\n".join(f"{section.level} {section.heading}" for section in sections)
    return f"form-{hashlib.sha256(words.encode()).hexdigest()[:8]}"
