"""How numbers are written: what GB/T 15835 would have otherwise, approximations told twice, and false friends."""

import pytest

from domain.proofreading import proofread
from domain.proofreading.quantities import QuantityKind, folded, quantities

WRONG = (
    ("抽查近20余处点位，均合格。", "write.about", "近20余", "近20"),
    ("工期约一个月左右。", "write.about", "约一个月左右", "约一个月"),
    ("群众满意度不低于90%以上。", "write.about", "不低于90%以上", "不低于90%"),
    ("惠及超过500余户群众。", "write.about", "超过500余", "超过500"),
    ("完成率提高百分之8。", "write.number", "百分之8", "8%"),
    ("死亡率下降千分之3。", "write.number", "千分之3", "3‰"),
    ("支付1千5百元补助。", "write.number", "1千5百", None),
    ("惠及3百户群众。", "write.number", "3百", None),
    ("二○二三年度预算执行良好。", "write.number", "二○二三", "二〇二三"),
    ("二零二三年，我局完成任务。", "write.number", "二零二三", "二〇二三"),
    ("每次3、4个人参加。", "write.number", "3、4", "三四"),
    ("培训了三、四十名干部。", "write.number", "三、四", "三四"),
    ("每户补助10-20万元。", "write.number", "10-20万", "10万-20万"),
    ("项目于2023.5.1开工。", "write.number", "2023.5.1", "2023年5月1日"),
    ("根据财预[2023]15号文件。", "write.number", "[2023]15号", "〔2023〕15号"),
    ("依据湘财绩（2022）第7号通知要求。", "write.number", "（2022）第7号", "〔2022〕7号"),
    ("按照财绩〔2023〕05号文件。", "write.number", "〔2023〕05号", "〔2023〕5号"),
    ("接待群众10几人次。", "write.number", "10几", None),
    ("项目于2023年五月完工。", "write.number", "2023年五月", None),
    ("二〇二三年12月通过验收。", "write.number", "二〇二三年12月", None),
    ("始建于九零年代，设施老旧。", "write.number", "九零年代", None),
    ("23年度预算为300万元。", "write.number", "23年", "2023年"),
    ("收入为1,2345.6万元。", "write.number", "1,2345", None),
    ("投诉量下降3倍。", "write.times", "下降3倍", None),
    ("能耗降低了一倍。", "write.times", "降低了一倍", None),
    ("全县防疫员共二百一十3人。", "write.number", "二百一十3", None),
    ("涉及农户三十2户。", "write.number", "三十2", None),
    ("近五、六年来投入持续增加。", "write.number", "五、六", "五六"),
    ("前三、四个月进度偏慢。", "write.number", "三、四", "三四"),
)
SILENT = (
    "近20处点位，最近3年以上未发生事故。",
    "第二十3条，五、六年级学生，二十五3月，会议于二十三日召开。",
    "节约余款20余万元，约合3万元以上，节约20多万元，预约3人以上。",
    "不低于90%，90%以上，不足3人，不足之处以内部控制为主。",
    "百分之八，占比8%，百分之百，千分之三。",
    "装机55千瓦，距离5千米，重3千克，单位：千元。",
    "二〇二三年度，一九九八年，20世纪90年代，二十世纪九十年代。",
    "三四个人，三四十名，一、二、三季度，第三、四季度，第1、2处。",
    "三、四个意识不断增强\n3、4个项目按期完工。",
    "每户补助10万元～20万元，3%—5%，1—3楼，9-12月，5～6处。",
    "项目于2023年5月1日开工，系统版本V2.1.3，近3年来运行平稳。",
    "根据财预〔2023〕15号文件，（2023）湘01民初5号判决书。",
    "十几人次，几十万元，收入12,345.6万元，在1,2号楼。",
    "增长3倍，减少到三分之一，下降30%，工龄长达25年。",
    "至少3次，最多可报5次以上未参加者除外，最多3人。",
)


@pytest.mark.parametrize(("text", "code", "quote", "replacement"), WRONG)
def test_a_number_written_otherwise_is_marked(text: str, code: str, quote: str, replacement: str | None) -> None:
    found = [(each.quote, each.replacement) for each in proofread(text, ("write",)) if each.code == code]
    assert (quote, replacement) in found


@pytest.mark.parametrize("text", SILENT)
def test_a_number_written_right_is_not_marked(text: str) -> None:
    codes = ("write.number", "write.about", "write.times")
    assert [each.quote for each in proofread(text, ("write",)) if each.code in codes] == []


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("挽回损失96万余元。", 960_000, "96万余元"),
        ("累计投入3亿多元。", 300_000_000, "3亿多元"),
        ("挽回损失96余万元。", 960_000, "96余万元"),
    ],
)
def test_an_amount_of_so_much_and_more_is_read_as_approximate(text: str, value: int, words: str) -> None:
    (found,) = quantities(folded(text))
    assert (found.kind, int(found.value), found.about) == (QuantityKind.MONEY, value, True)
    assert text[found.start : found.end] == words
    assert [each.quote for each in proofread(f"{text}挽回损失960,000.00元。", ("prose",))] == []
