"""的, 地 and 得; words that say a thing twice; blanks where a number was to be put; and their false friends."""

import pytest

from domain.proofreading import proofread

WRONG = (
    ("我站有序的开展了秋季防疫。", "write.word", "有序的开展", "有序地开展"),
    ("各股室积极的推进资产清查。", "write.word", "积极的推进", "积极地推进"),
    ("财务室及时的拨付项目资金。", "write.word", "及时的拨付", "及时地拨付"),
    ("三家单位较好的完成了年度任务。", "write.word", "较好的完成", "较好地完成"),
    ("要切实的提高资金效益。", "write.word", "切实的提高", "切实提高"),
    ("下一步将进一步的加强管理。", "write.word", "进一步的加强", "进一步加强"),
    ("工程顺利的通过了竣工验收。", "write.word", "顺利的通过", "顺利地通过"),
    ("有针对性的开展岗前培训。", "write.word", "有针对性的开展", "有针对性地开展"),
    ("活动取得良好地效果。", "write.word", "良好地", "良好的"),
    ("项目发挥了重要地作用，群众满意。", "write.word", "重要地", "重要的"),
    ("个别单位预算编制的不够细，", "write.word", "编制的不够细", "编制得不够细"),
    ("绩效监控落实的不到位。", "write.word", "落实的不到位", "落实得不到位"),
    ("这项工作抓的比较紧。", "write.word", "抓的比较紧", "抓得比较紧"),
    ("支出减少的原因是由于会议改为线上召开。", "write.double", "原因是由于", "原因是"),
    ("增加的主要原因为由于人员调入。", "write.double", "原因为由于", "原因为"),
    ("设立专账的目的是为了便于核算。", "write.double", "目的是为了", "目的是"),
    ("截至到2023年12月31日，已全部支付。", "write.double", "截至到", "截至"),
    ("评价期间内未发生安全事故。", "write.double", "评价期间内", "评价期内"),
    ("支出同比上年增加12万元。", "write.double", "同比", "比"),
    ("接待批次较上年同期同比减少3批次。", "write.double", "较上年同期同比", "较上年同期"),
    ("4月受理诉求较上月同比增长1.3%。", "write.word", "较上月同比", "环比"),
    ("收入环比上年增长5%。", "write.word", "环比", "比"),
    ("防止类似问题不再发生。", "write.word", "防止类似问题不再发生", "防止类似问题再发生"),
    ("每户平均约在300元左右。", "write.about", "约在300元左右", "约在300元"),
    ("至少需要3年以上。", "write.about", "至少需要3年以上", "至少需要3年"),
    ("公务接待费3万元，占 %。", "write.residue", "占 %", None),
    ("较上年减少 万元，主要是压减开支。", "write.residue", "上年减少 万元", None),
    ("全年举办培训 期。", "write.residue", "举办培训 期", None),
    ("完成率为　%，比计划提高2个百分点。", "write.residue", "完成率为　%", None),
    ("村级卫生室实有 家，已全部达标。", "write.residue", "生室实有 家", None),
)
SILENT = (
    "内控工作得到进一步的加强，各项制度得到有效的落实。",
    "制定科学的管理办法，建立有效的监督机制。",
    "按照合理的安排推进，形成规范的使用程序。",
    "明确的控制目标和严格的执行标准缺一不可。",
    "进行全面的排查和整改。",
    "给予积极的配合与支持。",
    "有序地开展培训，积极地推进改革，较好地完成任务。",
    "取得良好的效果，地方财政收入增加。",
    "因地制宜地发展产业，各地积极申报。",
    "完成的较多，未完成的主要是跨年项目。",
    "做得比较好的单位予以通报表扬。",
    "主要的原因是2022年由于疫情支出较少。",
    "目的是提高效率；为了便于核算，单独设账。",
    "截至12月底，到位资金5万元。",
    "报告期内、评价期间资金到位及时。",
    "同比增长3%，比上年同期多2万元；环比增长1%。",
    "防止问题再次发生，避免不必要的开支。",
    "约300元；左右两侧各有一座。",
    "负责 人，联 系 人：王某",
    "日 期：2023年3月，金 额 合 计",
    "支出 5 万元，占 10 %。",
    "预算数 万元",
)


@pytest.mark.parametrize(("text", "code", "quote", "replacement"), WRONG)
def test_clumsy_words_are_marked(text: str, code: str, quote: str, replacement: str | None) -> None:
    found = [each for each in proofread(text, ("write",)) if each.severity != "hint"]
    assert [(each.code, each.quote, each.replacement) for each in found] == [(code, quote, replacement)]


@pytest.mark.parametrize("text", SILENT)
def test_words_in_their_place_are_passed_over(text: str) -> None:
    codes = ("write.word", "write.double", "write.residue", "write.about")
    assert [each for each in proofread(text, ("write",)) if each.code in codes] == []
