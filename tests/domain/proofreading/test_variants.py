"""Each kind of claim in several wordings, and as many false friends: what is marked, and what must stay silent."""

import pytest

from actions.proofreading import wrong_words
from domain.checks.finding import Finding
from domain.proofreading import FAMILIES, proofread
from tests.domain.proofreading.test_pairs import zeroed
from tests.domain.proofreading.variants import FOLDER, Variant, variants

OF_WRITING = (
    "writing",
    "brands",
    "twice",
    "aims",
    "friends",
    "homophones",
    "lookalikes",
    "rightelsewhere",
    "lacking",
    "uneven",
    "twicenamed",
    "besidewords",
    "trades",
    "otherunits",
    "targets",
    "naming",
    "onename",
    "onerole",
    "copied",
    "vague",
    "strokes",
    "contraries",
    "reviewers",
    "reviewed",
    "onceeach",
    "lone",
    "untold",
    "wells",
    "unmeasured",
    "tocome",
    "runon",
    "hopedfor",
    "reached",
    "intheirplace",
    "moods",
    "daily",
    "slots",
    "zones",
    "alikenames",
    "bearers",
    "leftalone",
    "offices",
    "planned",
    "countywords",
    "titles",
    "loneitems",
    "inaccounts",
    "othertrades",
    "loneterms",
    "yettocome",
    "firstsigns",
    "otherplaces",
    "slotwords",
    "merevalues",
    "leftout",
    "signs",
    "contractednames",
)
WRITING = [variant for name in OF_WRITING for variant in variants(name)]
CLAIMS = [
    variant for file in sorted(FOLDER.glob("*.txt")) if file.stem not in OF_WRITING for variant in variants(file.stem)
]


@pytest.mark.parametrize("variant", CLAIMS, ids=lambda variant: variant.text[:24])
def test_a_claim_that_is_mistaken_is_marked_and_nothing_beside_it(variant: Variant) -> None:
    judge(variant, proofread(variant.text, ("prose", "year")))


@pytest.mark.parametrize("variant", WRITING, ids=lambda variant: variant.text[:24])
def test_what_is_badly_written_is_marked_and_nothing_beside_it(variant: Variant) -> None:
    judge(variant, proofread(variant.text, FAMILIES, wrong_words()))


def judge(variant: Variant, findings: tuple[Finding, ...]) -> None:
    """Hints do not count."""
    found = [each for each in findings if each.severity != "hint"]

    assert bool(found) is bool(variant.wrong)
    assert [each.quote for each in found if not variant.meets(each)] == []


@pytest.mark.parametrize("kind", [CLAIMS, WRITING])
def test_three_in_ten_must_stay_silent_at_least(kind: list[Variant]) -> None:
    assert sum(not variant.wrong for variant in kind) * 10 >= len(kind) * 3


@pytest.mark.parametrize("every", [1, 2, 3])
def test_a_number_of_a_claim_that_is_none_breaks_nothing(every: int) -> None:
    for variant in CLAIMS[every % 3 :: 3]:
        text = zeroed(variant.text, every)
        assert all(text.startswith(each.quote or "\0", each.offset or 0) for each in proofread(text, ("prose",)))
