"""Undo to the beginning and redo to the end over many random edits: the same report, and the same bytes printed.

UNDOS=1000 makes it the long run.
"""

import os
import random
from dataclasses import replace

from actions.outlines import named
from actions.printing import rendered
from actions.reoutlining import planned
from domain import editing
from domain.amount import Amount
from domain.editing import Changes
from domain.report import Report
from gui.session import Session
from storage.past import broken_at

UNDOS = int(os.environ.get("UNDOS", "40"))


def any_edit(report: Report, chance: random.Random) -> Changes:
    """One step that a clerk can make."""
    rows = [row.id for row in report.rows("projects")]
    amount = Amount(chance.randrange(10**9))
    match chance.randrange(7):
        case 0:
            return editing.set_figure(report, chance.choice(["general.budget", "general.basic"]), amount)
        case 1:
            return editing.set_prose(report, chance.choice(["problems", "publicity"]), f"第{chance.random()}稿。\n二段")
        case 2:
            place = chance.randrange(len(rows) + 1)
            return editing.insert_rows(report, "projects", place, [{"name": f"项目{place}", "amount": amount}])
        case 3 if len(rows) > 1:
            return editing.delete_rows(report, "projects", {chance.choice(rows)})
        case 4 if rows:
            return editing.order_rows(report, "projects", chance.sample(rows, len(rows)))
        case 5:
            return editing.set_nil(report, "fund", "fund" not in report.nil)
        case _:
            return editing.set_heading(report, "problems", f"问题{chance.randrange(100)}")


def test_undo_to_the_beginning_and_redo_to_the_end(session: Session) -> None:
    chance = random.Random(11)
    first, last = session.current.report, None
    before = rendered(session.current)
    done = 0
    while done < UNDOS:
        done += bool(changes := any_edit(session.current.report, chance))
        assert session.edit("修改", changes)
    last, after = session.current.report, rendered(session.current)
    while session.undo_stack.canUndo():
        session.undo()
    assert session.current.report.figures == first.figures
    assert session.current.report.tables == first.tables
    assert rendered(session.current) == before
    while session.undo_stack.canRedo():
        session.redo()
    assert session.current.report == last
    assert rendered(session.current) == after
    assert session.library.load(session.current.id).report == last
    assert broken_at(session.library, session.current.id) == 0


def test_changes_of_outline_among_the_edits_are_undone_and_done_again(session: Session) -> None:
    """Each edit is made in the outline of its time, and taken back in it."""
    chance, keys = random.Random(7), ["hunan-2022", "hunan-county-2023", "yunnan-2021", "plain"]
    first, states = session.current, [session.current.report]
    for number in range(UNDOS // 2):
        if number % 5 == 2:
            source = named(chance.choice([key for key in keys if key != session.current.outline.key]))
            assert source is not None
            plan = planned(session.current, source)
            assert session.edit(plan.label, plan.changes, outline=plan.outline)
        else:
            assert session.edit("修改", any_edit(session.current.report, chance))
        if session.undo_stack.count() == len(states):
            states.append(session.current.report)
    for state in reversed(states[:-1]):
        session.undo()
        assert contents(session.current.report) == contents(state)
    assert session.current.outline is first.outline
    for state in states[1:]:
        session.redo()
        assert contents(session.current.report) == contents(state)
    assert session.library.deviations(session.current.id) == ()
    assert session.library.load(session.current.id).report == session.current.report


def contents(report: Report) -> Report:
    """What a report says: the ids that rows had are never given back."""
    return replace(report, next_row=0)
