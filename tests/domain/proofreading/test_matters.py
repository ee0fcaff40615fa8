"""What is denied and what is said to be well: each row of the tables compiles, and none matches nothing."""

import pytest

from domain.proofreading.claims.denials_of_amounts.matters import MATTERS, Matter, denied, told
from domain.proofreading.contradicting.wells import WELLS, Well, shape


@pytest.mark.parametrize("matter", MATTERS, ids=lambda matter: matter.words[0])
def test_every_matter_is_denied_and_told(matter: Matter) -> None:
    """A row without a shape of either kind finds nothing, and one that matches nothing at all finds everything."""
    assert matter.names or matter.denied
    assert denied(matter).search("") is None
    assert told(matter).search("") is None


@pytest.mark.parametrize("well", WELLS, ids=lambda well: well.words[0])
def test_every_claim_can_be_belied(well: Well) -> None:
    """Both patterns of a row compile, and neither matches nothing."""
    assert shape(well.said).search("") is None
    assert shape(well.belied).search("") is None
