"""The year of a report: what must be marked, and false friends."""

import pytest

from domain.proofreading import proofread
from domain.proofreading.reporting_year import year_of

TITLE = "2022年度某县林业局整体支出绩效自评报告\n"
WRONG = (
    ("2023年6月巡察组反馈问题12个。\n截至2022年12月底，已整改11个。\n", "year.other", "截至2022年12月底", None),
    (TITLE + "（二）某县林业局2021年度整体支出绩效目标\n", "year.other", "2021年度", "2022年度"),
    (TITLE + "五、改进措施\n将合作组织建设列入2021年重点工作。\n", "year.other", "2021年", "2023年"),
    (TITLE + "2021年度部门整体支出绩效评分表\n", "year.other", "2021年度", "2022年度"),
    (TITLE + "1.2021年度预算资金588.3万元。\n", "year.other", "2021年度", "2022年度"),
    (TITLE + "截至2021年12月31日，在职人员45人。\n", "year.other", "截至2021年12月31日", None),
    (TITLE + "截至2022年11月30日，支出586万元，执行率99%。\n", "year.early", "截至2022年11月30日", None),
    (TITLE + "今年3月，我区开出第一单。\n", "year.now", "今年3月", None),
    (TITLE + "截至目前，已入驻34家。\n", "year.now", "截至目前", None),
    (TITLE + "较去年增长5%。\n", "year.now", "去年", None),
    (TITLE + "无。\n2022年12月20日\n", "year.early", "2022年12月20日", None),
    (TITLE + "无。\n填报日期：2022年11月\n", "year.early", "填报日期：2022年11月", None),
    (TITLE + "无。\n二〇二二年十二月五日\n", "year.early", "二〇二二年十二月五日", None),
    (TITLE + "现将2021年度部门整体支出绩效自评情况报告如下：\n", "year.other", "2021年度", "2022年度"),
    (TITLE + "2021年总支出500万元，较上年增长4%。\n", "year.other", "2021年", "2022年"),
    (TITLE + "2021年末实有在职人员45人。\n", "year.other", "2021年", "2022年"),
    (TITLE + "本年度（2021年）预算执行良好。\n", "year.other", "2021年", "2022年"),
    (TITLE + "2021年，我局在县委的领导下，完成造林1.2万亩。\n", "year.other", "2021年", "2022年"),
    (TITLE + "2021年1-12月，我局支出500万元。\n", "year.other", "2021年", "2022年"),
    (TITLE + "表1：2021年度预算执行情况表\n", "year.other", "2021年度", "2022年度"),
    (TITLE + "工程于2022年11月31日通过验收。\n", "year.date", "2022年11月31日", None),
    (TITLE + "2021年度各项绩效目标均已完成。\n", "year.other", "2021年度", "2022年度"),
    (TITLE + "四、改进措施\n计划2022年内更新台账。\n", "year.other", "2022年", "2023年"),
    ("一、绩效目标\n完成整修8处。\n二、完成情况\n去年的渗漏问题未再出现。\n", "year.now", "去年", None),
    (TITLE + "项目实施期限为2021年1月至12月，已如期实施。\n", "year.other", "2021年", "2022年"),
    (TITLE + "2021年第四季度护林员工资于2023年1月10日发放。\n", "year.other", "2021年", "2022年"),
    (TITLE + "四、下一步改进措施\n2022年5月底前补招护林员2名。\n", "year.other", "2022年", "2023年"),
    ("截至2024年3月底，支付工程款90万元。\n五、下一步打算\n2022年底前办理移交。\n", "year.other", "2022年", "2024年"),
    ("2021年度单位绩效自评情况说明\n一、基本情况\n某馆2022年度决算数26万元。\n接待1.2万人，比2021年增长4%。\n",
     "year.other", "2021年度", "2022年度"),
    ("项目于2023年2月29日开工。\n", "year.date", "2023年2月29日", None),
    ("2021年度某局整体支出绩效自评报告\n2022年度收入5万元。2022年支出4万元。2022年末实有3人。\n",
     "year.other", "2021年度", "2022年度"),
)  # fmt: skip
SILENT = (
    "2023年6月巡察组反馈问题12个。\n截至2023年12月底，已整改11个；截至2022年12月底的存量为5个。\n",
    "某市民政局2021—2023年社会工作服务站项目绩效自评报告\n2023年度支出5万元。2023年末实有3人。\n",
    TITLE + "2022年度支出500万元，较2021年度的480万元增长4.17%。\n",
    TITLE + "4.2020年度新冠肺炎疫情防控工作补助项目支出0.8万元。\n",
    TITLE + "根据《预算法》（2018年修正）和财绩〔2020〕10号文件。\n",
    TITLE + "下一步，2023年度预算编制将细化到项目。\n",
    TITLE + "2023年3月20日\n",
    TITLE + "发现问题5个，其中资金支付不及时2个，截至2022年11月底已全部整改到位。\n",
    TITLE + "2021年第四季度护林员工资于2022年1月10日发放。\n",
    TITLE + "四、问题及改进措施\n施工方承诺2022年9月底前交付，拖到年底。2022年内进度不均，支付率为61%。\n",
    TITLE + "一期工程于2021年立项，实施期为2021年1月至12月的部分已验收。2021年下半年开工，2023年3月完工。\n",
    TITLE + "四、问题及改进措施\n针对2022年预算编制时存在的问题，细化科目。\n",
    TITLE + "项目实施期为2021年1月至2022年12月。\n",
    TITLE + "四、下一步改进措施\n2023年5月底前补招护林员2名；上级要求2022年6月底前完成的已完成。\n",
    "三、存在的问题\n截至2022年9月30日，支出率低于60%。\n四、下一步改进措施\n2023年绩效目标编制时同步测算。\n",
    TITLE + "二〇二三年三月\n",
    TITLE + "截至2022年12月31日，支出586万元。\n",
    TITLE + "截至2022年6月底，绩效监控发现执行率偏低。\n",
    TITLE + "截至2022年底，在职人员45人。\n",
    TITLE + "截至2023年2月底，问题已全部整改。\n",
    TITLE + "（三）2021—2023年三年行动计划实施情况\n",
    TITLE + "（四）2021年度结转项目支出情况\n",
    TITLE + "一、2023年工作打算\n",
    TITLE + "2021年结转资金12万元，2021年基本支出与2022年基本支出持平。\n",
    TITLE + "项目于2021年8月开工，2022年9月完工。\n",
    TITLE + "现将整改情况报告如下：对2021年度绩效评价发现的问题，已较上年压减。\n",
    TITLE + "2022年收入5万元。2021年度一般公共预算财政拨款收入为4万元，同比增加1万元。\n",
    TITLE + "2021年，项目获批立项；2022年，项目完工。\n",
    TITLE + "2022年1-12月支出500万元，2024年2月29日前完成。\n",
    TITLE + "2021年与2022年支出情况对比表\n",
    TITLE + "目前仍有2个项目未验收。\n",
    "今年将新建管网12公里，截至目前已完成8公里。\n",  # no report on a closed year
    "会议定于2022年12月20日召开。\n2022年12月20日\n",
)
UNDER_WAY = (  # written within the year, or asking for something in the year after: they may say 今年
    "2023年我县安排农村公路建设项目45个。截至目前，已完工31个，完成投资8600万元，占年度投资计划的61%。",
    "2024年，我局年初预算安排培训经费40万元。截至目前，累计支出18万元，下半年将加快支付。",
    "2022年全县计划改造户厕3200户。今年已开工2100户，完工1650户。",
    "2024年全区招商引资目标任务为60亿元，今年1-9月已签约42亿元，较去年同期增长8%。",
    "2023年部门整体支出绩效运行监控报告\n截至目前，预算执行率为61%，较去年同期提高4个百分点。",
    "关于开展2023年度部门整体支出绩效自评工作的通知\n各单位：请于今年4月底前报送自评报告。",
    "2023年部门预算公开\n一、绩效目标情况\n今年拟安排专项6个，较去年减少2个。",
    "2022年度决算公开工作方案\n今年决算公开时间为8月。",
    "2023年，全县全年接收捐赠物资折价210万元。\n去年，全县慈善组织救助困难群众2300人次。",
    "2023年度项目支出绩效自评报告\n四、下一步打算\n争取把执行率在今年的基础上再提高3个百分点。",
)
OVER = (  # of a year that is over
    ("2023年度全县残疾人就业培训项目支出绩效自评报告\n今年共举办培训班8期。", "今年"),
    ("2022年部门决算说明\n与去年相比，支出增加12万元。", "去年"),
    ("2023年，我中心全年接待来访群众1.2万人次。今年以来未发生越级上访。", "今年以来"),
    ("2023年，全镇新修水渠11公里，完成年度任务的110%，较去年多修2公里。", "去年"),
    ("水利局2024年度部门整体支出绩效自评报告\n（二）产出\n截止目前，已全部完成。", "截止目前"),
)


@pytest.mark.parametrize("text", UNDER_WAY)
def test_a_paper_of_its_own_year_may_say_so(text: str) -> None:
    assert proofread(text, ("year",)) == ()


@pytest.mark.parametrize(("text", "quote"), OVER)
def test_a_year_that_is_over_is_this_year_no_more(text: str, quote: str) -> None:
    assert [(each.code, each.quote) for each in proofread(text, ("year",))] == [("year.now", quote)]


@pytest.mark.parametrize(("text", "code", "quote", "replacement"), WRONG)
def test_another_year_is_marked(text: str, code: str, quote: str, replacement: str | None) -> None:
    found = proofread(text, ("year",))
    assert [(each.code, each.quote, each.replacement) for each in found] == [(code, quote, replacement)]
    assert all(text.startswith(each.quote or "?", each.offset or 0) for each in found)


@pytest.mark.parametrize("text", SILENT)
def test_a_year_that_belongs_is_passed_over(text: str) -> None:
    assert proofread(text, ("year",)) == ()


def test_the_year_may_be_given() -> None:
    text = "（二）2021年度整体支出绩效目标\n"
    assert proofread(text, ("year",), year=2021) == ()
    assert [each.code for each in proofread(text, ("year",), year=2022)] == ["year.other"]


@pytest.mark.parametrize(
    ("text", "year"), [(TITLE, 2022), ("2023年全县共支出3万元，今年以来进展顺利。", 2023), ("无。", None)]
)
def test_the_year_of_a_text(text: str, year: int | None) -> None:
    assert year_of(text) == year
