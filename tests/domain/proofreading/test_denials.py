"""What is denied and told of all the same, whatever it is."""

import pytest

from domain.proofreading.claims.denials_of_amounts.denials import denials
from domain.proofreading.claims.denials_of_amounts.told_anyway import told_anyway
from domain.proofreading.mentions import passage
from domain.proofreading.quantities import folded

BELIED = (
    ("补贴全部打卡发放，未出现错发，其中2户因证件过期错发0.24万元。", "未出现错发", "2≠0"),
    ("全年未发生安全生产事故。10月城东泵站发生安全生产事故1起。", "未发生安全生产事故", "1≠0"),
    ("2025年度未发生培训费支出。\n三、明细\n办公费3.2万元，培训费1.46万元。", "未发生培训费支出", "1.46≠0"),
    ("拨付及时，不存在滞留问题，截至年底仍有38万元滞留在乡镇账户。", "不存在滞留问题", "38≠0"),
    ("整改全部完成，无遗留问题，仍有1项正在推进。", "无遗留问题", "1≠0"),
    ("未发现截留、挤占、挪用现象，审计发现挪用资金3万元。", "未发现截留、挤占、挪用现象", "3≠0"),
    ("全年未发现违规使用资金问题。\n四、问题\n违规使用补助资金2.6万元。", "未发现违规使用资金问题", "2.6≠0"),
    ("全年无印刷品采购支出，主要采购为宣传折页，金额1.8万元。", "无印刷品采购支出", "1.8≠0"),
)
TRUE = (
    "未发生重大疫情，疫情防控物资支出12万元。",
    "未发生地质灾害，监测地质灾害隐患点35处。",
    "无安全事故，开展安全事故应急演练2次。",
    "年内未发生合同纠纷，3起合同纠纷通过调解解决。",
    "52个小区中有17个没有专业物业，专业物业覆盖35个。",
    "全年无重大舆情，一般舆情12起。",
    "未发生食物中毒，食物中毒应急演练1次。",
    "无一例投诉，公布投诉电话3个。",
    "未发生违约，违约金条款3条。",
    "未发生培训费支出。\n教师培训费1.46万元。",
    "未发生培训费支出，上年培训费1.46万元。",
    "检查未发现违规问题。\n全县查处违规用地12万元。",
    "全年无印刷品采购支出，主要支出为差旅费1.8万元。",
    "东街小学无漏发情况，西街小学漏发补助3人。",
    "项目无变更，不再变更投资12万元。",
)


@pytest.mark.parametrize(("text", "quote", "arithmetic"), BELIED)
def test_denied_and_told(text: str, quote: str, arithmetic: str) -> None:
    """The denial is quoted, with the figure that belies it."""
    (found,) = told_anyway(passage(text, folded(text)))
    assert (text[found.start : found.end], found.arithmetic, found.severity) == (quote, arithmetic, "query")


@pytest.mark.parametrize("text", TRUE)
def test_denied_and_true(text: str) -> None:
    """What is done against it, of something narrower, of another year or of some others belies nothing."""
    assert list(denials(passage(text, folded(text)))) == []
    assert list(told_anyway(passage(text, folded(text)))) == []
