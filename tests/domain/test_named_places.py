"""转到该处: what a reviewer's words point to, in all the ways in which a place is named."""

from pathlib import Path

import pytest

from actions.importing import import_source
from actions.opening import open_library
from actions.reports import Opened, edit, opened
from domain.chinese_dates import counted
from domain.named_places import place_of
from domain.review_points import points
from tests.conftest import ROOT
from tools.attached_sample import filled

SAMPLE = ROOT / "resources" / "samples" / "2024-qingluan.txt"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    library = open_library(Path(tmp_path_factory.mktemp("places")) / "library.db")
    current = opened(library, import_source(library, SAMPLE).id)
    return edit(library, current, "填写附件", filled(current.report, current.outline)[1])


@pytest.mark.parametrize(
    ("point", "key"),
    [
        ("第八部分写得空泛", "improvements"),
        ("第8部分写得空泛", "improvements"),
        ("第二部分第二点与批复不符", "projects"),
        ("第三部分第二点数据与决算不符", "fund"),
        ("八、（二）不具体", "improvements"),
        ("六、（二）没有写成效", "performance.special"),
        ("第六部分（二）没有写成效", "performance.special"),
        ("第二部分公务接待费与决算不一致", "three.reception"),
        ("附件2总分未填", "overall"),
        ("附件二得分偏高", "overall"),
        ("附表3-2没有满意度", "sheets.2"),
        ("表2第1行依据不足", "overall"),
        ("表3指标值没有单位", "sheets.1"),
        ("国家储备林抚育项目的支出与批复不一致", "projects.1.name"),
        ("松材线虫病防控支出与批复不一致", "projects.2.name"),
        ("古树名木项目支出偏低", "projects.5.name"),
        ("附件3古树名木没有写偏差原因", "sheets.5"),
        ("存在的问题及原因分析写得空泛", "problems"),
        ("项目支出口径不一致", "general.project"),
        ("第十二部分写得空泛", ""),
        ("请统一口径", ""),
    ],
)
def test_a_place_is_found_by_whatever_a_reviewer_calls_it(whole: Opened, point: str, key: str) -> None:
    found = place_of(point, whole.report, whole.outline)
    assert found == key or (key == "overall" and found.startswith("overall")), found


def test_a_row_is_counted_below_the_heads(whole: Opened) -> None:
    first, second = (place_of(f"表1第{number}行不对", whole.report, whole.outline) for number in (1, 2))
    assert first != second
    assert place_of("表1第99行不对", whole.report, whole.outline) == "basis"


def test_a_section_is_no_number_of_a_point() -> None:
    assert points("八、（二）不具体；") == ("八、（二）不具体；",)
    assert points("1.八、（二）不具体") == ("八、（二）不具体",)
    assert points("一、数字有误；二、原因没有写") == ("数字有误", "原因没有写")


@pytest.mark.parametrize(
    ("words", "number"), [("八", 8), ("十二", 12), ("二十", 20), ("12", 12), ("十十", 0), ("第", 0), ("", 0)]
)
def test_numbers_in_numerals_and_digits(words: str, number: int) -> None:
    assert counted(words) == number
