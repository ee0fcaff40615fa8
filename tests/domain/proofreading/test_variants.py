"""Each kind of claim in several wordings, and as many false friends: what is marked, and what must stay silent."""

import pytest

from domain.proofreading import proofread
from tests.domain.proofreading.variants import FOLDER, Variant, variants

ALL = [variant for file in sorted(FOLDER.glob("*.txt")) for variant in variants(file.stem)]


@pytest.mark.parametrize("variant", ALL, ids=lambda variant: variant.text[:24])
def test_a_mistake_is_marked_and_nothing_beside_it(variant: Variant) -> None:
    found = [each for each in proofread(variant.text, ("prose", "year")) if each.severity != "hint"]

    assert bool(found) is bool(variant.wrong)
    assert [each.quote for each in found if not variant.meets(each)] == []


def test_there_are_as_many_that_must_stay_silent_as_in_every_second_line() -> None:
    silent = sum(not variant.wrong for variant in ALL)

    assert silent * 5 >= len(ALL) * 2
