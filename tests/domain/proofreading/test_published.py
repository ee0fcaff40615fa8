"""What published accounts of counties and cities write, in words of our own: right sentences say nothing."""

import pytest

from actions.proofreading import wrong_words
from domain.proofreading import FAMILIES, proofread

_RIGHT = [
    # one name, 收入, that every amount of its kind has
    "1—3月，全县大口径收入8000万元。从结构看：税收收入6000万元，占收入的75%；非税收入2000万元，占收入的25%。",
    "从层级看：上划中央收入3000万元，占收入的37.5%；县级收入5000万元，占收入的62.5%。全县收入8000万元。",
    # what is used for people who have retired is no retirement
    "基本支出520万元，比上年增加40万元，主要原因是定额标准调整，主要用于在职人员工资和离退休人员离退休费。",
    # a reason for what came of the budget, not for the change before it
    "支出1740万元，比上年减少54万元，下降3.01%；决算数大于预算数的主要原因是教职工调资增加支出。",
    # thousands apart
    "某署预算1 236 500万元，决算反映的执行数为986 752.25万元，其中财政拨款985 552.25万元。",
    # several of equals, and none of them their whole
    "全县共计资助小学生152人；初中生88人；高中生41人。",
    "管辖中小学校（园）48所，其中，中学21所（高中4所，初中17所）、小学23所，幼儿园3所，特殊教育学校1所。",
    # growth is no share; shares one for each year
    "甲镇、乙镇、丙镇和丁镇收入分别完成723万元、930万元、201万元和340万元，分别增长17.3%、43.5%、15.5%和23.6%。",
    "2019—2022年，非税收入占收入的比重分别为22.5%、25.2%、27.6%、17.3%。",
    "公开招标、磋商、询价分别占采购规模的78.3%、6.2%和8.4%，公开招标占比较上年上升7.8个百分点，其他方式占比持平。",
    # 万亿
    "民生支出1.21万亿元，占支出的69.7%，其中省级投入520.6亿元。",
    # 完成年初预算 of whom, the words before it tell
    "（1）国税部门收入4520万元，完成年初预算19.46%。\n（2）地税部门收入14812万元，完成年初预算19.45%。",
    # a level per month, over how many months nothing says; a level that is no average
    "发放城市低保金2970万元，救助对象49920人，月人均补差达到201元。",
    "城镇救助23445人次，支出救助金652万元，年人均救助水平达到328元。",
    # what is added to income is no part of it
    "总收入41000万元，其中地方收入27000万元；加上级补助收入12000万元，上年结余4000万元，收入合计43000万元。",
    # another of the same name behind ；
    "审计查出违规问题金额378万元，其中2019年形成331万元；账务记录等不规范问题金额1823万元。",
    "执行数986万元，其中财政拨款985万元；预算与执行结果的差异总额为142万元。",
    # what fell is added to nothing
    "全市收入完成76.7亿元，减收2.9亿元，其中市本级完成26.5亿元，减收1.4亿元。全市一般公共财政预算支出107.6亿元。",
    "一般公共财政预算支出107.6亿元，为年度预算的62.8%，其中市本级支出26.7亿元，为年度预算的56.5%。",
    # parts in 亿元 are rounded one by one; what is carried over from the year before is a term; one total each
    "全年接收捐赠604.4亿元，其中部门接收79.6亿元，社会组织接收524.9亿元。",
    "学费收入629万元；公用经费390万元；承包费20万元，去年结转学费113万元，合计收入1152万元。",
    "高中收费人数72人，收费总额18000元；初中收费人数713人，收费总额74865元；课本收费785人，收费总额93016元。",
    # what two amounts further above come to; a hundredth of a 万元; which whole 其中 divides
    "收入5.25亿元，其中：税收4.2亿元。加上转移收入38.18亿元，其中：返还1.18亿元、补助37亿元，收入合计43.43亿元。",
    "受理案件879件（含旧存343件），结案700件。其中：受理民事案件755件，结案600件。",
    "全省收案321 146件，其中基层法院收案271 997件，中级法院收案43 891件，高级法院收案5 258件。",
    "一般公共预算收入78.14亿元（县级60.4亿元，新区17.74亿元），同比增收2.07亿元，增长2.72%。",
    # more in all than was handed on; a share of a total told above, cut off
    "共办理工单2495件。交办二级单位2388件，县热线直办107件；按期回复2424件、逾期回复71件。",
    "热线共受理诉求2877件。\n共受理来电2808件。\n咨询来电212件，占比7.3%；消费来电58件，占比2%；油烟来电54件，占比1.9%。",
    # glued signs; slogans and names
    "1、道路建设取得突破一是维修了旧路；二是规划了新路；三是启动了改造。",
    "一、救助工作扎实1.低保政策到位。全市发放低保金。\n2.供养工作扎实。全市供养老人。",
    "“营改增”全面推开，改征增值税稳步增长，直解入库平稳。建设工业强州、乡村振兴富州。投资建设锦花纺纱厂。",
]


@pytest.mark.parametrize("text", _RIGHT)
def test_what_is_right_says_nothing(text: str) -> None:
    assert [(each.code, each.quote) for each in proofread(text, FAMILIES, wrong_words())] == []


def test_a_hundredth_of_a_sum_in_tens_of_thousands_is_only_hinted_at() -> None:
    text = "拨款支出{}万元。其中：基本支出154.94万元，项目支出65.48万元。"

    assert [each.severity for each in proofread(text.format("220.43"), ("prose",))] == ["hint"]
    assert [each.severity for each in proofread(text.format("221.42"), ("prose",))] == ["error"]


def test_a_year_budgeted_and_one_closed_are_two_years_of_one_text() -> None:
    text = (
        "一、2022年“三公”经费预算安排情况\n2022年度预算总计21万元。\n二、2021年“三公”经费决算情况\n2021年度支出20万元。"
    )

    assert not proofread(text, ("year",))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("税收收入6000万元，占全县总收入的65%。全县总收入8000万元。", "prose.share"),
        ("某署预算1 236万元，其中财政拨款985 552万元。", "prose.subset"),
        ("民生支出1.21万亿，其中省级投入520亿元。", "prose.bare_unit"),
        ("资金来源：中央、省、市、县分别占60%、20%、10%和5%，共同负担。", "prose.split"),
        ("决算数大于年初预算数的主要原因是厉行节约、压减接待开支。公务接待费支出2万元。", "prose.reason"),
        ("公务接待费支出2万元，决算数小于预算数的主要原因是接待批次增多。", "prose.reason"),
    ],
)
def test_what_is_wrong_is_still_told(text: str, code: str) -> None:
    assert code in [each.code for each in proofread(text, ("prose",))]


_WRONG = [
    ("基本支出662.34万元，占76.23；项目支出206.55万元，占23.77%。", "prose.unit", "占76.23"),
    ("核定行政编制12个，事业编制8，实有19人。", "prose.unit", "编制8"),
    ("接待费支出0.3万元，比上年增加0.3万元，增长100%。", "prose.zero", "增长100%"),
    ("上年支出0万元，本年支出4.2万元，增长100%。", "prose.zero", "增长100%"),
    ("抚恤支出年初预算为0万元，支出决算为17.7万元，完成年初预算的95.89%。", "prose.zero", "完成年初预算的95.89%"),
    ("会议费年初预算数0万元，决算数1.3万元，完成预算100%。", "prose.zero", "完成预算100%"),
    ("运行维护费支出6.2万元，与上年持平，上年支出5.8万元。", "prose.change", "与上年持平"),
    ("上年接待费5.1万元，本年接待费4.6万元，与上年相比无变化。", "prose.change", "与上年相比无变化"),
    ("三公经费支出12.4万元，比上年减少-3.2%。", "prose.sign", "减少-3.2%"),
    ("培训费支出2万元，较去年下降 -1.1万元。", "prose.sign", "下降 -1.1万元"),
    ("行政运行年初预算为320万元，支出决算为298万元，决算数大于预算数。", "prose.direction", "决算数大于预算数"),
    ("住房补贴预算数60万元，决算数66万元，决算数小于年初预算数的主要原因是人员调整。", "prose.direction", "小于"),
    ("工会经费完成预算的102.5%，决算数小于预算数。", "prose.direction", "决算数小于预算数"),
    ("支出决算为245.53万元，完成年初预算的98.6%，决算数与年初预算数持平。", "prose.direction", "持平"),
    ("支出1741.75万元，完成年初预算100%，决算数大于预算数55.93万元。", "prose.direction", "大于预算数"),
    ("2023年度收入总计2153.4万元，支出总计2135.4万元。", "prose.repeat", "支出总计2135.4万元"),
    ("2023年度收、支总计2153.4万元。与上年相比，收、支总计各增加153.4万元，增长8.67%。", "prose.growth", "8.67%"),
    ("因公出国（境）费支出0万元，占12%；公务接待费支出3.5万元，占88%。", "prose.share", "占12%"),
    ("全年国内公务接待12批次，8人次。", "prose.order", "12批次，8人次"),
    ("公务接待费支出0万元，国内公务接待3批次、24人次。", "prose.nil", "公务接待费支出0万元"),
    ("公务用车购置费支出18.6万元，购置公务用车0辆。", "prose.nil", "0辆"),
    ("教育支出年初预算320万元，支出决算336万元，完成年初预算102%。", "prose.completion", "102%"),
]
_KEPT = [
    "三公经费预算为6.35万元，支出决算为6.35万元，完成预算的100%，决算数与预算数持平，与上年持平。",
    "年初预算3万元，调整预算2.4万元，支出决算2.4万元，完成调整预算的100%，决算数小于年初预算数。",
    "年初预算为320万元，支出决算为336万元，完成年初预算的105%。决算数大于预算数的主要原因是人员增加。",
    "运行维护费支出4.5万元，与上年基本持平，上年支出4.6万元。",
    "公务接待费3.5万元，与上年持平，公务用车运行费上年5.8万元。",
    "因公出国（境）费支出0万元，占0%，团组0个、0人次，比上年增加0万元，增长0%。",
    "公务接待费支出1.2万元，接待12批次（含外事3批次）、96人次。",
    "收入总计3765.66万元，支出总计3756.66万元，年末结余9万元。",
    "年初预算为0万元，支出决算为0万元，完成预算的0%。专项支出120万元，为新增项目，比上年增加120万元。",
    "一季度收入2.7亿元，完成年初预算22.82%，增幅为-3.2%；总支出5.8亿元，其中教育支出5.2亿元，完成年初预算27.59%。",
]


@pytest.mark.parametrize(("text", "code", "quote"), _WRONG)
def test_a_habit_of_published_accounts_is_told(text: str, code: str, quote: str) -> None:
    found = [each.quote or "" for each in proofread(text, ("prose",)) if each.code == code]

    assert any(quote in each for each in found)


@pytest.mark.parametrize("text", _KEPT)
def test_what_reads_alike_and_is_right_says_nothing(text: str) -> None:
    assert [(each.code, each.quote) for each in proofread(text, ("prose",))] == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("接待费决算103万元，与上年下降7.6%。", "比上年下降"),
        ("决算数大小于预算数的主要原因是厉行节约。", "小于"),
        ("收入增幅较大，主要是去年同期基数底。", "基数低"),
        ("围绕脱贫坚任务安排资金。", "脱贫攻坚"),
    ],
)
def test_words_that_published_accounts_get_wrong_are_told(text: str, right: str) -> None:
    assert right in [each.replacement for each in proofread(text, ("write",), wrong_words())]
