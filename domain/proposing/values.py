"""A proposal as an outline file says it: names of the catalogue, and only what differs from it."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace as changed

from domain.links import links
from domain.outline import Catalogue, Figure, plain_values, term
from domain.proposing.form_values import FormValues
from domain.proposing.structs import PROJECTS, Proposal, ProposedSection, text_key

_PROJECT_SENTENCE = "{name}支出{amount}万元。"


def proposal_values(proposal: Proposal, catalogue: Catalogue) -> dict[str, Any]:
    """The proposal as an outline file says it: names of the catalogue, and what differs from it."""
    wanted = set(proposal.figures)
    has_rows = any(section.rows for section in proposal.sections)
    identities = [code for code, entry in catalogue.identities.items() if _is_covered(entry, wanted, has_rows)]
    wanted |= {key for code in identities for key in _terms(catalogue.identities[code]) if key in catalogue.figures}
    rates = [code for code, entry in catalogue.rates.items() if {entry["part"], entry["whole"]} <= wanted]
    forms = FormValues(proposal.tables, catalogue, has_rows)
    needs = _needs(proposal)
    return {
        "key": proposal.key,
        "revision": 1,
        "name": proposal.name,
        "amounts": proposal.amounts,
        "title": [proposal.title],
        **({"seal-line": proposal.seal_line} if proposal.seal_line else {}),
        **({"cover-lines": list(proposal.cover_lines)} if proposal.cover_lines else {}),
        "nil-words": list(proposal.nil_words),
        "figures": [
            *(_figure(key, needs) for key in catalogue.figures if key in wanted),
            *map(plain_values, _own(proposal)),
            *forms.figures(),
        ],
        "identities": [*identities, *forms.identities()],
        "rates": rates,
        "scores": forms.scores(),
        "sections": _nested(proposal.sections, catalogue, forms),
        "attachments": forms.attachments(),
    }


def _needs(proposal: Proposal) -> dict[str, bool]:
    """Whether a figure of the catalogue may stay blank, where the form says so: where its section or cell may.

    What prints in a blank of a section's text must not.
    """
    cells = dict(need for table in proposal.tables for need in table.needs)
    printed = {link.key for each in proposal.sections for link in links(each.default)}
    asked = (key for each in proposal.sections for key in each.figures if key in printed)
    free = (key for each in proposal.sections if each.is_optional for key in each.figures)
    return dict.fromkeys(asked, False) | dict.fromkeys(free, True) | cells


def _own(proposal: Proposal) -> Iterator[Figure]:
    """The figures that sections ask for and the catalogue does not have."""
    free = {key for each in proposal.sections if each.is_optional for key in each.figures}
    return (changed(each, optional=each.optional or each.key in free) for each in proposal.own)


def _figure(key: str, needs: dict[str, bool]) -> str | dict[str, Any]:
    return {"key": key, "optional": needs[key]} if key in needs else key


def _terms(identity: dict[str, Any]) -> tuple[str, ...]:
    return (*identity["left"], *identity["right"])


def _is_covered(identity: dict[str, Any], wanted: set[str], has_rows: bool) -> bool:
    """Whether a form asks for all that an identity needs; one with optional parts only for its total does not."""
    for word in _terms(identity):
        named = term(word)
        if named.constant:
            continue
        if named.table:
            if named.table != PROJECTS or not has_rows:
                return False
        elif word not in wanted:
            return False
    return True


def _nested(sections: Sequence[ProposedSection], catalogue: Catalogue, forms: FormValues) -> list[dict[str, Any]]:
    """Sections in one another by their levels."""
    top: list[dict[str, Any]] = []
    around: list[tuple[int, list[dict[str, Any]]]] = [(0, top)]
    for section in sections:
        while around[-1][0] >= section.level:
            around.pop()
        made = _section_values(section, catalogue, forms)
        around[-1][1].append(made)
        made["sections"] = []
        around.append((section.level, made["sections"]))
    _without_blanks(top)
    return top


def _without_blanks(sections: list[dict[str, Any]]) -> None:
    for section in sections:
        _without_blanks(section["sections"])
        if not section["sections"]:
            del section["sections"]


def _section_values(section: ProposedSection, catalogue: Catalogue, forms: FormValues) -> dict[str, Any]:
    shared = catalogue.sections.get(section.key, {})
    made: dict[str, Any] = {"key": section.key}
    official = shared.get("heading", [""])[0]
    if section.heading != official:
        made["heading"] = [section.heading, *(each for each in shared.get("heading", ()) if each != section.heading)]
    if section.may_be_nil != bool(shared.get("may-be-nil", False)):
        made["may-be-nil"] = section.may_be_nil or bool(shared.get("may-be-nil", False))
    if section.hint:
        made["hint"] = section.hint
    if not section.numbered:
        made["numbered"] = False
    parts = [*_parts(section, catalogue, forms), *forms.parts(section.key)]
    if parts:
        made["parts"] = parts
    return made


def _parts(section: ProposedSection, catalogue: Catalogue, forms: FormValues) -> list[dict[str, Any]]:
    """Figures, the projects, and the text of a section."""
    parts: list[dict[str, Any]] = []
    if section.figures:
        parts.append({"kind": "figures", "keys": list(section.figures)})
    if section.rows:
        free = {"optional": True} if section.is_optional else {}
        parts.append(forms.listed(PROJECTS, _table_values(catalogue) | free))
    if section.text:
        prose: dict[str, Any] = {"kind": "prose", "key": text_key(section)}
        if section.default:
            prose["default"] = section.default
        if section.rows or section.figures or section.is_optional:
            prose["optional"] = True
        parts.append(prose)
    return parts


def _table_values(catalogue: Catalogue) -> dict[str, Any]:
    columns = [column["key"] for column in catalogue.tables[PROJECTS]["columns"]]
    return {"kind": "table", "key": PROJECTS, "columns": columns, "sentence": _PROJECT_SENTENCE}
