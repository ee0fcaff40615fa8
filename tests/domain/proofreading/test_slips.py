"""Slips in phrases and terms that no list holds, and what only looks like one."""

from time import process_time

import pytest

from actions.proofreading import wrong_words
from domain.proofreading import proofread
from domain.proofreading.wording.slips import decode_slips, slips

WRONG = (
    ("联合交通、水利等部门供同推进。", "供同推进", "共同推进"),
    ("项目竟工验收后移交。", "竟工验收", "竣工验收"),
    ("县级配套资金尚未全额到未。", "全额到未", "全额到位"),
    ("坚决反对辅张浪费。", "辅张浪费", "铺张浪费"),
    ("建议县卫健局按季度予拨资金，年底清算。", "予拨资金", "预拨资金"),
    ("抽取患者200名问卷调察，满意度93%。", "问卷调察", "问卷调查"),
    ("对责任人作出书面检察处理。", "书面检察", "书面检查"),
    ("部门之间相互推委。", "相互推委", "相互推诿"),
    ("基层经办力量单簿。", "力量单簿", "力量单薄"),
    ("履行集体决测程序。", "集体决测", "集体决策"),
    ("项目决算申计已完成。", "决算申计", "决算审计"),
    ("合同价款已支副。", "支副", "支付"),
    ("二是经办力量单薄，编治偏紧。", "编治", "编制"),
    ("政府采够情况良好。", "政府采够", "政府采购"),
    ("该景区首曲一指。", "首曲一指", "首屈一指"),
    ("编制会意记录并归档。", "会意记录", "会议记录"),
    ("坚持应保静保。", "应保静保", "应保尽保"),
    ("新换水拢头260个。", "水拢头", "水龙头"),
    ("全面落实粮食生产任务，做到标本坚治。", "标本坚治", "标本兼治"),
    ("项目已竣公验收。", "竣公", "竣工"),
    ("工程款尚未接算。", "接算", "结算"),
    ("严禁截溜资金。", "截溜", "截留"),
    ("补助资金社会化发放，足不出护即可领取。", "足不出护", "足不出户"),
    ("各村因户施册，逐户落实。", "因户施册", "因户施策"),
    ("发现问题3个，己责令限期改正。", "己责令", "已责令"),
    ("下一步将继续建全台账管理办法。", "建全", "健全"),
    ("遇到困难时缺少决择。", "决择", "抉择"),
    ("组织明查暗访4次。", "明查暗访", "明察暗访"),
    ("经过守土尽则，未发生火灾。", "守土尽则", "守土尽责"),
)
RIGHT = (
    "群众对此反应强烈，专家组一直认为慷慨赴死易、从容就义难，提供同类设备。",
    "往来款已核对，无账外资产，督察大队到现场察看，采区已封闭。",
    "抽样检测30处，28处粉碎长度合格。",  # across the border of two words
    "省、市、县、乡四级资金之比为4∶3∶2∶1。",  # a numeral counts
    "乡镇卫生院药品零差率补助执行712.8万元。",
    "各报纸纷纷发表社论，简直能与学术界对话。",
    "加强民主法制建设，尽早纳入法制化轨道。",
    "保证各方面创造新经验，供应上等茶。",
    "学习庄严历史，协力渡江，威名显赫。",
    "既使政策落到实处，又使对象得到实惠。",
    "皆道村和朝标社区的道路已硬化。",
    "由李立常负责，张真兴配合。",
    "“食全食美”品牌活动举办三场。",
    "各级各部门齐抓共管，坚忍不拔，发奋图强。",
    "我局行之有效的做法得到推广，民生得到改善。",
    "完成旅游接待任务，档案管理规范，卫生事业发展。",
    "水质标准达标，情节简单，定位问题清楚。",
    "发现问题及时处理，及时整改，一事一策。",
    "部门预决算公开透明，资金实行专户管理。",
    "增减相抵，年末净减46.4万元。",
    "为9处离线点加装报文设备，实现全覆盖。",
    "在县政府官网公布，逐季通报，铸牢底线。",
    "人均外借约1.2册，人均外接约3件。",
    "隐患120处，即时整改80处，限期整改40处。",
    "学员自己责令不了他人，续建全长5公里，表决择优录取。",
    "宣传《安全法》，保教费按季直付到园。",
)


@pytest.mark.parametrize(("text", "quote", "replacement"), WRONG)
def test_a_slip_is_marked_with_what_is_right(text: str, quote: str, replacement: str) -> None:
    found = [each for each in proofread(text, ("write",), wrong_words()) if each.code == "write.word"]

    assert [(each.quote, each.replacement) for each in found] == [(quote, replacement)]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_not_marked(text: str) -> None:
    assert [each.quote for each in proofread(text, ("write",), wrong_words()) if each.code == "write.word"] == []


def test_a_word_of_the_list_is_told_once() -> None:
    (found,) = proofread("遇事按步就班。", ("write",), wrong_words())

    assert (found.quote, found.severity) == ("按步就班", "query")


def test_a_firm_with_a_character_that_looks_alike_is_told() -> None:
    text = "鸿泰建设有限公司中标。\n按合同支付鸿秦建设有限公司工程款80万元。"
    found = [(each.code, each.quote, each.replacement) for each in proofread(text, ("write",), wrong_words())]
    assert found == [("write.name", "鸿秦建设有限公司", "鸿泰建设有限公司")]


def _seconds_to_decode(count: int) -> float:
    """For so many terms beside as many words of two characters."""
    characters = [chr(0x4E00 + place) for place in range(count)]
    terms = "\n".join(f"{character}丁 一 二" for character in characters)
    common = "\n".join(f"{character}丙" for character in characters)
    begun = process_time()
    decode_slips("", "", terms, common)
    return process_time() - begun


def test_what_is_known_is_read_in_step_with_its_length() -> None:
    """The words were joined anew for each term: the first 校对 of a run took seventeen seconds before it began."""
    few, many = (min(_seconds_to_decode(count) for _try in range(3)) for count in (1_000, 10_000))
    assert many < 40 * few


@pytest.mark.parametrize("before", range(9_994, 10_004))
def test_a_slip_is_found_where_one_stretch_of_a_long_text_ends(before: int) -> None:
    text = "，" * before + "联合供同推进，工程款尚未接算。"

    found = [(each.quote, each.offset) for each in slips(text, wrong_words().slips)]

    assert found == [("供同推进", before + 2), ("接算", before + 12)]
