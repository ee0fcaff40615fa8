"""办理人: asked once, kept in the library, and printed where an alias stood before."""

from pathlib import Path

import pytest

from actions.archiving import Wishes, archive
from actions.importing import import_source
from actions.person import keep_person, person
from actions.printing import log_print
from actions.problems import InputProblem
from actions.reports import opened
from actions.review import review_sheet
from actions.states import explain, send_back
from actions.verifying import verified
from domain.notes import NoteKind
from storage.library import Library
from tests.actions.test_states import SHIPPED, final, words


def test_a_name_that_was_given_stands_in_every_step_and_goes_with_the_report(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db", who="zhang") as library:
        before = log_print(library, opened(library, import_source(library, SHIPPED).id), 3, 1, "打印机")
        assert (person(library), before.notes[-1].said.name, before.notes[-1].who) == ("", "", "zhang")
        keep_person(library, " 李会计 ")
        assert person(library) == "李会计"
        current = send_back(library, final(library, opened(library, before.id)), "口径调整")
        assert current.notes[-1].said.kind is NoteKind.RETURN
        assert current.notes[-1].said.name == "李会计"
        assert {note.who for note in current.notes} == {"李会计"}, "what was done before is by the same user"
        assert "zhang" not in words(review_sheet(current))
        (tmp_path / "归档").mkdir()
        package = archive(library, current, tmp_path / "归档", Wishes())
    assert verified(package).whole
    with Library.open(tmp_path / "另一库.db", who="wang") as other:
        there = opened(other, import_source(other, package).id)
        assert all(note.who.startswith("用户") for note in there.notes)
        assert "用户" not in words((package / "data" / "审核说明.pdf").read_bytes()).replace("用户名", "")
        assert "李会计" in (package / "data" / "修改记录.csv").read_text("utf-8-sig").splitlines()[1]
        assert person(other) == "", "another user's name is not ours"


def test_who_gives_no_name_stays_an_alias_and_no_sign_is_a_name(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db", who="zhang") as library:
        with pytest.raises(InputProblem, match="不是完整的姓名"):
            keep_person(library, "x")
        keep_person(library, "李会计")
        keep_person(library, " ")
        assert person(library) == ""
        current = opened(library, import_source(library, SHIPPED).id)
        for finding in current.matters[:1]:
            current = explain(library, current, finding, "情况属实", "王局长")
        assert "李会计" not in words(review_sheet(current))
