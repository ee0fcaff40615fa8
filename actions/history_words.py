"""What stands in a row of the history, in the words of a clerk: a state by its name, a note by what it says."""

import json
from functools import lru_cache

from actions.language import N_, _
from actions.names import state_word
from actions.quotes import filled
from actions.step_words import step_words
from actions.wording import label_of, value_text
from domain.amount import Amount, NotAsked
from domain.links import Link, pieces
from domain.notes import NoteKind
from domain.outline import Outline, walk
from domain.patterns import pattern
from domain.report import Content, Field, Report, written
from storage.history import HistoryRow
from storage.past import BESIDE

_NOTES = {
    NoteKind.EXPLANATION: N_("核实说明"),
    NoteKind.PASS: N_("放行"),
    NoteKind.FINAL: N_("定稿"),
    NoteKind.SEAL: N_("盖章登记"),
    NoteKind.RETURN: N_("退回修改"),
    NoteKind.REPLY: N_("答复审核意见"),
    NoteKind.PRINT: N_("打印"),
    NoteKind.EVIDENCE: N_("佐证材料"),
    NoteKind.AMENDMENT: N_("确认修改"),
    NoteKind.ARCHIVE: N_("归档"),
}
_FILES = {"paper": N_("定稿文件"), "scan": N_("盖章扫描件"), "evidence": N_("佐证材料")}
_CUT_LINK = pattern(r"^[a-z0-9_.:,-]*\}(?!\})|(?<!\{)\{[a-z0-9_.:,-]*$")
"""The end of a link at the beginning of a piece, or the beginning of one at its end."""
_SIDES = {
    "state": N_("状态"),
    "version": N_("稿次"),
    "setting": N_("打印设置"),
    "identity": N_("编号"),
}


def imported_step(name: str) -> str:
    """What the import of a file is called in the history."""
    return filled(_("导入“{name}”"), name=name)


def item_words(row: HistoryRow, outline: Outline, report: Report) -> str:
    """What a row changed: a field by its label, 状态, or what kind of note or file was added."""
    if row.field == Field.HEADING.value:
        return _("标题：{heading}").format(heading=label_of(row.key, outline, report) or row.key)
    if row.field not in BESIDE:
        return label_of(row.key, outline, report) or row.key
    held = _held(row.new) or _held(row.old)
    match row.field:
        case "note":
            named = [label_of(key, outline, report) for key in _keys(held)[:1]]
            kind = _kind_words(held)
            if kind and any(named):
                return _("{name}：{words}").format(name=kind, words=named[0])
            return kind or "".join(named) or step_words(row.label)
        case "outline":
            return step_words(row.label) if row.old else _("提纲")  # a change of outline tells both in its name
        case "file":
            kept = _FILES.get(held.get("kind", ""))
            return _(kept) if kept else step_words(row.label)
        case _:
            return _(_SIDES[row.field]) if row.field in _SIDES else step_words(row.label)


def content_words(row: HistoryRow, content: Content | None, outline: Outline, report: Report) -> str:
    """One side of a row; blank for nothing."""
    if content is None:
        return ""
    if row.field in BESIDE:
        return _beside_words(row.field, written(content) or "")
    match content:
        case Amount() | NotAsked():
            return value_text(content, outline)
        case str() if row.field == Field.ADDED.value:
            return _added_words(content, outline)
        case str() if row.place is not None:  # a piece may begin or end in the middle of a link
            whole = _CUT_LINK.sub("…", content)
            return "".join(_link_words(part, outline, report) for part in pieces(whole))
        case str():
            return "".join(_link_words(part, outline, report) for part in pieces(content))
        case bool():
            return _("本年度无此项")
        case tuple() if row.field == Field.ORDER.value:
            return _("共{count}行").format(count=len(content))
        case _:
            return written(content) or ""


def both_sides(row: HistoryRow, whole: HistoryRow, outline: Outline, report: Report) -> tuple[str, str]:
    """Both sides of a row in words; of a long text the words that differ, with the place where they begin.

    ``whole``: the row with its values whole: a piece may begin or end in the middle of a link.
    """
    old, new = (content_words(whole, content, outline, report) for content in (whole.old, whole.new))
    if row.place is None or not (old and new):
        return old, new
    begin = _alike(old, new)
    end = _alike(old[begin:][::-1], new[begin:][::-1])
    start = _("（第{place}字起）").format(place=begin + 1)
    return tuple(start + text[begin : len(text) - end] for text in (old, new))  # type: ignore[return-value]


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    least = min(len(one), len(other))
    return next((place for place in range(least) if one[place] != other[place]), least)


def _beside_words(field: str, text: str) -> str:
    held = _held(text)
    match field:
        case "state":
            return state_word(text) if text in ("draft", "final", "sealed", "archived") else text  # type: ignore[arg-type]
        case "version":
            return _("第{number}稿").format(number=text)
        case "note":
            day = held.get("code", "") if held.get("kind") == NoteKind.SEAL.value else ""
            said = _("，").join(filter(None, [day, held.get("text", "")]))
            if held.get("kind") == NoteKind.REPLY.value:
                return _("{point}：{reply}").format(point=held.get("fact", ""), reply=said or _("撤回"))
            name = held.get("name", "")
            return said + (_("（{name}）").format(name=name) if name else "")
        case "file":
            return held.get("name", "")
        case "outline":
            return _("指纹 {sum}…").format(sum=text[:8])
        case "setting":
            return _("与标准格式不同") if held else text
        case _:
            return text


def _link_words(part: str | Link, outline: Outline, report: Report) -> str:
    """A linked figure by its name: what it came to then, the row does not say."""
    return part if isinstance(part, str) else f"〔{label_of(part.key, outline, report) or part.key}〕"


def _added_words(place: str, outline: Outline) -> str:
    """Where an added section stands, or that an attachment was taken in."""
    if place == "attached":
        return _("已附上")
    key = place.removesuffix("/").removeprefix("/")
    heading = next((each.heading[0] for each in walk(outline.sections) if each.key == key and each.heading), key)
    return filled(_("在“{heading}”之后"), heading=heading)


def _kind_words(held: dict[str, str]) -> str:
    known = {kind.value: words for kind, words in _NOTES.items()}
    words = known.get(held.get("kind", ""))
    return _(words) if words else ""


def _keys(held: dict[str, str]) -> list[str]:
    """The keys that a note names; a seal's name people."""
    if held.get("kind") not in (NoteKind.PASS.value, NoteKind.EXPLANATION.value, NoteKind.EVIDENCE.value):
        return []
    keys = _json(held.get("keys", "[]"))
    return [key for key in keys if isinstance(key, str)] if isinstance(keys, list) else []


def _held(content: object) -> dict[str, str]:
    held = _json(content) if isinstance(content, str) else None
    return {key: str(value) for key, value in held.items()} if isinstance(held, dict) else {}


@lru_cache(maxsize=512)
def _json(text: str) -> object:
    try:
        return json.loads(text) if text[:1] in ("{", "[") else None
    except ValueError:
        return None
