"""Undo to the beginning and redo to the end over many random edits: the same report, and the same bytes printed.

UNDOS=1000 makes it the long run.
"""

import os
import random

from actions.printing import rendered
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
