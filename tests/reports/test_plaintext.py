"""Blocks as plain text."""

from dataclasses import replace

from reports.content import document
from reports.plaintext import plain_text
from tests.domain.build import OUTLINE, full_report


def test_one_block_to_a_line() -> None:
    report = replace(full_report(), nil=frozenset({"fund", "remarks"}))
    assert plain_text(document(report, OUTLINE)) == (
        "2022年度某县政务服务局自评报告\n"
        "一、某县政务服务局基本情况\n"
        "负责全县政务服务工作。\n"
        "二、一般公共预算支出情况\n"
        "（一）基本支出情况\n"
        "1.预算资金400万元，收入386.6万元。\n"
        "2.支出合计386.6万元，其中：项目支出172.47万元，基本支出214.13万元（人员经费185.6万元，公用经费28.53万元）。\n"
        "（二）项目支出情况\n"
        "1.政务大厅运行支出42.75万元。\n"
        "2.网络租赁支出103.76万元。\n"
        "3.门户网站建设支出25.96万元。\n"
        "三、政府性基金支出情况\n"
        "无。\n"
        "四、绩效情况\n"
        "满意占95%，基本满意占5%，不满意占0%。\n"
        "五、公开情况\n"
        "自评结果在县政府网站公开。\n"
        "六、其他情况\n"
        "无。\n"
    )
