"""A figure told again with a slip of the hand, in words that no rule names; and figures that are rightly apart."""

import pytest

from domain.proofreading.claims import Claim
from domain.proofreading.derivations.likeness import Figures, traits
from domain.proofreading.derivations.likeness_weights import weights
from domain.proofreading.derivations.retold import retold
from domain.proofreading.derivations.surroundings import Surroundings
from domain.proofreading.mentions import passage
from domain.proofreading.quantities import folded
from tools.likeness_weights import Pair, learn, pairs_in

WRONG = (
    (
        "项目到位资金520万元，支出483.60万元。\n三、成本指标\n项目成本控制在520万元以内，实际支出438.60万元。",
        "483.6≠438.6",
    ),
    ("在12个村建成灌溉渠道46条。\n四、问题\n管护资金不足。\n五、打算\n管好已建成的48条灌溉渠道。", "46≠48"),
    (
        "铺设供水管道31.7公里，安装水表640块。\n二、效益\n铺设供水管道37.1公里后，三个村用上了自来水。",
        "31.7≠37.1",
    ),
    ("应到位资金361.80万元，实际到位361.80万元。\n四、建议\n项目资金实际到位391.80万元，建议继续安排。", "361.8≠391.8"),
    (
        "业务量。全年门急诊12.83万人次，出院9416人次。\n体会：全年门急诊13.28万人次，是最高的一年，病案填报质量仍是短板。",
        "128300≠132800",
    ),
    ("慰问困难职工412户。\n二、问题\n档案不全。全年慰问困难职工421户的台账，也将一并补录入系统。", "412≠421"),
    (
        "结算审定305.76万元，比合同价少6.24万元。\n综上，水毁农田修复工程审定价306.57万元已全额支付。",
        "305.76≠306.57",
    ),
    (
        "城市低保812户、1093人，农村低保5216户、8437人。\n二、结论\n自评得分93分。年末农村低保对象8347人，补贴按月发放。",
        "8437≠8347",
    ),
    ("上门随访17,260人次，人均4次。\n四、问题\n缺少签字的回访单有92张，不到全年17,620人次的百分之一。", "17260≠17620"),
)
RIGHT = (
    "县城学校在校生4386人。\n二、卫生\n乡镇卫生院开展中医服务4836人。",
    "农村低保5216户、8437人。\n二、医疗\n全年门诊服务8347次，住院1206人次。",
    "目标任务300户，一季度完成80户，上半年完成160户，全年完成306户，超额完成任务。",
    "两个学期分别资助3120人、3210人，合计6330人次。",
    "项目到位资金520万元，支出483.60万元。\n三、成本指标\n项目成本控制在520万元以内，实际支出483.60万元。",
    "2023年铺设供水管道31.7公里。\n2024年铺设供水管道37.1公里。",
    "铺设供水管道31.7公里，台账写成37.1公里，两处不一致，正在更正。",
    "计划铺设供水管道31.7公里。\n实际铺设供水管道37.1公里，比计划多5.4公里。",
    "城东小学改造教室156间。\n城西小学改造教室165间。\n两校共改造教室321间。",
    "全县一般公共预算收入完成42.36亿元。\n全县一般公共预算支出完成42.63亿元。",
    "灌区管护资金支出36.4万元。\n管护资金支出34.6万元，占总支出87.2万元的39.68%。",
    "灌区管护资金支出36.4万元。\n合计支出80.1万元，其中管护资金支出34.6万元、维修资金支出45.5万元。",
    "甲项目支出142.50万元。\n乙项目支出124.50万元。",
    "办公费支出26.4万元，差旅费支出24.6万元。",
)


def _claims(text: str) -> list[Claim]:
    read = passage(text, folded(text))
    return list(retold(Surroundings(read), read, set()))


@pytest.mark.parametrize(("text", "arithmetic"), WRONG)
def test_slip_away_from_what_was_told(text: str, arithmetic: str) -> None:
    """The later figure is quoted, with both of them."""
    assert [each.arithmetic for each in _claims(text)] == [arithmetic]
    assert text.index("\n") < _claims(text)[0].start


@pytest.mark.parametrize("text", RIGHT)
def test_silent(text: str) -> None:
    """Nothing of what is the same, of two years or owners, owned to, or explained by what stands beside it."""
    assert _claims(text) == []


def test_a_figure_told_twice_is_no_slip() -> None:
    """Who tells a figure again means it."""
    text, arithmetic = WRONG[0]
    assert [each.arithmetic for each in _claims(text)] == [arithmetic]
    assert _claims(f"{text}\n全年实际支出438.60万元。") == []


def test_known_to_be_wrong() -> None:
    """A figure that a rule told of is neither told of again nor held against others."""
    read = passage(WRONG[0][0], folded(WRONG[0][0]))
    around = Surroundings(read)
    for at in (1, 3):
        assert list(retold(around, read, {around.terms[at].at})) == []


def test_traits_of_two_figures() -> None:
    """What two leads say of the state of a figure, and where the figures stand."""
    text = "安排资金80万元。\n支出资金76万元。"
    read = passage(text, folded(text))
    figures = Figures(Surroundings(read), read)
    found = set(traits(figures, *figures.terms))
    assert {"sta安排", "stb支出", "stdf|prev"} <= found


def test_learned_of_pairs() -> None:
    """What goes with figures that are the same comes to speak for it, what goes with others against it."""
    bias, known = learn([Pair(["one", "both"], True), Pair(["other", "both"], False)] * 40)
    assert known["one"] > 0 > known["other"]
    assert bias < 0


def test_pairs_leave_mistakes_out() -> None:
    """Figures in the words of a mistake teach nothing."""
    text = WRONG[3][0]
    pairs, others = list(pairs_in(text)), list(pairs_in(text, ["实际到位391.80万元"]))
    assert sum(each.is_same for each in pairs) == sum(each.is_same for each in others) == 1
    assert len(others) < len(pairs)


def test_weights_are_of_traits_alone() -> None:
    """Every weight tells something, and none is huge."""
    assert len(weights()) > 100
    assert all(0.05 <= abs(each) < 9 for each in weights().values())
