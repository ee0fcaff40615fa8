"""What was amended since the last 定稿: told with old and new and who prints it, accepted before the next one."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import main
from actions import states
from actions.amendments import Amendment, accepting, amendment_values, excerpts, last_final, since_final
from actions.archiving import Wishes, archive
from actions.problems import InputProblem
from actions.reports import Opened, edit, opened
from actions.review import reviewed
from actions.verifying import verified
from domain import editing
from domain.amount import Amount
from domain.notes import NoteKind
from storage.library import Library
from storage.past import told
from tests.actions.sealed import draft, final


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "库.db", who="李会计") as library:
        yield library


@pytest.fixture
def returned(library: Library) -> Opened:
    return states.send_back(library, final(library), "财政局要求修改")


def answered(library: Library, current: Opened) -> Opened:
    for finding in current.matters:
        current = states.explain(library, current, finding, "与批复一致", "王局长")
    return current


def amended(library: Library, current: Opened) -> Opened:
    """A figure, a text and a project other than at 定稿."""
    current = edit(library, current, "改", editing.set_figure(current.report, "general.budget", Amount(1_300_000_000)))
    text = current.report.prose["problems"] + "补充一句。"
    current = edit(library, current, "改", editing.set_prose(current.report, "problems", text))
    return edit(library, current, "改", editing.set_cell(current.report, "projects", 1, "name", "改名的项目"))


def by_key(found: tuple[Amendment, ...]) -> dict[str, Amendment]:
    return {each.change.key: each for each in found}


def test_nothing_was_amended_before_the_first_and_right_after_a_return(library: Library, returned: Opened) -> None:
    assert since_final(library, returned) == ()
    assert last_final(library, returned) > 0
    fresh = draft(library)
    assert (since_final(library, fresh), last_final(library, fresh)) == ((), 0)


def test_an_amendment_tells_old_and_new_and_who_prints_it(library: Library, returned: Opened) -> None:
    found = by_key(since_final(library, amended(library, returned)))
    assert set(found) == {"general.budget", "problems", "projects.1.name"}
    budget = found["general.budget"]
    assert (budget.label, budget.new) == ("全年预算数", "1300万元")
    assert budget.old.endswith("万元")
    assert budget.places == ("基本支出情况",)
    assert budget.sentence == f"全年预算数：{budget.old} → 1300万元（印在：基本支出情况）"
    assert found["problems"].new.endswith("补充一句。")
    assert found["problems"].sentence.endswith("补充一句。")
    assert len(found["problems"].sentence) < 200
    assert found["projects.1.name"].new == "改名的项目"


def test_a_heading_of_the_clerks_own_replaces_the_outlines_and_no_blank(library: Library, returned: Opened) -> None:
    report = returned.report
    changes = (
        *editing.set_heading(report, "improvements", "改进措施和建议"),
        *editing.set_heading(report, "cover.title", "绩效报告"),
    )
    found = by_key(since_final(library, edit(library, returned, "改", changes)))
    assert found["improvements"].sentence.endswith("的标题：下一步改进措施 → 改进措施和建议")
    assert found["cover.title"].old.endswith("整体支出绩效自评报告")
    assert found["cover.title"].new == "绩效报告"


def test_what_a_link_prints_is_no_amendment_of_the_text_around_it(library: Library, returned: Opened) -> None:
    key, text = next((key, text) for key, text in returned.report.prose.items() if "{general.basic}" in text)
    current = edit(library, returned, "改", editing.set_figure(returned.report, "general.basic", Amount(777_770_000)))
    current = edit(library, current, "改", editing.set_prose(current.report, key, f"{text}补充一句。"))
    found = by_key(since_final(library, current))
    assert "777.77" in found["general.basic"].new
    assert found[key].new == f"{found[key].old}补充一句。"
    assert "777.77" in found[key].old


def test_what_was_put_back_is_no_amendment(library: Library, returned: Opened) -> None:
    before = returned.report.figures["general.budget"]
    current = amended(library, returned)
    current = edit(library, current, "改", editing.set_figure(current.report, "general.budget", before))
    assert "general.budget" not in by_key(since_final(library, current))


def test_the_next_one_waits_until_all_are_accepted(library: Library, returned: Opened) -> None:
    current = answered(library, amended(library, returned))
    found = since_final(library, current)
    paper = states.final_paper(current)
    with pytest.raises(InputProblem, match="还有3处上次定稿以来的改动没有确认"):
        states.finalize(library, current, paper, "王局长")
    with pytest.raises(InputProblem, match="还有1处"):
        states.finalize(library, current, paper, "王局长", [each.fact for each in found[:2]])
    assert opened(library, current.id).is_draft
    closed = states.finalize(library, current, paper, "王局长", [each.fact for each in found])
    assert closed.report.state == "final"
    notes = [note.said for note in closed.notes if note.said.kind is NoteKind.AMENDMENT]
    assert [(said.keys, said.name) for said in notes] == [((each.change.key,), "王局长") for each in found]
    assert notes[0].text == found[0].sentence
    kinds = [json.loads(str(row.new))["kind"] for row in told(library, closed.id) if row.field == "note"]
    assert kinds.count("amendment") == 3
    assert [note.said.kind for note in reviewed(closed).notes].count(NoteKind.AMENDMENT) == 3


def test_another_value_asks_again(library: Library, returned: Opened) -> None:
    current = answered(library, amended(library, returned))
    facts = [each.fact for each in since_final(library, current)]
    current = edit(library, current, "改", editing.set_figure(current.report, "general.budget", Amount(1_310_000_000)))
    current = answered(library, current)
    with pytest.raises(InputProblem, match="还有1处"):
        states.finalize(library, current, states.final_paper(current), "王局长", facts)


def test_after_the_next_one_the_list_begins_anew(library: Library, returned: Opened) -> None:
    current = answered(library, amended(library, returned))
    facts = [each.fact for each in since_final(library, current)]
    closed = states.finalize(library, current, states.final_paper(current), "王局长", facts)
    again = states.send_back(library, closed, "再改")
    assert since_final(library, again) == ()
    again = edit(library, again, "改", editing.set_heading(again.report, "problems", "另一个标题"))
    [change] = since_final(library, again)
    assert change.label.endswith("的标题")


def test_rows_and_sections_that_come_and_go_are_told_in_words(library: Library, returned: Opened) -> None:
    current = edit(library, returned, "删", editing.delete_rows(returned.report, "projects", [1]))
    found = since_final(library, current)
    assert all(each.new == "" for each in found)
    assert all("projects" not in each.label for each in found)
    assert any(each.places for each in found)
    current = edit(library, current, "加", editing.add_section(current.report, "problems", "其他事项"))
    sections = [each for each in since_final(library, current) if each.change.field.value == "added"]
    assert [each.sentence for each in sections] == ["增加的部分或附件“其他事项”：空白 → 有"]
    values = amendment_values(sections)
    assert (values[0]["field"], values[0]["old"]) == ("added", None)


def test_another_order_is_told_by_itself_and_leftovers_are_none(library: Library, returned: Opened) -> None:
    first, *others = (row.id for row in returned.report.rows("projects"))
    order = [*others[:2], first, *others[2:]]
    current = edit(library, returned, "移", editing.order_rows(returned.report, "projects", order))
    current = edit(library, current, "余", editing.set_unplaced(current.report, ["余下一行"]))
    [moved] = since_final(library, current)
    assert moved.label == "“项目支出情况”的行序"
    assert moved.old != moved.new


def test_long_texts_show_what_differs() -> None:
    old = "甲" * 100 + "原来" + "乙" * 100
    assert excerpts(old, old.replace("原来", "现在")) == ("…" + "甲" * 12 + "原来" + "乙" * 12 + "…",
                                                      "…" + "甲" * 12 + "现在" + "乙" * 12 + "…")  # fmt: skip
    assert excerpts("一\n二", "") == ("一 二", "")
    assert max(map(len, excerpts("", "丙" * 500))) <= 62


def test_the_same_value_from_another_one_is_another_amendment(library: Library, returned: Opened) -> None:
    found = since_final(library, amended(library, returned))[0]
    assert replace(found, change=replace(found.change, old=None)).fact != found.fact


def test_the_name_stands_with_each_note(library: Library, returned: Opened) -> None:
    found = since_final(library, amended(library, returned))
    assert {said.fact for said in accepting(found, "王")} == {each.fact for each in found}


def test_the_command_lists_them(library: Library, returned: Opened, capsys: pytest.CaptureFixture[str]) -> None:
    current = amended(library, returned)
    fresh = draft(library)
    path = str(library.path)
    library.close()
    assert main.main(["--library", path, "history", str(current.id), "--amended", "--json"]) == 0
    values = {each["key"]: each for each in json.loads(capsys.readouterr().out)}
    assert values["general.budget"]["new"] == "1300"
    assert values["general.budget"]["places"] == ["基本支出情况"]
    assert main.main(["--library", path, "history", str(current.id), "--amended"]) == 0
    assert "全年预算数：" in capsys.readouterr().out
    assert main.main(["--library", path, "history", str(fresh.id), "--amended"]) == 0
    assert capsys.readouterr().err == "这份报告还没有定稿过。\n"


def test_a_package_with_accepted_amendments_verifies(library: Library, returned: Opened, tmp_path: Path) -> None:
    current = answered(library, amended(library, returned))
    facts = [each.fact for each in since_final(library, current)]
    closed = states.finalize(library, current, states.final_paper(current), "王局长", facts)
    sealed = states.seal(library, closed, "2023-04-05", "李会计", (), sure=True)
    (tmp_path / "归档").mkdir()
    package = archive(library, sealed, tmp_path / "归档", Wishes(as_zip=True))
    assert verified(package).whole
