"""Whether parts side by side make a total: asked for any stretch at once as for each by itself."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as some

from domain.proofreading.claims.common.claim import is_sum
from domain.proofreading.claims.sums_and_parts.sums import adds_up
from domain.proofreading.mentions import passage
from domain.proofreading.quantities import folded

AMOUNTS = some.lists(
    some.sampled_from(["3万元", "1.2万元", "1.8万元", "0.05亿元", "2亿元", "30000元", "4.21万元"]), max_size=7
)


@settings(max_examples=50, deadline=None)
@given(some.sampled_from(["3万元", "6万元", "2.05亿元", "4.2万元", "60000元", "2亿元"]), AMOUNTS)
def test_any_stretch_is_each_of_them(total: str, parts: list[str]) -> None:
    text = "，".join([total, *parts])
    whole, *listed = passage(text, folded(text)).mentions
    stretches = [listed[first:last] for first, last in combinations(range(len(listed) + 1), 2) if last - first > 1]

    each_by_itself = any(is_sum(whole.quantity, [each.quantity for each in some]) for some in stretches)

    assert adds_up(whole, listed) is each_by_itself
