"""数据溯源 in words, as values and on the command line."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

import main
from actions.evidence import attach, directory
from actions.importing import import_source
from actions.language import Language, use
from actions.numbers import sourced_numbers
from actions.opening import open_library
from actions.reports import Opened, edit, opened
from actions.tracing import TracedFigure, trace_lines, trace_values, traced
from domain.amount import Amount
from domain.editing import set_figure, set_prose
from domain.origins import stated_numbers
from tests.attached_sample import SAMPLE
from tools.attached_sample import filled


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the shipped sample and its attachments, number 1."""
    path = tmp_path_factory.mktemp("made") / "library.db"
    with open_library(path) as place:
        number = import_source(place, SAMPLE).id
        current = opened(place, number)
        edit(place, current, "附件", filled(current.report, current.outline)[1])
    return path


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Path:
    """The same for one test."""
    path = tmp_path / "library.db"
    shutil.copy(made, path)
    return path


def read(library: Path) -> Opened:
    with open_library(library) as place:
        return opened(place, 1)


def told(key: str, current: Opened) -> TracedFigure:
    found = traced(key, current, tuple(stated_numbers(current.report, current.outline)))
    assert found is not None
    return found


def words(key: str, current: Opened, part: str) -> list[str]:
    return [line.words for line in trace_lines(told(key, current), current) if line.part == part]


def test_each_group_is_told_in_plain_words(library: Path) -> None:
    current = read(library)
    key = "projects.2.amount"
    assert words(key, current, "value") == ["“松材线虫病防控项目”的支出：142.36万元"]
    assert words(key, current, "defined") == ["项目支出情况"]
    printed = words(key, current, "printed")
    assert printed[0] == "项目支出情况：…松材线虫病防控项目支出【142.36】万元。…"
    assert printed[1].startswith("2024年度部门整体支出绩效评价基础数据表：表中“")
    assert len(printed) == 3
    identities = words(key, current, "identity")
    assert identities[0] == (
        "项目支出＝各项目的一般公共预算支出合计：项目支出583.33万元，与各项目的一般公共预算支出合计583.33万元一致"
    )
    assert "　“国家储备林抚育项目”的支出 168.5万元" in identities
    assert any("预算执行率得分 9.49分" in each for each in words(key, current, "computed"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_an_identity_is_made_of_is_told_below_it(library: Path, language: Language) -> None:
    """The window told these lines by a full-width blank before their words, which English has not."""
    current = read(library)
    try:
        use(language)
        found = [line for line in trace_lines(told("general.basic", current), current) if line.part == "identity"]
    finally:
        use("zh")
    assert {line.is_term for line in found} == {True, False}
    assert not found[0].is_term
    assert all(line.is_term == line.words.startswith((" ", "　")) for line in found)


def test_a_broken_identity_names_the_difference(library: Path) -> None:
    with open_library(library) as place:
        current = opened(place, 1)
        current = edit(place, current, "改", set_figure(current.report, "general.basic", Amount(640_000_000)))
    assert any("不一致，相差8.25万元" in each for each in words("general.basic", current, "identity"))
    assert trace_values(told("general.basic", current), current)["identities"][0]["holds"] is False


def test_a_number_typed_and_not_linked_is_told_apart(library: Path) -> None:
    with open_library(library) as place:
        current = opened(place, 1)
        text = current.report.prose["problems"] + "全年支出1231.58万元，执行率95.74%。"
        current = edit(place, current, "改", set_prose(current.report, "problems", text))
    found = words("general.expenditure", current, "typed")
    assert len(found) == 1
    assert found[0].endswith("【1231.58万元】")


def test_evidence_of_a_row_stands_for_its_cells(library: Path, tmp_path: Path) -> None:
    scan = tmp_path / "决算批复.pdf"
    with open_library(library) as place:
        current = opened(place, 1)
        scan.write_bytes(directory(current))
        attach(place, current, "projects.2", [scan], "批复文件")
        current = opened(place, 1)
    assert words("projects.2.amount", current, "evidence") == ["1. 批复文件（决算批复.pdf）"]
    assert words("projects.3.amount", current, "evidence") == []


def test_a_report_printed_with_its_signature_prints_unit_and_date_there_too(library: Path) -> None:
    current = read(library)
    signed = replace(current, paper=replace(current.paper, signed=True))
    place = "正文之后的署名和日期：…【青峦县林业局】…"
    assert place in words("cover.unit", signed, "printed")
    assert place not in words("cover.unit", current, "printed")
    assert not any(each.startswith("正文之后") for each in words("general.basic", signed, "printed"))


def run(library: Path, *arguments: str) -> int:
    return main.main(["--library", str(library), "figure", *arguments])


def test_the_command_tells_a_figure(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(library, "1", "general.expenditure") == 0
    text = capsys.readouterr().out
    assert text.startswith("财政拨款支出：1231.58万元\n填写处\n")
    assert "\n勾稽关系\n" in text
    assert run(library, "1", "general.expenditure", "--json") == 0
    values = json.loads(capsys.readouterr().out)
    assert values["value"] == "1231.58"
    assert [each["code"] for each in values["identities"]][:1] == ["sum.expenditure"]
    assert {each["kind"] for each in values["printed"]} == {"text", "cell"}
    assert values["last_year"] is None


def test_the_command_lists_what_can_be_asked_about(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(library, "1", "--json") == 0
    values = {each["key"]: each for each in json.loads(capsys.readouterr().out)}
    assert values["general.basic"] == {"key": "general.basic", "label": "基本支出", "value": "648.25"}
    assert {"projects.2.amount", "sheets.2.score.funds", "=projects.*.amount"} <= values.keys()
    assert run(library, "1") == 0
    assert "general.basic\t基本支出\t648.25\n" in capsys.readouterr().out


def test_a_figure_is_found_by_its_name_too(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(library, "1", "general.basic") == 0
    by_key = capsys.readouterr().out
    assert run(library, "1", "基本支出") == 0
    assert capsys.readouterr().out == by_key
    assert run(library, "1", "得分") == 2  # several are called so
    assert "“得分”不止一项，请写其中一项的代码，如 " in capsys.readouterr().err


@pytest.mark.parametrize("words", ["执行率", "预算执行率", "rate.execution"])
def test_a_rate_is_found_by_its_words_and_tells_its_amounts(
    library: Path, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    assert run(library, "1", words) == 0
    said = capsys.readouterr().out
    assert said.startswith("预算执行率：95.74%\n")
    for part in ("规则：比率＝部分÷全部", "财政拨款支出 1231.58", "全年预算数 1286.4", "预算执行率【95.74】%"):
        assert part in said


def test_a_rate_in_the_text_comes_from_its_amounts(library: Path) -> None:
    with open_library(library, read_only=True) as place:
        current = opened(place, 1)
    told = next(each for each in sourced_numbers(current) if each.number.quote == "95.74%")
    assert told.origin == "与“预算执行率”相同，按财政拨款支出÷全年预算数算得"
    assert told.source == "general.expenditure"


def test_a_key_of_nothing_is_refused_in_a_sentence(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(library, "1", "general.nothing") == 2
    assert capsys.readouterr().err == "这份报告没有“general.nothing”这一项。\n"
