"""更换提纲: what becomes of a report in another outline, and the one step that carries it there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from actions.language import _
from actions.loading import Loaded
from actions.outlines import OutlineSource, available, newer_than
from actions.problems import InputProblem
from actions.reports import Opened, edit
from actions.wording import label_of
from domain.differences import changes_between
from domain.editing import Changes
from domain.following import Counting, uncounted
from domain.outline import Outline, covers, fitting
from domain.places import level_of
from domain.reoutlining import Reoutlined, reoutlined
from storage.errors import NotADraft
from storage.library import Library
from storage.outlines import OutlineText


@dataclass(frozen=True, slots=True)
class Reoutlining:
    """A change of outline as it would be made. ``label``: what the history calls it."""

    source: OutlineSource
    result: Reoutlined
    label: str
    changes: Changes

    @property
    def outline(self) -> OutlineText:
        """The outline as the report will keep it."""
        return OutlineText(self.source.outline.key, self.source.text)


def planned(current: Loaded, source: OutlineSource, count: Counting = uncounted) -> Reoutlining:
    """What carrying a report into an outline would do. Raises NotADraft from 定稿 on, InputProblem for its own.

    ``count``: is told of each figure, row and text, and may raise to end it.
    """
    if not current.is_draft:
        raise NotADraft
    if source.text == current.outline_text:
        raise InputProblem(_("报告用的就是这份提纲，不用更换。"))
    result = reoutlined(current.report, current.outline, source.outline, count)
    words = _("更换提纲：{old}→{new}").format(old=title_of(current.outline), new=title_of(source.outline))
    return Reoutlining(source, result, words, changes_between(current.report, result.report))


def carry_out(library: Library, current: Opened, plan: Reoutlining) -> Opened:
    """Carries the report into the other outline, as one step; the report as it then stands."""
    return edit(library, current, plan.label, plan.changes, plan.outline)


def chosen(key: str, library: Path | None) -> OutlineSource:
    """The outline with this key. Raises InputProblem where there is none."""
    sources = {each.outline.key: each for each in available(library)}
    if key not in sources:
        raise InputProblem(_("没有名为“{key}”的提纲。可用的有：{known}。").format(key=key, known=_("、").join(sources)))
    return sources[key]


def newer(current: Loaded, library: Path | None) -> OutlineSource | None:
    """A newer revision of the outline that a draft is of, else the outline that replaced it; None for neither."""
    if not current.is_draft:
        return None
    return newer_than(current.outline, library) or replacing(current, library)


def replacing(current: Loaded, library: Path | None) -> OutlineSource | None:
    """The outline of the same place that holds in a report's year, where its own says that it holds no longer.

    An outline holds until another replaces it: None where there is no other.
    """
    outline, year = current.outline, current.report.year
    if covers(outline, year) or not outline.provinces:
        return None
    sources = {id(each.outline): each for each in available(library)}
    known = [each.outline for each in sources.values() if each.outline.key != outline.key]
    best = next(iter(fitting([outline, *known], year, outline.provinces, level_of(current.report.unit))))
    is_of_place = best is not outline and set(best.provinces) & set(outline.provinces)
    return sources[id(best)] if is_of_place and covers(best, year) else None


def offer_sentence(source: OutlineSource, year: str, is_revision: bool) -> str:
    """That there is another outline by now, which nobody has to take."""
    if is_revision:
        sentence = _("本报告所用的提纲有新版本：{name}。不改用也可以照常填报。")
    else:
        sentence = _("{year}年度另有提纲：{name}。不改用也可以照常填报。")
    return sentence.format(name=title_of(source.outline), year=year)


def title_of(outline: Outline) -> str:
    """An outline by its name and revision: two revisions have one name."""
    return _("{name}（第{revision}版）").format(name=outline.name, revision=outline.revision)


def moved_words(plan: Reoutlining, current: Loaded) -> tuple[str, ...]:
    """What has its place, each called as in the outline before."""
    report, outline = current.report, current.outline
    return tuple(dict.fromkeys(label_of(key, outline, report) for key in plan.result.moved))


def told(plan: Reoutlining) -> Iterator[str]:
    """What a change of outline does, in sentences."""
    result = plan.result
    yield _("有{count}项内容按代码归入新提纲。").format(count=len(result.moved))
    for retitled in result.retitled:
        yield _("标题改变：{old}→{new}").format(old=retitled.old or _("（无标题）"), new=retitled.new)
    for words in result.asked:
        yield _("新增，待填写：{words}").format(words=words)
    for kept in result.kept:
        for line in kept.lines or ("",):
            where = kept.heading or _("（无标题）")
            yield _("新提纲没有这一项，作为未能归位的内容保留：{where}：{line}").format(where=where, line=line)


def reoutlining_values(plan: Reoutlining, current: Loaded, *, taken: bool) -> dict[str, Any]:
    """A change of outline as ``reoutline --json`` tells it."""
    result = plan.result
    return {
        "id": current.id,
        "from": {"outline": current.outline.key, "revision": current.outline.revision},
        "to": {"outline": plan.source.outline.key, "revision": plan.source.outline.revision},
        "taken": taken,
        "moved": list(result.moved),
        "kept": [{"heading": kept.heading, "lines": list(kept.lines)} for kept in result.kept],
        "retitled": [{"key": each.key, "old": each.old, "new": each.new} for each in result.retitled],
        "asked": list(result.asked),
    }
