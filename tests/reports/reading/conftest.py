"""The outlines and texts that the tests of reading share."""

from collections.abc import Callable

import pytest

from domain.outline import Outline, decode_outline
from reports.reading import Reading, read_text
from tests.conftest import ROOT
from tests.domain.build import SHIPPED

SHIPPED_SAMPLE = ROOT / "resources" / "samples" / "2024-qingluan.txt"
OTHER_OUTLINE = ROOT / "tests" / "data" / "outlines" / "yuan-2023.toml"


@pytest.fixture(scope="session")
def outline() -> Outline:
    """The shipped outline."""
    return decode_outline(SHIPPED.read_text("utf-8"))


@pytest.fixture(scope="session")
def other_outline() -> Outline:
    """The outline of the tests, in 元."""
    return decode_outline(OTHER_OUTLINE.read_text("utf-8"))


@pytest.fixture(scope="session")
def shipped_text() -> str:
    """The shipped sample."""
    return SHIPPED_SAMPLE.read_text("utf-8")


@pytest.fixture(scope="session", params=["shipped", "published"])
def text(request: pytest.FixtureRequest) -> str:
    """Each sample in turn; the published one only where it is."""
    found: str = request.getfixturevalue("shipped_text" if request.param == "shipped" else "sample_text")
    return found


@pytest.fixture(scope="session")
def read(outline: Outline) -> Callable[[str], Reading]:
    """Reads a text by the shipped outline."""
    return lambda source: read_text(source.encode(), [outline])
