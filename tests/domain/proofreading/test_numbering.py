"""Numbers of headings and items: what must be marked, and false friends."""

import pytest

from domain.proofreading import proofread

WRONG = (
    ("1.1 基本情况\n1.2 预算\n1.4 决算\n", "number.gap", "1.4", None),
    ("1.1基本情况\n1.1.1职能\n1.1.3人员\n1.2预算\n", "number.gap", "1.1.3", None),
    ("1.1 基本情况\n1.2 预算\n2.1 决算\n2.1 绩效\n", "number.repeat", "2.1", None),
    ("做法：首先，加强领导。再次，压实责任。最后，强化监督。", "number.gap", "再次，", None),
    ("原因：其一，预算偏粗；其三，监管不严。", "number.gap", "其三，", None),
    ("附件：1.自评表\n3.佐证材料\n", "number.gap", "3.", None),
    ("一、基本情况\n二、支出情况\n四、存在的问题\n", "number.gap", "四、", None),
    ("一、基本情况\n二、支出情况\n四、绩效情况\n四、存在的问题\n", "number.gap", "四、", "三、"),
    ("一、基本情况\n二、支出情况\n二、绩效情况\n四、存在的问题\n", "number.repeat", "二、", "三、"),
    ("三、绩效情况\n四、问题\n四、措施\n五、其他\n", "number.repeat", "四、", None),
    ("一、基本情况\n（二）机构职能\n（三）人员\n", "number.gap", "（二）", None),
    ("一、支出\n（一）基本支出\n无。\n（2）项目支出\n无。\n二、其他\n", "number.level", "（2）", "（二）"),
    ("一、支出\n（一）基本支出\n（二）项目支出\n三、结转\n二、其他\n", "number.level", "三、", "（三）"),
    ("一、支出\n（一）基本支出\n（二）项目支出\n（二）其他\n三、绩效\n", "number.level", "（二）", "二、"),
    ("三、完成\n（一）治理。\n1、服务。\n（三）环境。\n", "number.level", "1、", "（二）"),
    ("四、甲\n一、乙\n（二）丙\n五、丁\n", "number.level", "一、", "（一）"),
    ("（一）情况\n（一）职能\n（二）人员\n二、支出\n", "number.level", "（一）", "一、"),
    ("第一，加强学习；第二，完善制度；第四，强化考核。".replace("；", "。"), "number.gap", "第四，", None),
    ("（二）情况\n1.甲。\n2.乙。\n4.丙。\n5.丁。\n", "number.gap", "4.", None),
    ("目标：1.保障运转。2.完成采购。4.做好培训。\n", "number.gap", "4.", None),
    ("问题：一是预算偏粗。二是进度偏慢。四是指标偏少。\n", "number.gap", "四是", None),
    ("问题有：\n一是预算偏粗。待改。\n三是进度偏慢。\n", "number.gap", "三是", None),
    ("问题有：\n一是预算偏粗。\n二是指标偏少。\n四是进度偏慢。\n", "number.gap", "四是", None),
    ("问题有：\n一是预算偏粗。\n二是指标偏少。\n二是进度偏慢。\n", "number.repeat", "二是", None),
    ("问题：一是预算偏粗。二是进度偏慢。二是指标偏少。\n", "number.repeat", "二是", "三是"),
    ("措施：一要完善制度；二要强化监督；四要开展培训。\n", "number.gap", "四要", None),
    ("措施：一要完善制度；二要强化监督；二要开展培训。\n", "number.repeat", "二要", "三要"),
    ("措施：①学习；②培训；④考核。\n", "number.gap", "④", None),
    ("内容：（1）学习；（2）培训；（4）考核；（4）检查。\n", "number.gap", "（4）", "（3）"),
    ("一、情况\n(一）职能\n（二）人员\n", "number.bracket", "(一）", "（一）"),
    ("一、情况\n（一)职能\n（二）人员\n", "number.bracket", "（一)", "（一）"),
    ("一、情况\n一）职能\n（二）人员\n", "number.bracket", "一）", "（一）"),
    ("1.甲。\n2.乙。\n3、丙。\n4.丁。\n", "number.mixed", "3、", "3."),
    ("一、情况\n二.支出\n三、绩效\n", "number.mixed", "二.", "二、"),
    ("第一章 概况\n第一节 立项\n第三节 资金\n第二章 实施\n", "number.gap", "第三节", None),
    ("第一章 概况\n第一节 立项\n第二节 资金\n第二节 工期\n第二章 实施\n", "number.repeat", "第二节", "第三节"),
    ("一、收费\n（一）甲\n（二）乙\n二、财务\n（三）丙\n（四）丁\n", "number.gap", "（三）", None),  # under one heading
    ("十、其他\n十一、附则\n十三、说明\n", "number.gap", "十三、", None),
)
SILENT = (
    "1.1 基本情况\n1.2 预算\n1.2.1 收入\n1.3 决算\n2.1 绩效\n2.2 问题\n4.1 附则\n",
    "1.1万元用于办公\n1.3万元用于差旅\n1.1公里道路\n1.5公里水渠\n",
    "首先，加强领导。其次，压实责任。再次，严格考核。最后，强化监督。首先，学习；最后，考核。",
    "分两种：一是财政资金，一是自筹资金。其一，预算偏粗；其二，监管不严。",
    "一、情况\n（一职能\n（二）人员\n二、支出\n（一般公共预算）\n",  # the bracket is told as unpaired
    "一、基本情况\n二、一般公共预算支出情况\n三、政府性基金预算支出情况\n",
    "六、绩效情况\n（一）整体\n（二）专项\n七、问题\n",  # an excerpt begins where it likes
    "一、职责\n1.甲。\n2.乙。\n机构设置如下：\n1.丙。\n2.丁。\n二、人员\n",
    "（一）目标\n1.保障运转。2.完成采购。3.做好培训。\n4.完成验收。\n",
    "1.项目：1.甲；2.乙。\n2.项目：1.丙；2.丁。\n3.项目。\n",
    "1.2022年预算资金588.3万元。\n2.2022年收入386.6万元。\n3.2021年结转12万元。\n",
    "4.5公里道路完工。\n6.2万人受益。\n",
    "第一，抓学习。第二，抓落实。\n第三，抓考核。第一季度支出偏慢。\n",
    "1、2022年预算5万元。\n2、２０２２年收入5万元。\n３、支出5万元。\n",
    "一是抓学习。\n二是抓落实。\n三是抓考核。\n",
    "1.先行。一是甲。二是乙。\n2.后行。一是丙。二是丁。三是戊。\n",
    "目录\n一、情况\n二、支出\n三、绩效\n正文如下\n一、情况\n二、支出\n三、绩效\n",
    "一、情况\n（一）职能\n（二）人员\n二、支出\n（一）基本\n（二）项目\n",
    "二、三季度支出较多。\n一、二期工程完工。\n",
    "根据（2018）年的规定（见第3条），甲（1）组完成。\n",
    "比例为1:2，面积3.5亩；8:30开始，用时1.5小时。\n",
    "1.甲\n（1）子。\n（2）丑。\n2.乙\n（1）寅。\n",
    "第一部分 概况\n一、职能\n二、人员\n第二部分 绩效\n一、目标\n二、结果\n",
    "第一章 概况\n第一节 立项\n第二节 资金\n第二章 实施\n第一节 招标\n第二节 工期\n第三章 得分\n第四章 建议\n",
    "1.总体（一）甲。（二）乙。\n2.其他（一）丙。\n",
    "一是补短板：一要清账，二要建册。二是强弱项：一要培训，二要考核。三是抓落实。\n",
    "一是抓学习；二要抓落实；三是抓考核。统一要求，一要素保障。\n",
    "是一是二要分清，一是一，二是二。\n",
    "一、情况\n1.甲。\n二、支出\n1.乙。\n2.丙。\n",
    "（一）情况\n①甲；②乙；③丙。\n（二）支出\n①丁；②戊。\n",
    "附件1\n一、甲\n二、乙\n附件2\n一、丙\n二、丁\n",
    "一、收费\n（一）甲\n（二）乙\n二、财务\n（三）丙\n三、采购\n（四）丁\n（五）戊\n",  # numbered through
)


@pytest.mark.parametrize(("text", "code", "quote", "replacement"), WRONG)
def test_a_wrong_number_is_marked(text: str, code: str, quote: str, replacement: str | None) -> None:
    found = proofread(text, ("number",))
    assert [(each.code, each.quote, each.replacement) for each in found] == [(code, quote, replacement)]
    assert all(text.startswith(each.quote or "?", each.offset or 0) for each in found)


@pytest.mark.parametrize("text", SILENT)
def test_right_numbers_are_passed_over(text: str) -> None:
    assert proofread(text, ("number",)) == ()
