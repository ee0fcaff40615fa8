"""How far a claim is believed: what new texts taught about right and wrong ones."""

from decimal import Decimal

import pytest

from domain.proofreading import proofread
from domain.proofreading.claims import Claim
from domain.proofreading.credence.judging import ALONE, are_many, compares_outright, credence, is_hardly_credible
from domain.proofreading.credence.traits import traits
from domain.proofreading.credence.witnesses import Witnesses
from domain.proofreading.derivations.surroundings import Surroundings
from domain.proofreading.mentions import Passage, passage
from domain.proofreading.quantities import folded
from domain.proofreading.reading import claims_made, said_by_rules
from tools import claim_weights

AMONG_MANY = (
    "柳河县残疾人联合会2024年辅具适配项目。全年适配轮椅118台、助听器46台、坐便椅57件，惠及残疾人203人，其中城镇81人、农村122人。"
    "资金合计{total}万元，其中轮椅14.16万元，助听器11.50万元，坐便椅2.85万元。回访180人，满意171人，满意率95%。"
)


def read(text: str) -> tuple[Passage, Surroundings, Witnesses, tuple[Claim, ...]]:
    found = passage(text, folded(text))
    around, said = Surroundings(found), said_by_rules(found)
    return found, around, Witnesses(said), tuple(claims_made(found, around, said))


def test_a_slip_among_many_numbers_is_believed() -> None:
    text = AMONG_MANY.format(total="28.15")
    found, around, witnesses, claims = read(text)

    assert [text[each.start : each.end] for each in claims] == [text[text.index("资金合计") : text.index("。回访")]]
    assert are_many(found, claims[0])
    assert credence(around, found, claims[0], witnesses) > 0.9
    assert [each.code for each in proofread(text, ["prose"])] == ["prose.sum"]


def test_what_lies_far_from_what_is_expected_is_believed_less() -> None:
    near, far = (AMONG_MANY.format(total=total) for total in ("28.15", "24.90"))
    of_near, of_far = (
        credence(around, found, claim, witnesses)
        for text in (near, far)
        for found, around, witnesses, claims in [read(text)]
        for claim in claims
    )

    assert of_far < of_near


@pytest.mark.parametrize(
    ("text", "is_many"), [(AMONG_MANY.format(total="28.51"), True), ("共3人，其中党员2人。", False)]
)
def test_what_no_slip_explains_is_dropped_only_where_others_can_be_meant(text: str, is_many: bool) -> None:
    found, around, _, _ = read(text)
    number = found.mentions[-1]
    claim = Claim("prose.completion", number.start, number.end, number.quantity.value * 7, number.quantity.value)
    doubtful = Claim("prose.completion", claim.start, claim.end, claim.expected, claim.actual, severity="query")

    assert are_many(found, claim) is is_many
    assert is_hardly_credible(around, found, doubtful, Witnesses(())) is is_many


def test_a_claim_without_a_number_has_traits_of_its_words_alone() -> None:
    found, around, _, _ = read("没有新增事项，其中原因按口径另行说明。")
    told = set(traits(around, found, Claim("prose.nil", 0, 6), Witnesses(())))

    assert {"bias", "prose.nil", "inside0", "behind|其中", "behind|原", "apart|other"} <= told
    assert not [each for each in told if each.startswith(("same", "holds"))]


def test_few_numbers_are_as_many_as_a_short_sentence_has() -> None:
    found, *_ = read("，".join(f"第{place}组{place + 11}人" for place in range(1, ALONE + 1)) + "。")
    claim = Claim("prose.sum", found.mentions[0].start, found.mentions[0].end)

    assert are_many(found, claim) is (len(found.mentions) > ALONE)


def test_weights_are_learned_from_right_and_wrong_claims() -> None:
    right = [claim_weights.Example(frozenset({"bias", "near"}), True, False)] * 20
    wrong = [claim_weights.Example(frozenset({"bias", "far"}), False, True)] * 20
    learned = claim_weights.learn([*right, *wrong, claim_weights.Example(frozenset({"bias", "rare"}), True, False)])

    assert learned["near"] > 0.5 > -0.5 > learned["far"]
    assert "rare" not in learned


def test_what_was_marked_is_read_back_as_it_was_written() -> None:
    file = next(iter(sorted((claim_weights.MARKED).glob("*.tsv"))))
    found = claim_weights.examples(file)

    assert len(found) == len(file.read_text("utf-8").splitlines())
    assert sum(each.is_right for each in found) > len(found) / 2
    assert all("bias" in each.traits for each in found)


NAMED = (
    "2023年度一般公共预算支出600万元，其中：项目支出500万元，基本支出100万元。基本支出中，人员经费80万元，公用经费20万元。\n"
    "基本支出占总支出的{share}%，项目支出占总支出的83.33%。项目支出较上年的400万元增加100万元，增长25%。"
)


@pytest.mark.parametrize(("share", "is_wrong"), [("20", True), ("16.67", False)])
def test_a_share_that_names_its_part_and_its_whole_is_told_however_far_off_it_is(share: str, is_wrong: bool) -> None:
    found = [each.quote for each in proofread(NAMED.format(share=share), ["prose"])]

    assert ("基本支出占总支出的20%" in found) is is_wrong
    assert is_wrong or not found


def test_rules_bear_witness_where_they_claim_the_same_of_the_same_words() -> None:
    made = [("one", "sum", 10, 20), ("other", "sum", 15, 25), ("one", "sum", 12, 18), ("third", "sum", 30, 40)]
    made.append(("fourth", "nil", 12, 14))
    witnesses = Witnesses((rule, Claim(code, start, end)) for rule, code, start, end in made)

    assert witnesses.of(Claim("sum", 19, 22)) == {"one", "other"}
    assert witnesses.of(Claim("sum", 20, 22)) == {"other"}
    assert witnesses.of(Claim("sum", 25, 30)) == frozenset()
    assert witnesses.of(Claim("share", 10, 20)) == frozenset()
    assert [witnesses.beside(Claim(code, 10, 20)) for code in ("sum", "nil", "share")] == [1, 1, 2]


def test_a_unit_left_out_is_told_however_many_numbers_stand_around() -> None:
    found, around, *_ = read(AMONG_MANY.format(total="28.51万，实付28.51"))
    start = found.folded.index("28.51万")
    bare, other = (Claim(code, start, start + 6) for code in ("prose.bare_unit", "prose.order"))

    assert are_many(found, bare)
    assert [is_hardly_credible(around, found, each, Witnesses(())) for each in (bare, other)] == [False, True]


def test_what_more_rules_say_is_believed_more() -> None:
    found, around, *_ = read(AMONG_MANY.format(total="24.90"))
    place = found.folded.index("资金合计")
    claim = Claim("prose.sum", place, place + 9, Decimal("28.51"), Decimal("24.90"))
    likely = [
        credence(around, found, claim, Witnesses((f"rule {each}", claim) for each in range(rules)))
        for rules in range(1, 4)
    ]

    assert likely == sorted(likely)
    assert likely[0] + 0.2 < likely[-1]


@pytest.mark.parametrize(
    ("code", "words", "is_outright"),
    [
        ("prose.order", "占下达资金的99.96%，低于省里要求的95%", True),
        ("prose.order", "中标价171.50万元，高于限价180.00万元", True),
        ("prose.direction", "一般事故从86起升至73起", True),
        ("prose.direction", "由35家增加到30家", True),
        ("prose.order", "合格率12%，不低于10%", False),
        ("prose.order", "差错率0.68‰，达到不超过1‰", False),
        ("prose.order", "收入12%，低于省里要求的95万元", False),
        ("prose.direction", "由35家增加，今年30家", False),
        ("prose.sum", "由35家增加到30家", False),
    ],
)
def test_what_two_numbers_say_outright_of_each_other_is_told(code: str, words: str, is_outright: bool) -> None:
    found, *_ = read(words)

    assert compares_outright(found, Claim(code, 0, len(words))) is is_outright
