"""The library of indicators: what is shipped, how it is searched, and what a unit keeps for itself."""

from pathlib import Path

import pytest

from actions.indicators import FILE, Indicator, found, keep, library_of_indicators
from actions.problems import EnvironmentProblem, InputProblem
from domain.layout import worn
from domain.outline import tables
from domain.scoring import AT_LEAST, AT_MOST, EQUAL, IN_WORDS
from tests.attached_sample import whole

MINE = Indicator("数量指标", "古树抢救株数", "≥", "株", "验收单")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "绩效自评.db"


def test_two_hundred_indicators_of_ten_kinds_of_department_are_shipped() -> None:
    departments = library_of_indicators()
    assert len(departments) >= 10
    every = [each for department in departments for each in department.indicators]
    assert len(every) >= 200
    report, outline = whole()
    kinds = next(
        column.choices for column in tables(worn(outline, report))["overall.indicators"].columns if column.key == "kind"
    )
    for department in departments:
        names = [each.name for each in department.indicators]
        assert len(names) == len(set(names))
        used = {each.kind for each in department.indicators}
        assert {"数量指标", "质量指标", "时效指标", "成本指标", "服务对象满意度指标"} <= used, department.name
    for each in every:
        assert each.kind in kinds
        assert each.sign in (*AT_LEAST, *AT_MOST, *EQUAL, IN_WORDS)
        assert each.evidence
        assert bool(each.unit) == (each.sign != IN_WORDS), each.name
        assert each.sign in AT_LEAST or not each.name.endswith(("满意度", "合格率", "按期完成率")), each.name


def test_words_are_searched_in_all_that_an_indicator_says() -> None:
    departments = library_of_indicators()
    assert {each.name for each in found(departments, "森林 抚育")} == {"森林抚育面积"}
    assert all("验收" in each.name + each.evidence + each.unit for each in found(departments, "验收"))
    assert found(departments, "没有这样的指标") == ()
    names = [(each.kind, each.name, each.unit, each.evidence) for each in found(departments, "")]
    assert len(names) == len(set(names))


def test_what_a_unit_keeps_comes_first_and_once(library: Path) -> None:
    assert keep(library, [MINE, MINE]) == 1
    assert keep(library, [MINE]) == 0
    assert keep(library, [Indicator("质量指标", '带"引号"和\\的', "≤", "个", "")]) == 1
    own = library_of_indicators(library)[0]
    assert own.name == "我的指标"
    assert [each.name for each in own.indicators] == ["古树抢救株数", '带"引号"和\\的']
    assert library_of_indicators(library)[1:] == library_of_indicators()


@pytest.mark.parametrize(
    "text",
    [
        "[[departments]",
        "departments = 3",
        '[[departments]]\nname = "x"\n',
        '[[departments]]\nname = "x"\nindicators = [["a"]]',
        "\xff",
        "x = " + "[" * 5000,
    ],
)
def test_a_file_that_is_none_is_named_and_never_written_over(text: str, library: Path) -> None:
    file = library.parent / FILE
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(InputProblem, match="指标库"):
        library_of_indicators(library)
    with pytest.raises(InputProblem, match="指标库"):
        keep(library, [MINE])
    assert file.read_bytes() == text.encode("latin-1")


def test_a_folder_or_a_huge_file_is_refused(library: Path) -> None:
    (library.parent / FILE).mkdir()
    with pytest.raises(InputProblem):
        library_of_indicators(library)
    (library.parent / FILE).rmdir()
    (library.parent / FILE).write_bytes(b"#" * (1024 * 1024 + 1))
    with pytest.raises(InputProblem):
        library_of_indicators(library)


def test_where_nothing_can_be_written_it_says_so(library: Path) -> None:
    with pytest.raises((InputProblem, EnvironmentProblem)):
        keep(library.parent / "没有" / "x.db", [MINE])
