"""更换提纲 in the library and on the command line: one step, told by the history, proved, refused from 定稿 on."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.archiving import Wishes, archive
from actions.history import compared, lines, text_at
from actions.importing import import_source
from actions.outlines import FOLDER, named
from actions.problems import InputProblem
from actions.reoutlining import Reoutlining, carry_out, chosen, newer, planned, told
from actions.reports import Opened, edit, opened
from actions.showing import as_text
from actions.verifying import verified
from domain.report import inverse
from main import main
from resources import path as resource
from storage.acts import Act
from storage.errors import NotADraft, OpenedReadOnly
from storage.library import Library
from storage.outlines import OutlineText

YUNNAN = resource("samples", "yunnan-2023-songyin.txt")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "资料库.db", who="王会计") as library:
        yield library


@pytest.fixture
def current(library: Library) -> Opened:
    """A report in 元, in the form of Yunnan."""
    return opened(library, import_source(library, YUNNAN).id)


def to_hunan(current: Opened) -> Reoutlining:
    return planned(current, chosen("hunan-2022", None))


def test_it_is_one_step_that_an_edit_back_undoes(library: Library, current: Opened) -> None:
    plan = to_hunan(current)
    moved = carry_out(library, current, plan)
    again = opened(library, current.id)
    assert (again.report, again.outline, again.number) == (moved.report, moved.outline, moved.number)
    assert (again.findings, again.progress) == (moved.findings, moved.progress)
    assert (moved.outline.key, moved.report.outline) == ("hunan-2022", "hunan-2022")
    steps = {row.step for row in library.history(current.id) if row.number > current.number}
    assert len(steps) == 1
    before = OutlineText(current.report.outline, current.outline_text)
    back = edit(library, moved, "撤销", inverse(plan.changes), before)
    assert back.report == current.report
    assert as_text(back) == as_text(current)
    assert library.deviations(current.id) == ()


def test_the_history_says_so_in_words_and_shows_what_it_was(library: Library, current: Opened) -> None:
    moved = carry_out(library, current, to_hunan(current))
    label = (
        "更换提纲：云南省部门整体支出绩效自评报告（元）（第1版）→湖南省部门整体支出绩效自评报告（2022年度起）（第1版）"
    )
    row = next(line for line in lines(library.history(current.id), moved) if line.row.number == current.number + 1)
    assert (row.row.label, row.item) == (label, label)
    assert text_at(library, moved, current.number) == as_text(current)
    assert text_at(library, moved, moved.number) == as_text(moved)
    assert {each.kind for each in compared(library, moved, current.number)} == {"same", "gone", "new"}


def test_a_package_of_such_a_report_verifies_and_comes_in_again(
    library: Library, current: Opened, tmp_path: Path
) -> None:
    moved = carry_out(library, current, to_hunan(current))
    package = archive(library, moved, tmp_path, Wishes(as_zip=True))
    assert verified(package).whole
    with Library.open(tmp_path / "另一个" / "资料库.db") as other:
        arrived = opened(other, import_source(other, package).id)
        assert arrived.report == moved.report
        assert text_at(other, arrived, current.number) == as_text(current)


@pytest.mark.parametrize("state", ["final", "sealed"])
def test_from_final_on_it_is_refused_in_a_sentence(library: Library, current: Opened, state: str) -> None:
    plan = to_hunan(current)
    library.enact(current.id, Act("定稿", state="final"))
    if state == "sealed":
        library.enact(current.id, Act("盖章登记", state="sealed"))
    later = opened(library, current.id)
    with pytest.raises(NotADraft):
        to_hunan(later)
    with pytest.raises(NotADraft):
        library.record(current.id, plan.changes, label=plan.label, outline=plan.outline)
    assert opened(library, current.id).report == later.report


def test_its_own_outline_and_an_unknown_one_are_refused(current: Opened) -> None:
    with pytest.raises(InputProblem, match="不用更换"):
        planned(current, chosen("yunnan-2021", None))
    with pytest.raises(InputProblem, match="没有名为“jupiter”的提纲"):
        chosen("jupiter", None)


def test_a_library_that_is_only_read_keeps_its_report(library: Library, current: Opened) -> None:
    library.close()
    with Library.open(library.path, read_only=True) as reading:
        same = opened(reading, current.id)
        with pytest.raises(OpenedReadOnly):
            carry_out(reading, same, to_hunan(same))
        assert opened(reading, current.id).report == current.report


def revised(library: Library, *changes: tuple[str, str]) -> None:
    """A newer revision of the form of Yunnan beside the library."""
    source = named("yunnan-2021")
    assert source is not None
    text = source.text.replace("revision = 1", "revision = 2", 1)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    folder = library.path.parent / FOLDER
    folder.mkdir(exist_ok=True)
    (folder / "云南2.toml").write_text(text, "utf-8")


def test_a_newer_revision_is_offered_and_only_that(library: Library, current: Opened) -> None:
    assert newer(current, library.path) is None
    revised(library, ("主要经验及做法", "经验、做法及体会"))
    found = newer(current, library.path)
    assert found is not None
    assert found.outline.revision == 2
    plan = planned(current, found)
    assert [(each.old, each.new) for each in plan.result.retitled] == [("六、主要经验及做法", "六、经验、做法及体会")]
    assert plan.result.kept == ()
    moved = carry_out(library, current, plan)
    assert newer(moved, library.path) is None
    shutil.rmtree(library.path.parent / FOLDER)
    assert opened(library, current.id).outline.revision == 2


def test_what_becomes_of_everything_is_told(current: Opened) -> None:
    words = list(told(to_hunan(current)))
    assert words[0] == "有22项内容按代码归入新提纲。"
    assert "标题改变：一、部门基本情况→一、基本情况" in words
    assert "新增，待填写：四、国有资本经营预算支出情况" in words
    assert "新提纲没有这一项，作为未能归位的内容保留：（三）部门整体收支情况：年中预算调整数：1157820.5元" in words


def test_the_command_line_tries_and_takes(library: Library, current: Opened, capfd: pytest.CaptureFixture[str]) -> None:
    library.close()
    place = ["--library", str(library.path), "reoutline", str(current.id)]
    assert main([*place, "hunan-2022", "--dry-run", "--json"]) == 0
    out, err = capfd.readouterr()
    tried = json.loads(out)
    assert (tried["taken"], tried["from"], tried["to"]) == (
        False,
        {"outline": "yunnan-2021", "revision": 1},
        {"outline": "hunan-2022", "revision": 1},
    )
    assert "general.budget" in tried["moved"]
    assert tried["kept"][1] == {"heading": "（三）部门整体收支情况", "lines": ["年中预算调整数：1157820.5元"]}
    assert "尚未更换" in err
    with Library.open(library.path, read_only=True) as reading:
        assert opened(reading, current.id).report == current.report
    assert main([*place, "hunan-2022", "--json"]) == 0
    taken = json.loads(capfd.readouterr().out)
    assert taken == {**tried, "taken": True}
    assert main([*place, "hunan-2022"]) == 2
    assert "不用更换" in capfd.readouterr().err
    assert main([*place, "jupiter"]) == 2
    assert "没有名为" in capfd.readouterr().err
    with Library.open(library.path) as again:
        assert "年中预算调整数：1157820.5元" in opened(again, current.id).report.unplaced
        again.enact(current.id, Act("定稿", state="final"))
    assert main([*place, "plain"]) == 2
    assert "已定稿" in capfd.readouterr().err
