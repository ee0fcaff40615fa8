"""Numbers that follow from others in words that no rule names: what is found by search, and what stays silent."""

from decimal import Decimal

import pytest

from domain.proofreading.claims import Claim
from domain.proofreading.derivations import derivations
from domain.proofreading.derivations.derivation import chance, slip
from domain.proofreading.derivations.surroundings import Surroundings
from domain.proofreading.derivations.weights import weights
from domain.proofreading.mentions import Passage, passage
from domain.proofreading.quantities import folded
from tools.derivation_weights import Example, examples, learn, module

WRONG = (
    ("县供水站2024年到位维修资金260万元，截至年底使用247万元，资金使用率为93%。", "93%", "247÷260×100=95"),
    ("全镇农户3,200户，其中参加保险的2,560户，占全镇农户的70%。", "70%", "2560÷3200×100=80"),
    ("门诊量由上年的40.00万人次增至43.00万人次，增长8.5%。", "8.5%", "(430000-400000)÷400000×100=7.5"),
    ("全年发放补助324万元，惠及学生3,600人，人均800元。", "800元", "3240000÷3600=900"),
    ("学校公用经费支出58.6万元，较上年的52.4万元增加16.2万元。", "16.2万元", "58.6-52.4=6.2"),
    ("大棚出租率由上年的61.2%升至68.7%，提高17.5个百分点。", "17.5个百分点", "68.7-61.2=7.5"),
    ("粮食统防统治支出41万元，开展4.1万亩，亩均补助12元。", "12元", "410000÷41000=10"),
    ("本年收入4,286.5万元，本年支出4,152.3万元，结余144.2万元。", "144.2万元", "4286.5-4152.3=134.2"),
    ("全局共有公务用车13辆，其中执法执勤用车8辆、应急保障用车2辆、特种技术用车2辆。", "13辆", "8+2+2=12"),
)
PRODUCTS = (
    ("村干部86人，全年发放报酬2,580,000万元，人均3万元。", "prose.unit", "3×86=258"),
    ("全年发放耕地补贴1,386.5元，惠及农户1.93万户，户均718.4元。", "prose.average", "718.4×19300=13865120"),
)
LISTS = (
    ("内设6个股室：办公室、移交安置股、优抚褒扬股、权益维护股、规划财务股，下辖1个事业单位。", "6个", "5≠6"),
    ("抓了五项重点工作：\n1.加强财源建设。\n2.保障民生。\n3.防范风险。\n4.严肃纪律。", "五项", "4≠5"),
)
SUMS = (
    ("全镇共受理诉求684件，其中道路类412件、供水类186件、照明类96件；办结率98%。", "684件", "96件"),
    ("特别扶助对象286人，其中伤残家庭118人，死亡家庭178人。", "286人", "178人"),
)
RIGHT = (
    "县供水站2024年到位维修资金260万元，截至年底使用247万元，资金使用率为95%。",
    "年初预算450万元，年中调减30万元，全年支出412.6万元，占调整后预算的98.2%。",
    "下达补助24万元，用于定向医学生6人，每人每年2万元，一次拨付两年。",
    "项目支出480万元，其中道路维修260万元、路灯更换150万元，余下的为绿化养护。",
    "2023年预算执行率96.5%，2024年预算执行率95.6%。",
    "医院2所、卫生院4所，疾控中心和妇幼保健院各1所，合计8所。",
    "公务接待费1.8万元，比上年减少0.2万元，下降10%。",
    "支出中人员支出1,188万元，占66%；支出共1,800万元。",
    "编制30名，空编3名，满编率90%。",
    "是“新增市场主体450户”实际完成431户；二是“农村公路列养率100%”实际为97.8%。",
    "县道268公里、村道1,108公里，共130万元，按县道每公里1万元、村道每公里0.1万元安排。",
    "抽检样品98批次，其中蔬菜48批次、水果26批次、畜禽产品16批次、水产品8批次，合格95批次。",
    "公务用车实有7辆，编制6辆，其中小车4辆、客车3辆。",
    "全年完成预算资金89.98万元，其中前期费30.00万元、审计费30.00万元、设计费29.99万元。",
    "全年发放耕地补贴1,386.5万元，惠及农户1.93万户，户均718.4元。",
    "村干部86人，全年发放报酬258万元，人均3万元。",
    "调剂资金支持4个单位（县气象局、县融媒体中心、县档案馆、县红十字会）购置设备。",
    "内设5个股室：办公室、移交安置股、优抚褒扬股、权益维护股、规划财务股，下辖1个事业单位。",
    "残疾人“两项”补贴：困难生活补贴、重度护理补贴、交通补贴按月发放。",
    "重点实施了东干渠清淤、西干渠衬砌、水库除险等6个项目。",
    "四是两项补贴共发放89.42万元，其中护理补贴51.26万元，两项补贴人数不能相加。",
    "组织体检1,860人次，其中老年人820人次、慢性病患者1,140人次。",
)


def read(text: str) -> Passage:
    """The text as the reader reads it."""
    return passage(text, folded(text))


def made(text: str, told: tuple[Claim, ...] = ()) -> list[Claim]:
    """The claims of a text in which others were made before."""
    found = read(text)
    return list(derivations(Surroundings(found), found, told))


def marked(text: str, told: tuple[Claim, ...] = ()) -> list[tuple[str, str]]:
    """The words of each claim, with the arithmetic."""
    return [(text[each.start : each.end], each.arithmetic) for each in made(text, told)]


@pytest.mark.parametrize(("text", "number", "line"), WRONG)
def test_a_number_that_does_not_follow_is_marked_with_its_arithmetic(text: str, number: str, line: str) -> None:
    found = marked(text)

    assert [each[1] for each in found] == [line]
    assert number in found[0][0]


@pytest.mark.parametrize(("text", "code", "line"), PRODUCTS)
def test_so_many_times_so_much_tells_a_wrong_unit(text: str, code: str, line: str) -> None:
    (claim,) = made(text)

    assert claim.code == code
    assert claim.arithmetic == line


@pytest.mark.parametrize(("text", "number", "line"), LISTS)
def test_a_number_that_is_not_that_of_what_is_listed_is_marked(text: str, number: str, line: str) -> None:
    ((words, arithmetic),) = marked(text)

    assert words.endswith(number)
    assert arithmetic == line


@pytest.mark.parametrize(("text", "first", "last"), SUMS)
def test_a_sum_is_quoted_from_its_whole_to_its_last_part(text: str, first: str, last: str) -> None:
    ((words, _),) = marked(text)

    assert first in words
    assert words.endswith(last)


@pytest.mark.parametrize("text", RIGHT)
def test_a_number_that_follows_in_any_way_is_not_marked(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(("text", "_number", "line"), WRONG)
def test_the_arithmetic_holds_on_a_calculator(text: str, _number: str, line: str) -> None:
    above, expected = line.split("=")
    worked_out = eval(above.replace("×", "*").replace("÷", "/"))

    assert abs(Decimal(str(worked_out)) - Decimal(expected)) <= Decimal("0.005")


def test_what_is_told_already_is_not_told_again() -> None:
    text = WRONG[0][0]
    (claim,) = made(text)

    assert made(text, (claim,)) == []


def test_nothing_follows_from_a_number_that_is_wrong_itself() -> None:
    text = "到位资金260万元，使用24.7万元，资金使用率为95%，结余13万元。"
    used = text.index("使用24.7万元")
    wrong = Claim("prose.unit", used, used + len("使用24.7万元"))

    assert made(text, (wrong,)) == []


def test_the_more_digits_a_number_shows_the_less_it_is_chance() -> None:
    few, many = read("满意度95%，支付率95.37%。").mentions

    assert chance(few) > 10 * chance(many)


@pytest.mark.parametrize(
    ("stated", "exact", "is_slip"),
    [
        ("446.4", 4464000, False),
        ("464.4", 4464000, True),  # two digits turned round
        ("426.4", 4464000, True),  # one digit
        ("1446.4", 4464000, True),  # one digit too many
        ("446.4亿", 4464000, True),  # the unit
        ("391.7", 4464000, False),
    ],
)
def test_a_slip_of_the_hand_is_known_from_any_other_number(stated: str, exact: int, is_slip: bool) -> None:
    unit = "元" if stated.endswith("亿") else "万元"
    (mention,) = read(f"支出{stated}{unit}。").mentions

    assert (slip(mention, Decimal(exact)) > 0) is is_slip


def test_what_gives_the_numbers_of_many_texts_is_learned_to_be_meant() -> None:
    told = [Example([["nothing"], ["near"], ["far"]], [0.02, 0.96, 0.001]) for _ in range(60)]

    learned = learn(told)

    assert learned["near"] > learned["nothing"] > learned["far"]


def test_numbers_in_the_words_of_a_mistake_teach_nothing() -> None:
    text = WRONG[0][0]

    assert len(list(examples(text, ["使用率为93%"]))) == len(list(examples(text))) - 1


def test_the_weights_are_written_so_that_they_are_read_again() -> None:
    scope: dict[str, object] = {}
    exec(module({"b": 1.25, "a": -0.5, "c": 1.254}), scope)
    weights_of = scope["weights"]

    assert callable(weights_of)
    assert weights_of() == {"b": 1.25, "a": -0.5, "c": 1.25}
    assert len(weights()) > 1000
