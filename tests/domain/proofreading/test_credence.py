"""How far a claim is believed: what new texts taught about right and wrong ones."""

import pytest

from domain.proofreading import proofread
from domain.proofreading.claims import Claim
from domain.proofreading.credence.judging import ALONE, are_many, credence, is_hardly_credible
from domain.proofreading.credence.traits import traits
from domain.proofreading.derivations.surroundings import Surroundings
from domain.proofreading.mentions import Passage, passage
from domain.proofreading.quantities import folded
from domain.proofreading.reading import claims_made
from tools import claim_weights

AMONG_MANY = (
    "柳河县残疾人联合会2024年辅具适配项目。全年适配轮椅118台、助听器46台、坐便椅57件，惠及残疾人203人，其中城镇81人、农村122人。"
    "资金合计{total}万元，其中轮椅14.16万元，助听器11.50万元，坐便椅2.85万元。回访180人，满意171人，满意率95%。"
)


def read(text: str) -> tuple[Passage, Surroundings, tuple[Claim, ...]]:
    found = passage(text, folded(text))
    around = Surroundings(found)
    return found, around, tuple(claims_made(found, around))


def test_a_slip_among_many_numbers_is_believed() -> None:
    text = AMONG_MANY.format(total="28.15")
    found, around, claims = read(text)

    assert [text[each.start : each.end] for each in claims] == [text[text.index("资金合计") : text.index("。回访")]]
    assert are_many(found, claims[0])
    assert credence(around, found, claims[0]) > 0.9
    assert [each.code for each in proofread(text, ["prose"])] == ["prose.sum"]


def test_what_lies_far_from_what_is_expected_is_believed_less() -> None:
    near, far = (AMONG_MANY.format(total=total) for total in ("28.15", "24.90"))
    of_near, of_far = (
        credence(around, found, claim)
        for text in (near, far)
        for found, around, claims in [read(text)]
        for claim in claims
    )

    assert of_far < of_near


@pytest.mark.parametrize(
    ("text", "is_many"), [(AMONG_MANY.format(total="28.51"), True), ("共3人，其中党员2人。", False)]
)
def test_what_no_slip_explains_is_dropped_only_where_others_can_be_meant(text: str, is_many: bool) -> None:
    found, around, _ = read(text)
    number = found.mentions[-1]
    claim = Claim("prose.completion", number.start, number.end, number.quantity.value * 7, number.quantity.value)
    doubtful = Claim("prose.completion", claim.start, claim.end, claim.expected, claim.actual, severity="query")

    assert are_many(found, claim) is is_many
    assert is_hardly_credible(around, found, doubtful) is is_many


def test_a_claim_without_a_number_has_traits_of_its_words_alone() -> None:
    found, around, _ = read("没有新增事项，其中原因按口径另行说明。")
    told = set(traits(around, found, Claim("prose.nil", 0, 6)))

    assert {"bias", "prose.nil", "inside0", "behind|其中", "behind|原", "apart|other"} <= told
    assert not [each for each in told if each.startswith(("same", "holds"))]


def test_few_numbers_are_as_many_as_a_short_sentence_has() -> None:
    found, _, _ = read("，".join(f"第{place}组{place + 11}人" for place in range(1, ALONE + 1)) + "。")
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
