"""草稿, 定稿, 已盖章, 已归档: what each step asks for, what it leaves, and the 审核说明."""

import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pypdf
import pytest

from actions import states
from actions.amendments import since_final
from actions.answering import check_answer
from actions.archiving import Wishes, archive
from actions.commands import archive_report
from actions.importing import import_source
from actions.marking import with_reading
from actions.printing import job, print_pdf, stored_paper
from actions.problems import InputProblem
from actions.reports import Opened, edit, opened
from actions.review import review_sheet, reviewed
from actions.verifying import verified
from domain import editing
from domain.amount import Amount
from domain.fingerprint import SM3, agrees, canonical, fingerprint
from domain.notes import NoteKind, answer_to
from domain.progress import PageState
from storage.beside import KeptKind
from storage.errors import NotADraft, PaperGone
from storage.library import Library
from storage.shelf import path_of
from tests.pictures import jpeg, pdf, png

SHIPPED = min((Path(__file__).parents[2] / "resources" / "samples").glob("*.txt"))
PNG = png()
SPENT = "general.expenditure"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "库.db", who="李会计") as library:
        yield library


@pytest.fixture
def draft(library: Library) -> Opened:
    """The shipped sample with one query more: an execution rate below the bound."""
    current = opened(library, import_source(library, SHIPPED).id)
    income = current.report.figures["general.budget"]
    assert isinstance(income, Amount)
    report = edit(
        library, current, "修改", editing.set_figure(current.report, "general.budget", Amount(income.fen * 2))
    )
    unstated = re.sub("，?预算执行率[0-9.]+%", "", report.report.prose["general.text"])
    return edit(library, report, "修改", editing.set_prose(report.report, "general.text", unstated))


def answered(library: Library, current: Opened) -> Opened:
    for finding in current.matters:
        current = states.explain(library, current, finding, "与批复一致", "王局长")
    return current


def final(library: Library, current: Opened) -> Opened:
    current = answered(library, current)
    facts = [each.fact for each in since_final(library, current)]
    return states.finalize(library, current, states.final_paper(current), "王局长", facts)


def words(pdf: bytes) -> str:
    return re.sub(r"\s", "", "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages))


def test_what_is_open_keeps_a_report_a_draft(library: Library, draft: Opened) -> None:
    assert draft.matters
    with pytest.raises(InputProblem, match=f"还有{len(draft.matters)}项问题"):
        states.finalize(library, draft, b"%PDF-", "王局长")
    with pytest.raises(InputProblem, match="负责人姓名"):
        states.finalize(library, answered(library, draft), b"%PDF-", " ")
    assert opened(library, draft.id).is_draft


def test_an_answered_query_no_longer_marks_its_section(library: Library, draft: Opened) -> None:
    before = sum(page.state is PageState.QUERY for page in draft.progress)
    after = sum(page.state is PageState.QUERY for page in answered(library, draft).progress)
    assert (before > 0, after) == (True, 0)


def test_an_answer_holds_for_what_was_found_and_no_longer(library: Library, draft: Opened) -> None:
    current = answered(library, draft)
    assert not current.matters
    budget = current.report.figures["general.budget"]
    assert isinstance(budget, Amount)
    taken_back = states.explain(library, current, draft.matters[0], " ")
    assert taken_back.matters == draft.matters[:1]
    changes = editing.set_figure(current.report, "general.budget", Amount(budget.fen * 2))
    assert edit(library, answered(library, taken_back), "修改", changes).matters


def test_an_error_is_let_pass_by_name_only(library: Library, draft: Opened) -> None:
    personnel = draft.report.figures["general.personnel"]
    assert isinstance(personnel, Amount)
    changes = editing.set_figure(draft.report, "general.personnel", Amount(personnel.fen + 10**6))
    wrong = edit(library, draft, "修改", changes)
    error = next(each for each in wrong.matters if each.severity == "error")
    with pytest.raises(InputProblem, match="同意放行"):
        states.explain(library, wrong, error, "上级要求")
    passed = states.explain(library, wrong, error, "上级要求", "王局长")
    assert error not in passed.matters


def test_the_final_paper_is_the_one_that_is_printed(library: Library, draft: Opened, tmp_path: Path) -> None:
    current = final(library, draft)
    kept = stored_paper(current)
    assert kept is not None
    print_pdf(library, current, tmp_path / "a.pdf")
    paper = (tmp_path / "a.pdf").read_bytes()
    assert kept.sha256 == hashlib.sha256(paper).hexdigest()
    assert (len(kept.sm3), kept.size) == (64, len(paper))
    assert "草稿" not in words(paper)
    told: Mapping[str, object] = pypdf.PdfReader(io.BytesIO(paper)).metadata or {}
    assert told["/Keywords"] == f"数据指纹 {fingerprint(current.report)}"
    papers = path_of(library.path)
    papers.write_bytes(papers.read_bytes()[:4096] + b"torn")
    assert opened(library, current.id).deviations == ()  # a paper that is lost is not another one
    papers.unlink()
    assert opened(library, current.id).deviations == ()
    with pytest.raises(PaperGone):
        job(library, current)


def test_final_is_read_only_until_it_is_sent_back(library: Library, draft: Opened) -> None:
    current = final(library, draft)
    changes = editing.set_figure(current.report, "general.budget", Amount(1))
    with pytest.raises(NotADraft):
        edit(library, current, "修改", changes)
    with pytest.raises(InputProblem, match="只有“草稿”的报告"):
        states.explain(library, current, draft.matters[0], "再说明")
    with pytest.raises(InputProblem, match="原因"):
        states.send_back(library, current, " ")
    back = states.send_back(library, current, "财政局要求修改")
    assert (back.is_draft, back.version, stored_paper(back)) == (True, 2, None)
    edited = edit(library, back, "修改", changes)
    assert edited.report.figures["general.budget"] == Amount(1)
    assert [file.version for file in final(library, edited).files] == [1, 2]


@pytest.mark.parametrize(
    ("day", "name", "sentence"),
    [
        ("2023-02-30", "赵六", "2023-04-05"),
        ("", "赵六", "2023-04-05"),
        ((date.today() + timedelta(days=2)).isoformat(), "赵六", "不能晚于今天"),
        ("2023-04-05", " ", "经办人"),
    ],
)
def test_a_seal_has_a_day_and_a_name(library: Library, draft: Opened, day: str, name: str, sentence: str) -> None:
    current = final(library, draft)
    with pytest.raises(InputProblem, match=sentence):
        states.seal(library, current, day, name, (), sure=True)
    assert opened(library, draft.id).report.state == "final"


def test_a_seal_before_the_final_paper_is_asked_about(library: Library, draft: Opened) -> None:
    current = final(library, draft)
    with pytest.raises(states.EarlySeal, match=f"2023-04-05早于定稿日期{date.today().isoformat()}"):
        states.seal(library, current, "2023-04-05", "赵六", ())
    assert opened(library, draft.id).report.state == "final"
    today = date.today().isoformat()
    assert states.seal(library, current, today, "赵六", ()).report.state == "sealed"


@pytest.mark.parametrize("text", ["a", "略", "无无无无", "……！？", "已核", "同意 同意"])
def test_a_reason_is_a_reason(library: Library, draft: Opened, text: str) -> None:
    wrong = edit(library, draft, "修改", editing.set_figure(draft.report, "general.project", Amount(1)))
    error = next(each for each in wrong.matters if each.severity == "error")
    with pytest.raises(InputProblem, match="过于简单"):
        states.explain(library, wrong, error, text, "王局长")
    passed = states.explain(library, wrong, error, "与批复文件一致", "王局长")
    assert error not in passed.matters


@pytest.mark.parametrize(("name", "is_one"), [
    ("王芳", True), ("Li", True), ("阿依古丽·买买提", True), ("王", False), ("x", False), ("12", False), ("xx", False),
])  # fmt: skip
def test_a_name_is_a_name(name: str, is_one: bool) -> None:
    if is_one:
        assert states.check_name(f" {name} ") == name
        return
    with pytest.raises(InputProblem, match="全名"):
        states.check_name(name)


@pytest.mark.parametrize("text", ["属实", "已核实，无误", "see memo 12"])
def test_an_explanation_may_be_short(text: str) -> None:
    check_answer(text, NoteKind.EXPLANATION)
    with pytest.raises(InputProblem):
        check_answer(text[:1], NoteKind.EXPLANATION)


def test_a_scan_is_a_picture_or_pdf_of_bounded_size(tmp_path: Path) -> None:
    for data, media_type, name in (
        (pdf(), "application/pdf", "a.pdf"),
        (jpeg(), "image/jpeg", "a.jpg"),
        (PNG, "image/png", "a.png"),
    ):
        (tmp_path / "a.bin").write_bytes(data)
        scan = states.read_scan(tmp_path / "a.bin")
        assert (scan.media_type, scan.name, scan.kind, scan.data) == (media_type, name, KeptKind.SCAN, data)
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "big.pdf").write_bytes(b"%PDF-" + bytes(states.LARGEST_SCAN * 2**20))
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-garbage")
    for name, sentence in (
        ("a.docx", "不是 PDF"),
        ("bad.pdf", "无法打开"),
        ("big.pdf", "超过20MB"),
        ("none.pdf", "无法读取"),
        ("", "无法读取"),
    ):
        with pytest.raises(InputProblem, match=sentence):
            states.read_scan(tmp_path / name)


def test_the_whole_way_to_the_archive(library: Library, draft: Opened, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    scan = states.read_scan(tmp_path / "a.png")
    current = states.seal(library, final(library, draft), "2023-04-05", "赵六", (scan,), sure=True)
    current = states.add_scans(library, current, (replace(scan, data=PNG + b"2"),))
    (tmp_path / "归档").mkdir()
    package = archive(library, current, tmp_path / "归档", Wishes())
    assert verified(package).whole
    assert sorted(path.name for path in (package / "data" / "扫描件").iterdir()) == ["2.png", "3.png"]
    kept = stored_paper(current)
    assert kept
    assert hashlib.sha256((package / "data" / "报告.pdf").read_bytes()).hexdigest() == kept.sha256
    assert "与批复一致" in (package / "data" / "检查结果.csv").read_text("utf-8-sig")
    assert "与批复一致" in words((package / "data" / "审核说明.pdf").read_bytes())
    assert states.mark_archived(library, current, package.name).report.state == "archived"
    with Library.open(tmp_path / "另一库.db") as other:
        there = opened(other, import_source(other, package).id)
        (alias,) = {note.who for note in there.notes}
        told = tuple(replace(note, who=alias) for note in current.notes)  # a package names no user
        assert (there.report.state, there.notes[:-1], len(there.files)) == ("sealed", told, 3)
        assert there.notes[-1].said.kind is NoteKind.ARCHIVE, "the package's copy says how it was archived"
        assert job(other, there)() == (package / "data" / "报告.pdf").read_bytes()


def test_the_command_line_marks_a_sealed_report_as_archived(
    library: Library, draft: Opened, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    states.seal(library, final(library, draft), "2023-04-05", "赵六", (), sure=True)
    (tmp_path / "归档").mkdir()
    assert archive_report.run(library.path, draft.id, tmp_path / "归档", True) == 0
    assert "未能登记归档" in capsys.readouterr().err
    library.close()
    assert archive_report.run(library.path, draft.id, tmp_path / "归档", False) == 0
    with Library.open(library.path) as again:
        assert opened(again, draft.id).report.state == "archived"


def test_the_review_sheet_tells_what_was_let_pass_and_the_way_it_went(library: Library, draft: Opened) -> None:
    current = final(library, draft)
    current = states.send_back(library, states.seal(library, current, "2023-04-05", "赵六", (), sure=True), "口径调整")
    current = final(library, current)
    said = words(review_sheet(current))
    for expected in ("审核说明", "与批复一致", "王局长", "2023-04-05", "口径调整", "第2稿"):
        assert expected in said
    assert fingerprint(current.report) in said
    assert "草稿" not in said
    assert review_sheet(current) == review_sheet(current)


def test_the_review_sheet_tells_what_an_earlier_draft_let_pass_and_what_became_of_it(
    library: Library, draft: Opened
) -> None:
    first = states.send_back(library, final(library, draft), "口径调整")
    kept = words(review_sheet(first))
    assert "第1稿作出，沿用" in kept
    assert "不再适用" not in kept
    assert {each.draft for each in reviewed(first).answered} == {1}
    assert not first.matters, "what still applies stays"
    asked = next(each for each in first.checked if answer_to(each, first.notes))
    mended = edit(
        library, first, "修改", editing.set_figure(first.report, "general.budget", first.report.figures[SPENT])
    )
    assert answer_to(asked, first.notes) in [each.note for each in reviewed(mended).lapsed]
    said = words(review_sheet(mended))
    assert "不再适用" in said
    assert "第1稿作出）" in said
    taken_back = states.explain(library, first, asked, "", "王局长")
    assert not reviewed(taken_back).lapsed


def test_an_archived_report_is_sent_back_too_and_a_draft_is_not(library: Library, draft: Opened) -> None:
    with pytest.raises(InputProblem, match="已归档"):
        states.send_back(library, draft, "口径调整")
    sealed = states.seal(library, final(library, draft), "2023-04-05", "赵六", (), sure=True)
    archived = states.mark_archived(library, sealed, "某局.zip")
    assert archived.report.state == "archived"
    back = states.send_back(library, archived, "口径调整")
    assert (back.report.state, back.version) == ("draft", 2)


def test_a_fingerprint_is_of_all_that_a_report_says_and_of_nothing_else(library: Library, draft: Opened) -> None:
    report = draft.report
    assert fingerprint(replace(report, state="sealed")) == fingerprint(report)
    assert agrees(report, fingerprint(report))
    assert agrees(report, "MD5:00") is None
    others = [
        replace(report, uuid="x"),
        replace(report, outline="x"),
        replace(report, figures={**report.figures, "general.budget": Amount(1)}),
        replace(report, prose={}),
        replace(report, tables={}),
        replace(report, nil=frozenset({"x"})),
        replace(report, headings={"x": "y"}),
        replace(report, added={"x": "y"}),
        replace(report, unplaced=("x",)),
    ]
    assert len({canonical(each) for each in (report, *others)}) == len(others) + 1
    assert not any(agrees(each, fingerprint(report)) for each in others)


def test_sm3_is_the_standard_s() -> None:
    """GB/T 32905-2016, A.1."""
    if "sm3" in hashlib.algorithms_available:
        expected = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
        assert hashlib.new("sm3", b"abc").hexdigest() == expected
        assert SM3 == "SM3"


def test_final_waits_for_the_careful_reader(library: Library, draft: Opened) -> None:
    """定稿 is of a report whose whole text was read: what the reader marks must be mended or answered, too."""
    wrong = edit(
        library, draft, "修改", editing.set_prose(draft.report, "publicity", "自评结果按时公开，经费及时拔付。")
    )
    wrong = answered(library, wrong)
    assert not wrong.matters
    with pytest.raises(InputProblem, match="还有1项问题"):
        states.finalize(library, wrong, b"%PDF-", "王局长")
    read = with_reading(library, wrong)
    [mark] = read.matters
    assert (mark.code, mark.keys, mark.quote) == ("write.word", ("publicity",), "拔付")
    explained = states.explain(library, read, mark, "引用原文", "王局长")
    assert explained.marks.is_of(explained.report)
    assert not explained.matters
    closed = states.finalize(library, explained, states.final_paper(explained), "王局长")
    assert closed.report.state == "final"
    assert "拔付" in words(review_sheet(opened(library, closed.id)))
    assert "错别字" in words(review_sheet(closed))


def test_an_answer_falls_with_the_words_it_was_for(library: Library, draft: Opened) -> None:
    wrong = edit(library, draft, "修改", editing.set_prose(draft.report, "publicity", "经费及时拔付。"))
    read = with_reading(library, wrong)
    mark = next(each for each in read.findings if each.code == "write.word")
    explained = states.explain(library, read, mark, "引用原文", "王局长")
    assert "错别字" in words(review_sheet(explained))
    mended = edit(library, explained, "修改", editing.set_prose(explained.report, "publicity", "经费及时拨付。"))
    assert "错别字" not in words(review_sheet(mended))
    again = edit(library, mended, "修改", editing.set_prose(mended.report, "publicity", "经费及时拔付到位。"))
    assert with_reading(library, again).matters == again.matters, "the same words at the same field: still answered"
    other = edit(library, again, "修改", editing.set_prose(again.report, "publicity", "经费再接再励。"))
    assert [each.quote for each in with_reading(library, other).matters if each.code == "write.word"] == ["再接再励"]


def test_a_reader_that_raises_is_an_error_of_its_own(
    library: Library, draft: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_words: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("domain.marking.marked", broken)
    read = with_reading(library, draft)
    [failed] = [each for each in read.findings if each not in draft.findings]
    assert (failed.severity, failed.code, failed.quote) == ("error", "check.failed", "proofread")
    assert [failure.name for failure in read.failures] == ["proofread"]
    assert set(draft.findings) < set(read.findings)
