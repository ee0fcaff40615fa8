"""Pairs, punctuation, residue, names and goals: what must be marked, and false friends."""

import pytest

from domain.proofreading import proofread

UNENDED = (
    "资金按进度拨付到位，全年支出及时，没有形成结转。\n培训按计划举办六期，参训人员全部考核合格。\n"
    "改造工程如期完工，一次验收合格，已交付使用。\n"
)
WRONG = (
    ("二、绩效目标完成情况\n（一）产出指标。完成培训。\n（二）效益指标。力争就业率达到60%以上。", "write.aim", None),
    ("四、项目绩效情况\n可持续影响：项目质保5年，每校明确管理员，力争节能效果良好。", "write.aim", None),
    ("三、绩效目标完成情况\n满意度指标方面，将进一步提升群众对宣传工作的满意度。", "write.aim", None),
    ("实际完成的质量指标：力争结业学员就业率达到60%以上。", "write.aim", None),
    ("生态效益目标：使灌溉水利用系数有所提升。", "write.vague", None),
    ("社会效益：努力使消防意识有所提高。", "write.vague", None),
    ("由甘肃康泽医疗器械有限公司供货。\n由甘肃康泽医疗器械公司维护。", "write.name", "甘肃康泽医疗器械有限公司"),
    ("主要成效：（从经济效益、社会效益等方面分析）", "write.residue", None),
    ("完成率达到  %，支出500万元。", "write.residue", None),
    ("本部分内容待完善。", "write.residue", None),
    ("第一、加强领导；第二，压实责任。", "write.mark", "第一，"),
    ("其次、完善制度。", "write.mark", "其次，"),
    ("（一）、基本情况", "write.mark", "（一）"),
    ("①、资金到位。", "write.mark", "①"),
    ("办公费、水电费、和差旅费均在预算内。", "write.mark", "和"),
    ("培训、走访、以及检查有序开展。", "write.mark", "以及"),
    ("水费、电费、等支出12万元。", "write.mark", "等"),
    ("包括办公费、水电费等……支出12万元。", "write.mark", "等"),
    ("会议强调：“要过紧日子。”。会后印发了纪要。", "write.mark", "。”"),
    ("全年召开会议三次（含专题会议一次。）", "write.mark", "（含专题会议一次）"),
    (("我局内设5个股室，现有在职人员45人，另有车辆2台，均已登记入账。\n全年预算500万元，支出498万元，执行率99.6%，较好完成各项任务\n"
     "1.部分项目进度偏慢，年末支付集中，存在突击花钱的现象，须加以改进。\n2.要加强预算编制，细化支出科目，提高执行的均衡性，并按季通报进度。\n"
     "3.要加强绩效管理，细化绩效指标，把评价结果用到下一年的预算里。"), "write.mark", "完成各项任务。"),
    ("全年立规矩、强监管，二者缺一不可可。", "write.double", "可"),
    (f"{UNENDED}四、问题\n1.标志被树木遮挡，影响视线。\n2.维护资金未纳入预算，责任有待明确\n五、建议", "write.mark",
     "责任有待明确。"),
    ("成立由家长、教师代表组成的膳食委员会、每月对食材价格询价。", "write.mark", "，每月对食材价格询价。"),
    ("出台管理办法、并按季通报各乡镇的执行进度。", "write.mark", "，并按季通报各乡镇的执行进度。"),
    ("培训时间为1月~12月。", "write.mark", "1月～12月"),
    ("整改问题三项，（含上年结转一项）。", "write.mark", "（含上年结转一项）"),
    ("二、做法\n1.健全制度，规范流程；\n2.按季通报，定期调度进度；\n三、问题\n偏粗。", "write.mark", "期调度进度。"),
    ("推进“一件事一次办改革，成效明显。", "write.pair", None),
    ("我区坚持工作两手抓、两不误”的做法受到推介。", "write.pair", None),
    ("资金均经“一卡通“系统审核。", "write.pair", "资金均经“一卡通”"),
    ("资金均经”一卡通”系统审核。", "write.pair", "资金均经“"),
    ("配备对讲机45部(含备用电池）。", "write.pair", "（含备用电池）"),
    ("根据《预算法）的规定。", "write.pair", "根据《预算法》"),
    ("包括（人员经费、【公用经费）等】。", "write.pair", None),
    ("人员经费（工资、津贴，已发放。", "write.pair", None),
    ("占64.2%;签约服务费145万元。", "write.half", "占64.2%；"),
    ("资金到位,支出及时。", "write.half", "资金到位，"),
    ("主要问题:预算偏粗。", "write.half", "主要问题："),
    ("支出及时.绩效良好。", "write.half", "支出及时。"),
    ("采购设备（空调）(电脑)各1台。", "write.half", "（电脑）"),
    ("推进“放管服”和\"互联网\"工作。", "write.half", "“互联网”"),
    ("资金到位。,支出及时。", "write.double", None),
    ("执行率98%%。", "write.double", "%"),
    ("经费的的使用规范。", "write.double", "的"),
    ("支出500万元万元。", "write.double", "万元"),
    ("资金到位。。支出及时。", "write.double", "。"),
    ("资金到位，，支出及时。", "write.double", "，"),
    ("资金到位，。支出及时。", "write.double", "。"),
    ("办公费、、水电费。", "write.double", "、"),
    ("办公费、水电费……。", "write.double", "……"),
    ("资金 到位，支出及时。", "write.space", "资金到位"),
    ("六、改进措施和有 关建议", "write.space", "和有关建"),
    ("资金到位， 支出及时。", "write.space", "位，支出"),
    ("[bookmark: _GoBack]本项目支出3万元。", "write.residue", ""),
    ("资金到位&nbsp;及时。", "write.residue", ""),
    ("项目支出{{amount}}万元。", "write.residue", None),
    ("（请填写项目名称）支出3万元。", "write.residue", None),
    ("完成率见错误!未找到引用源。", "write.residue", None),
    ("执行率#DIV/0!。", "write.residue", None),
    ("预算XX万元，支出3万元。", "write.residue", None),
    ("报告于X月X日提交。", "write.residue", None),
    ("20XX年度绩效自评。", "write.residue", None),
    ("计划至202X年全部完成。", "write.residue", None),
    ("支出合计____万元。", "write.residue", None),
    ("主要措施：……", "write.residue", None),
    ("完善“两招三办”机制。二招三办项目支出3万元。", "write.name", "两招三办"),
    ("“雨露计划”补助3人，“雨露计划”支出1万元，“雨落计划”已完成。", "write.name", "雨露计划"),
    ("2022年度芦淞区教育局自评报告\n芦淞区教育局内设5个股室。芦淞区财政局拨款，芦凇区学校12所。",
     "write.name", "芦淞区"),
    ("智慧水务平台支出2万元，智慧水务平台已上线，智惠水务平台运行稳定。", "write.name", "智慧水务平台"),
    ("单位为云坳县水利工程建设服务中心。云坳县水利工程建设管理中心质量合格。", "write.name",
     "云坳县水利工程建设服务中心"),
    ("一、绩效目标\n完成村级道路养护任务并通过上级验收，群众满意。\n二、完成情况\n完成村级道路养护任务并通过上级验收，群众满意。\n",
     "write.copied", None),
    ("某县住房和建设局支出3万元。\n内设5个股室，按《某县住房和建设局采购规定》，由县住房与建设局统一采购。",
     "write.name", "住房和建设局"),
    ("青龙山水库至集镇供水管道工程获得批复。\n二、实施情况。青龙岭水库至集镇供水管道工程于3月通水。", "write.name",
     "青龙山水库至集镇供水管道工程"),
    ("总体目标：新建公厕6座。完成情况：计划新建公厕6座。", "write.aim", None),
    ("（三）社会效益\n经过宣传，力争进一步提高群众对政务公开的满意度。", "write.vague", None),
    ("二、绩效目标\n1.完成审计6个；\n2.着力提升监督效能，更好发挥“前哨”作用。\n", "write.vague", None),
    ("年度目标：\n一是进一步加强队伍建设；\n二是不断提升服务水平。\n其他情况良好。", "write.vague", None),
    ("2023年绩效目标：加大宣传力度，不断提升服务水平，进一步提高群众满意度。", "write.vague", None),
    ("社会效益指标：居民自救能力显著提升，效果较好。", "write.vague", None),
    ("目标：进一步改善候诊环境，让患者舒心。", "write.vague", None),
    ("下一年度将大幅提升办案质量，努力让群众放心。", "write.vague", None),
    ("（三）社会效益。\n外出务工规模保持稳定，完成较好。", "write.vague", None),
    ("满意度指标：年度指标值≥90%，实际完成值≥90%。", "write.aim", None),
    ("支出391万元。完成情况：力争年底前完成改造并通过验收。", "write.aim", None),
    (f"{UNENDED}一是自筹资金压力较大，二是概算控制有待加强", "write.mark", "控制有待加强。"),
)  # fmt: skip
SILENT = (
    "分三步：（一）摸底，（二）核查，（三）整改。",
    "要求每日、每月、每季度开展巡查，做到早谋划、早部署，并按季通报。",
    "二、做法\n1.健全制度，规范审批流程；\n2.按季通报，定期调度进度；\n3.严格考核，兑现奖惩措施。",
    f"{UNENDED}五、下步打算\n1.健全制度，强化监管\n2.细化预算，均衡支出\n3.严格考核，兑现奖惩",
    "二、预算，执行情况\n（一）总体情况；（二）项目情况。",
    "二、绩效目标完成情况\n结业学员就业率达到62%。\n三、下一步打算\n力争2024年就业率达到65%以上。",
    "一、绩效目标\n力争结业学员就业率达到60%以上。\n二、完成情况\n年初目标是力争新建公厕6座，实际新建6座。",
    "三、绩效目标完成情况\n满意度92%。下一步将进一步提升群众满意度至95%。",
    "甘肃康泽医疗器械有限公司（以下简称康泽公司）供货，甘肃康泽医疗器械公司维护。",
    "第一，加强领导；第二，压实责任。首先，完善制度。第一、二季度收入均衡。",
    "水费、电费等支出12万元；及时、和谐、与会人员，分为优、良、中、等外四级，有梅香园、和风园。",
    "依据《预算法》《会计法》的规定，会议强调：“要过紧日子。”会后印发了纪要。",
    "包括办公费……水电费。（详见附表。）",
    "“年初财政拨款结转和结余”为0，“年末财政拨款结转和结余”为3万元。",
    "由“良性循环”变为“恶性循环”，从“卖方市场”转为“买方市场”。",
    "让灾民暖暖和和过春节，一把把新房钥匙送到户，读着读着声音大起来，路很远很远。",
    "交警支队支队长到会，可以以实物抵扣，根据根据地的经验，打开了了解情况的窗口。",
    "我们要继续解放思想。解放思想，就要敢闯敢试。",
    "参加’98全国乡镇企业展销会。",
    "二〇〇二年至二〇〇三年的数据齐全。\n***\n附表如下。",
    "（数据由县统计局提供）全县扶贫建房30户，“扶贫建校”与“扶贫建房”同步推进。",
    "推进“一件事一次办”改革，‘最多跑一次’成效明显（见附件）。",
    "“聚焦‘红黄牌’预警”机制（含《办法》【试行】）。",
    "1）甲；2）乙；a）丙。",
    "“第一段说明情况。\n“第二段说明措施。”",
    "人员经费1098万元（其中：基本\n\n— 1 —\n\n工资312.06万元、奖金26.8\n万元）；公用经费2万元。",
    "会议强调：“要把‘三公’经费管好。”",
    "8:30至17:00，比例1:2，收入1,234.5万元，见https://www.example.gov.cn/a,b。",
    "GB/T 9704-2012, Part 1: layout (final).",
    "增长12.5%，其中A类3.5%，B类9%。",
    "邮箱为budget.office@example.gov.cn，已公开。",
    "目的的确定，有的的确，除了了解情况，公共共有产权房。",
    "等……等。",
    "省略了……其他内容。",
    "什么是绩效？如何评价？",
    "《甲办法》《乙办法》、“丙”“丁”。",
    "第一部分 部门概况\n（一） 基本情况\n表一 收支总表",
    "单位名称  芦淞区财政局  2022年度",
    "经办人：王 伟，审核人：李 明。",
    "《中共中央 国务院关于全面实施预算绩效管理的意见》（中发〔2018〕34号）。",
    "APP 使用率高，IP 地址已登记，满意占 95%。",
    "　　本单位按规定公开，接受监督。",
    "手机138****1234已登记。",
    "使用XXL号服装3套，XP系统2台。",
    "尺寸3×4米，1920×1080像素。",
    "某县某单位，陈某某的补贴已停发。",
    "#1机组和C#课程。",
    "请在3月前完成填写，请示已批复。",
    "雨露计划（一期）支出1万元，“雨露一期”“雨露二期”均完成。",
    "“东区大厅”“西区大厅”均投入使用。",
    "城东中学与城西中学，“高标准农田一期”和“高标准农田二期”。",
    "2022年度东河县教育局自评报告\n东河县教育局内设5个股室，东河县财政局拨款，与西河县共建，全县共享，该河县道已修。",
    "高新水务平台和高欣水务平台各1个，城东污水处理项目、城西污水处理项目、城东污水处理项目。",
    "青峦县林业局和青峦县财政局联合验收，青峦县教育局参加。",
    "2022年预算和2023年预算，“两招三办”机制和“两招三办”项目。",
    "一、绩效目标\n完成养护任务12公里，验收合格率100%。\n二、完成情况\n实际养护12.6公里，验收合格率100%。\n",
    "一、绩效目标\n按月发放工资。\n二、完成情况\n按月发放工资。\n",  # too short to have been copied
    "2023年绩效目标：新建管网12公里，验收合格率100%，群众满意度不低于95%。",
    "群众与公安局互动，群众和公安局互动。",
    "由市场监管局和应急管理局联合检查，市场监管局与应急管理局分别立案，发展和改革局与财政局会商。",
    "石桥镇污水处理厂扩建工程开工。\n石板镇污水处理厂扩建工程完工。\n东岭村便民桥工程、西岭村便民桥工程均已验收。",
    "总体目标：新建公厕6座。完成情况：实际新建公厕6座，计划数6座。",
    "完成情况：计划任务全部完成。",
    "努力提升群众满意度至95%。",
    "2023年绩效目标：按时足额发放工资。",
    "工作目标管理考核办法已印发，不断提升管理水平。",
    "范围为2020-2023年，3—5月。",
    "社会效益指标：居民自救能力显著提升，取证387人。",
    "目标：进一步改善候诊环境，12月底前完成改造。",
    "满意度指标：年度指标值≥90%，实际完成值93%。",
    "完成情况：年初目标为力争完成6座，实际新建6座。",
    f"{UNENDED}（二）整体支出绩效目标，专项资金绩效目标及其他",
    "第一，抓学习；第二，抓落实。",
    "本项目由省、市、县（区）三级分担。",
)


@pytest.mark.parametrize(("text", "code", "replacement"), WRONG)
def test_a_fault_is_marked(text: str, code: str, replacement: str | None) -> None:
    found = [each for each in proofread(text, ("write",)) if each.code == code]
    assert [each.replacement for each in found][:1] == [replacement]
    assert all(text.startswith(each.quote or "?", each.offset or 0) for each in found)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_right_is_passed_over(text: str) -> None:
    assert proofread(text, ("write",)) == ()


def test_a_name_that_several_rules_know_is_told_once() -> None:
    text = "某县城市管理和执法局支出3万元，城市管理和执法局内设5个股室，由县城市管理与执法局统一采购。"

    assert [each.quote for each in proofread(text, ("write",))] == ["县城市管理与执法局"]


def test_a_crossed_pair_is_told() -> None:
    assert {each.code for each in proofread("甲（乙“丙）丁”戊。", ("write",))} == {"write.pair"}


@pytest.mark.parametrize("code", ["write.half", "write.double", "write.space", "write.residue", "write.pair"])
def test_a_replacement_leaves_nothing_to_mark(code: str) -> None:
    for text, wanted, replacement in WRONG:
        if wanted != code or replacement is None:
            continue
        mended = text
        for each in reversed([each for each in proofread(text, ("write",)) if each.code == code]):
            assert each.offset is not None
            assert each.quote is not None
            assert each.replacement is not None
            mended = mended[: each.offset] + each.replacement + mended[each.offset + len(each.quote) :]
        assert [each for each in proofread(mended, ("write",)) if each.code == code] == []


def test_a_paragraph_that_stands_again_is_told_once_and_whole() -> None:
    again = "演出更新慢。抽看的18场演出中，有11场为同一套节目单，与群众的多样化需求存在差距。"
    text = f"（一）{again}\n（二）部分演出仅凭盖章确认，没有现场照片。\n（三）{again}\n"

    (found,) = [each for each in proofread(text, ("write",)) if each.code == "write.double"]

    assert found.quote == f"（三）{again[:-1]}"
    assert text.startswith(found.quote, found.offset or 0)


def test_goals_that_stand_again_among_the_results_are_told_once() -> None:
    goals = "1.完成村级道路养护任务并通过上级验收，群众满意。2.持续改善通行条件，方便群众安全出行和农产品外运。"
    found = proofread(f"一、绩效目标\n{goals}\n二、完成情况\n{goals}\n", ("write",))
    assert [each.code for each in found if each.code in ("write.copied", "write.double")] == ["write.copied"]


def test_a_long_sentence_that_stands_again_is_told_alone() -> None:
    again = "抽看的18场演出中，有11场为同一套节目单，与群众的多样化需求存在差距"
    text = f"（一）更新慢。{again}。\n（二）核验不严。{again}。补充一句。\n"

    assert [each.quote for each in proofread(text, ("write",)) if each.code == "write.double"] == [again]
