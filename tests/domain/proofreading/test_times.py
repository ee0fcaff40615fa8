"""Days, lengths of time and delays against each other: what is wrong is marked, what may be meant stays silent."""

from decimal import Decimal
from pathlib import Path

import pytest

from domain.proofreading.quantities import folded
from domain.proofreading.reading import proofread
from domain.proofreading.times.lapses import lapse
from domain.proofreading.times.lengths import LengthRole, TimeUnit, lengths
from domain.proofreading.times.moments import SpanEnd, moments

FILE = Path(__file__).parents[2] / "data" / "proofreading-times.txt"
LINES = [line for line in FILE.read_text("utf-8").splitlines() if line[:2] in ("+ ", "- ")]
WRONG = (
    ("设备租赁合同自2024年10月1日起24个月，至2025年9月止。", "2024年10月1日起24个月，至2025年9月", "24"),
    (
        "约定工期60日历天，自2024年4月1日起至2024年6月29日止。",
        "约定工期60日历天，自2024年4月1日起至2024年6月29日",
        "60",
    ),
    ("项目于2024年3月1日进场，当年6月30日完工，前后共用90天。", "前后共用90天", "90"),
    ("资金于4月2日下达到县，4月20日分解至各镇，历时28天。", "历时28天", "28"),
    ("两批资金分别于8月19日、9月14日到账，两批间隔36天。", "两批间隔36天", "36"),
    ("名单公示10天，即2024年11月20日至11月26日，无异议。", "名单公示10天", "10"),
    (
        "2024年5月10日收到报告后，要求在60日内，即8月9日前完成整改。",
        "2024年5月10日收到报告后，要求在60日内，即8月9日前",
        "60",
    ),
    ("工期由90天延长至120天，延长了40天。", "延长了40天", "40"),
    ("计划工期180天，自2025年3月1日开工，至2025年9月27日完工，历时211天，较计划推迟21天。", "较计划推迟21天", "21"),
    ("合同工期100天，3月1日开工，7月8日完工，超期20天。", "超期20天", "20"),
    ("数据于2022年9月29日通过核查，比规定的10月31日提前22天。", "提前22天", "22"),
    ("冷库应于9月底竣工，因管线迁改，拖到12月20日才完工，超期91天。", "超期91天", "91"),
    ("一个项目因选址变更延期57天（原定8月31日完工，实际10月17日完工）。", "一个项目因选址变更延期57天", "57"),
    ("工程应于10月31日完工，实际于10月20日完工，较计划推迟11天。", "较计划推迟11天", "11"),
)
TURNED = (
    ("工程于2023年4月10日开工，2023年3月28日完工。", "2023年3月28日完工"),
    ("全部资金于2024年5月20日下达，5月6日拨付到乡镇。", "5月6日拨付到乡镇"),
    ("评审会于3月24日召开，3月2日形成纪要。", "3月2日形成纪要"),
    ("项目于2025年2月批复，2024年11月开工建设。", "2024年11月开工建设"),
    ("计划6月30日前完工，实际7月15日完工，按期完成。", "按期完成"),
    ("合同工期90天，3月1日开工，8月30日完工，如期完工。", "如期完工"),
    ("合同工期300天，实际工期320天，未超期。", "未超期"),
    ("合同工期300天，实际工期280天，超期完工。", "超期完工"),
    ("应于9月底前完成，实际于10月20日完成，提前完成任务。", "提前完成任务"),
)
TWICE = (
    ("开工日期为2024年3月1日。\n三、组织实施\n项目于2024年3月15日开工。", "2024年3月15日开工"),
    ("签订日期为3月1日。\n后经核实，于3月11日签订合同。", "3月11日签订合同"),
)
ADJUSTED = (
    ("合同工期365天，因疫情延期60天，调整后工期为435天。", "调整后工期为435天"),
    ("合同工期100天，两次延期20天和15天，顺延后工期为145天。", "顺延后工期为145天"),
    ("计划工期12个月，缩短2个月，压缩后工期为9个月。", "压缩后工期为9个月"),
)
CALENDAR = (
    ("会议于2024年3月15日（星期四）召开。", "2024年3月15日（星期四"),
    ("第三季度（7—10月）支付5万元。", "第三季度（7—10月）"),
    ("1至5月（上半年）支付5万元。", "1至5月（上半年）"),
    ("前三季度（1—8月）支付5万元。", "前三季度（1—8月）"),
    ("“十四五”时期（2020—2025年）投入5万元。", "“十四五”时期（2020—2025年）"),
    ("近三年（2021—2024年）逐年下降。", "近三年（2021—2024年）"),
    ("2021年、2022年、2023年两年累计5万元。", "2021年、2022年、2023年两年"),
)
RIGHT = (
    "合同工期365天，因疫情延期60天，调整后工期为425天。",
    "合同工期100天，两次延期20天和15天，顺延后工期为135天。",
    "合同工期365天，延期60天，再延期10天，第一次调整后工期为425天。",
    "开工日期为2024年3月1日。\n项目于3月1日开工。",
    "一标段于2024年3月1日开工。\n二标段于2024年3月15日开工。",
    "计划2024年3月1日开工。\n项目于2024年3月15日开工。",
    "甲桥于2024年3月1日开工。\n乙桥于2024年3月15日开工。",
    "会议于2024年3月15日（周五）召开。",
    "支付集中在下半年，1至6月仅支付5万元。",
    "第三季度（7—9月）和上半年（1—6月）",
    "“十四五”时期（2021—2025年）投入5万元。",
    "近三年（2022—2024年）逐年下降。",
    "2021年至2024年三年间提高。",
    "项目2022年至2024年分三年实施。",
    "活动自11月20日开始，1月18日结束。",
    "第一批于9月14日到账，第二批于8月19日到账。",
    "设备于9月到货，比8月的计划晚。",
    "11月28日至12月15日组织验收，11月30日通过验收。",
    "一标段3月1日完工；二标段2月1日完工。",
    "合同工期60日历天，10月8日开工，12月5日完工，未超期。",
    "计划6月30日前完工，实际6月30日完工，按期完成。",
    "计划6月底完工，实际7月15日完工，未能按期完成。",
    "合同工期90天，3月1日开工，8月30日完工，经批准顺延，按期完工。",
    "服务期36个月，自2024年10月1日起至2027年9月30日止。",
    "合同工期180天，自4月20日至10月16日；受高温影响，监理批准延期20天，实际11月2日完工，在延期后的工期之内。",
    "中标通知书于2023年6月5日发出，合同于同年7月18日签订，间隔43天，超过30日的法定时限。",
    "计划工期120天，实际用时150天，因暴雨延期25天、疫情延期5天。",
    "工程3月15日开工，9月30日竣工，10月12日验收，合同工期240天，实际工期200天，提前40天完工。",
    "会议原定10月10日—15日举行，推迟到10月24日，会期1天。",
    "合同工期150天，4月1日开工，8月28日完工，首尾两日计算在内恰为150天，实际用时150天，按期完成。",
    "平均住院日由8.4天缩短为7.9天，缩短0.5天。",
    "计划2024年10月底前完工，实际于2024年11月20日完工，滞后20天左右。",
    "项目于2023年11月1日开工，次年3月31日完工，历时5个月。",
    "集中整治自12月20日开始，1月18日结束，历时30天。",
    "资金2023年12月到账，2024年10月才拨付乡镇，滞留约10个月。",
)


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_marked_if_it_holds_a_mistake(line: str) -> None:
    assert bool(proofread(line[2:], ("prose", "year"))) is line.startswith("- ")


@pytest.mark.parametrize(("text", "quote", "actual"), WRONG)
def test_a_length_that_nothing_around_gives_is_marked(text: str, quote: str, actual: str) -> None:
    found = [each for each in proofread(text, ("prose",)) if each.code == "prose.dates"]
    assert [(each.quote, each.actual) for each in found] == [(quote, Decimal(actual))]


@pytest.mark.parametrize(("text", "quote"), TURNED)
def test_days_told_the_wrong_way_round_and_words_that_days_contradict_are_marked(text: str, quote: str) -> None:
    assert [(each.code, each.quote) for each in proofread(text, ("prose",))] == [("prose.dates", quote)]


@pytest.mark.parametrize(("text", "quote"), TWICE)
def test_one_event_with_two_days_is_marked(text: str, quote: str) -> None:
    assert [(each.code, each.quote) for each in proofread(text, ("prose",))] == [("prose.dates", quote)]


@pytest.mark.parametrize(("text", "quote"), ADJUSTED)
def test_a_term_is_what_was_planned_and_what_was_added(text: str, quote: str) -> None:
    assert [(each.code, each.quote) for each in proofread(text, ("prose",))] == [("prose.dates", quote)]


@pytest.mark.parametrize(("text", "quote"), CALENDAR)
def test_what_no_calendar_has_is_marked(text: str, quote: str) -> None:
    assert [(each.code, each.quote) for each in proofread(text, ("prose",))] == [("prose.dates", quote)]


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_meant_stays_silent(text: str) -> None:
    assert proofread(text, ("prose", "year")) == ()


def test_a_day_tells_what_happens_and_whether_it_is_planned() -> None:
    text = "合同约定2024年5月10日开工、8月底前完工，实际8月2日完工。"
    found = list(moments(text, 0, len(text)))
    assert [(each.first.isoformat(), each.last.isoformat()) for each in found] == [
        ("2024-05-10", "2024-05-10"),
        ("2024-08-21", "2024-08-31"),
        ("2024-08-02", "2024-08-02"),
    ]
    assert [(each.is_planned, each.is_actual, each.is_deadline) for each in found] == [
        (True, False, False),
        (True, False, True),
        (False, True, False),
    ]
    assert [each.side for each in found] == [SpanEnd.BEGIN, SpanEnd.END, SpanEnd.END]


def test_a_range_may_leave_out_the_month_or_the_year() -> None:
    for text, days in (("4月11日—30日", ["2023-04-11", "2023-04-30"]), ("2024年3—11月", ["2024-03-01", "2024-11-01"])):
        assert [each.first.isoformat() for each in moments(text, 0, len(text))] == days


def test_a_length_tells_what_it_is_of() -> None:
    text = folded("合同工期90天，历时一个半月，推迟约20个工作日，由两年半压缩至1年，约定30日内")
    found = [(each.role, each.unit, each.value, each.is_about) for each in lengths(text, 0, len(text))]
    assert found == [
        (LengthRole.PLANNED, TimeUnit.DAY, 90, False),
        (LengthRole.TAKEN, TimeUnit.MONTH, Decimal("1.5"), False),
        (LengthRole.LONGER, TimeUnit.WORKDAY, 20, True),
        (LengthRole.BEFORE, TimeUnit.YEAR, Decimal("2.5"), False),
        (LengthRole.AFTER, TimeUnit.YEAR, 1, False),
        (LengthRole.PLANNED, TimeUnit.DAY, 30, True),
    ]


@pytest.mark.parametrize(
    ("text", "unit", "fits", "not_"),
    [
        ("2024年3月1日至8月31日", TimeUnit.MONTH, 6, 5),
        ("2024年3月1日至8月31日", TimeUnit.DAY, 184, 185),
        ("2023年9月1日至2024年8月31日", TimeUnit.YEAR, 1, 2),
        ("2022年5月至2024年10月", TimeUnit.YEAR, 2, 4),
        ("2024年9月至2027年9月", TimeUnit.MONTH, 36, 24),
        ("2024年11月4日至11月15日", TimeUnit.WORKDAY, 10, 13),
        ("2024年11月4日至11月17日", TimeUnit.WEEK, 2, 4),
    ],
)
def test_what_lies_between_two_days_is_counted_in_each_unit(text: str, unit: TimeUnit, fits: int, not_: int) -> None:
    first, last = moments(text, 0, len(text))
    found = lapse(first, last, unit)
    assert found is not None
    assert found.least <= fits <= found.most
    assert not found.least <= not_ <= found.most


def test_what_ends_before_it_begins_is_no_lapse() -> None:
    text = "2024年3月1日至2023年8月31日"
    first, last = moments(text, 0, len(text))
    assert lapse(first, last, TimeUnit.DAY) is None
