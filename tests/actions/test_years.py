"""历年数据: a unit's figures over the years, by any of its names, with changes, as a table, on the command line."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest

import main
from actions.opening import open_library
from actions.outlines import named
from actions.problems import InputProblem
from actions.reports import add
from actions.units import Unit, set_unit
from actions.years import UnitYears, table_lines, unit_years, usual, write_years
from domain.amount import Amount, Value
from domain.report import Report, new_uuid
from storage.library import Library
from tests.attached_sample import bare, whole
from tests.domain.attached import money

UNIT, FORMER = "青峦县林业局", "青峦县林业和草原局"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library.db") as library:
        yield library


def put(library: Library, year: str, unit: str = UNIT, of: Report | None = None, **figures: Value) -> int:
    source = named("hunan-2022")
    assert source is not None
    own = {key.replace("__", "."): value for key, value in figures.items()}
    report = of or bare()[0]
    report = replace(report, uuid=new_uuid(), figures={**report.figures, "cover.year": year, "cover.unit": unit, **own})
    return add(library, report, source.text)


@pytest.fixture
def three(library: Library) -> UnitYears:
    """2022 under the former name, 2024 and 2025."""
    put(library, "2025", general__expenditure=money("1300"))
    put(library, "2022", FORMER, general__expenditure=money("1000"))
    put(library, "2024", of=whole()[0])
    put(library, "2024", "青峦县水利局")
    set_unit(library, Unit(UNIT, "301001", (FORMER,)))
    return unit_years(library, "301001")


def test_the_years_of_a_unit_are_found_by_any_of_its_names(library: Library, three: UnitYears) -> None:
    assert [(each.year, each.unit) for each in three.reports] == [(2022, FORMER), (2024, UNIT), (2025, UNIT)]
    for words in (UNIT, FORMER, "林业"):
        assert unit_years(library, words) == three


def test_each_year_is_beside_the_year_before(three: UnitYears) -> None:
    figure = next(each for each in three.figures if each.key == "general.expenditure")
    assert figure.values == (money("1000"), money("1231.58"), money("1300"))
    assert figure.changes[:2] == (None, None)  # 2023 is missing
    change = figure.changes[2]
    assert change is not None
    assert (change.amount, str(change.percent)) == (money("68.42"), "5.56")
    assert usual(three)[0] == "general.budget"


def test_rates_and_total_scores_go_along(three: UnitYears) -> None:
    by_key = {each.key: each for each in three.figures}
    assert by_key["rate.execution"].kind == "percent"
    total = by_key["overall.total"]
    assert total.label == "部门整体支出绩效自评表总分"
    assert [str(value) if value is not None else "" for value in total.values] == ["", "95.00", ""]
    assert not any(key.startswith("sheets.") for key in by_key)


def test_of_several_reports_of_a_year_the_last_counts(library: Library) -> None:
    put(library, "2024")
    last = put(library, "2024")
    assert [each.id for each in unit_years(library, UNIT).reports] == [last]


def test_who_is_meant_must_be_plain(library: Library, three: UnitYears) -> None:
    with pytest.raises(InputProblem, match="没有“财政局”的报告"):
        unit_years(library, "财政局")
    with pytest.raises(InputProblem, match=r"“青峦县”不止一个单位：青峦县.*、青峦县"):
        unit_years(library, "青峦县")
    put(library, "2024", f"{UNIT}幼儿园")
    assert unit_years(library, UNIT) == three  # the whole name is that unit's, whatever others are called
    with pytest.raises(InputProblem, match=r"没有“general\.no”这一项"):
        three.chosen(["general.no"])


def test_the_table_has_the_change_behind_each_year(three: UnitYears) -> None:
    head, line = table_lines(three, three.chosen(["general.expenditure"]))
    assert head == ("项目", "单位", "2022年", "2024年", "增减", "增减%", "2025年", "增减", "增减%")
    assert line == ("财政拨款支出", "万元", "1000", "1231.58", "", "", "1300", "+68.42", "+5.56")


def test_csv_is_read_by_excel_and_holds_no_formula(library: Library, three: UnitYears, tmp_path: Path) -> None:
    figure = replace(three.chosen(["general.expenditure"])[0], label="=1+1")
    write_years(library, three, [figure], tmp_path / "表.csv")
    data = (tmp_path / "表.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"))))
    assert rows[1][0] == "'=1+1"
    assert rows[1][-2:] == ["+68.42", "+5.56"]


def test_xlsx_has_live_changes_with_their_values(library: Library, three: UnitYears, tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    chosen = three.chosen(["general.expenditure", "rate.execution"])
    write_years(library, three, chosen, path)
    formulas, values = (
        openpyxl.load_workbook(BytesIO(path.read_bytes()), data_only=each).active for each in (False, True)
    )
    assert [cell.value for cell in formulas[2]][:5] == ["项目", "单位", "2022年", "2024年", "增减"]
    assert formulas["H3"].value == "=G3-D3"
    assert float(values["H3"].value) == 68.42
    assert float(values["I3"].value) == 5.56
    assert formulas["E3"].value is None  # 2023 is missing
    assert formulas["I4"].value is None  # a rate has no rate of its own
    assert formulas["I3"].value == "=ROUND((G3-D3)/ABS(D3)*100,2)"
    before = path.read_bytes()
    write_years(library, three, chosen, path)
    assert path.read_bytes() == before


def test_another_kind_of_file_is_refused(library: Library, three: UnitYears, tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match=r"无法导出为“\.ods”文件。可以导出 \.xlsx \.csv"):
        write_years(library, three, three.figures, tmp_path / "表.ods")
    assert not (tmp_path / "表.ods").exists()


def test_the_command_shows_and_writes_them(
    library: Library, three: UnitYears, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(library.path)
    library.close()
    assert main.main(["--library", path, "years", FORMER]) == 0
    assert capsys.readouterr().out.splitlines()[0].split("\t")[:3] == ["项目", "单位", "2022年"]
    assert main.main(["--library", path, "years", "301001", "--keys", "general.expenditure", "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert (values["unit"], values["former"]) == (UNIT, [FORMER])
    assert values["figures"] == [
        {
            "key": "general.expenditure",
            "label": "财政拨款支出",
            "kind": "money",
            "values": ["1000", "1231.58", "1300"],
            "changes": [None, None, "68.42"],
            "percents": [None, None, "5.56"],
        }
    ]
    assert main.main(["--library", path, "years", UNIT, "-o", str(tmp_path / "a.xlsx")]) == 0
    assert (tmp_path / "a.xlsx").exists()
    assert main.main(["--library", path, "years", "没有"]) == 2
    assert capsys.readouterr().err == "资料库中没有“没有”的报告。\n"


def test_an_amount_that_was_nothing_has_no_per_cent(library: Library) -> None:
    put(library, "2023", general__carried_in=Amount(0))
    put(library, "2024", general__carried_in=money("5"))
    figure = next(each for each in unit_years(library, UNIT).figures if each.key == "general.carried_in")
    assert figure.changes[1] is not None
    assert figure.changes[1].percent is None
