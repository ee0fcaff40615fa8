"""When something was recorded, and by whom, as it stands in the file."""

from dataclasses import dataclass
from datetime import datetime

from storage.translation import Undecodable


@dataclass(frozen=True, slots=True)
class Stamp:
    """When, by whom and under which name an edit is recorded."""

    at: datetime
    who: str
    label: str


def written_time(moment: datetime) -> str:
    """As it stands in the file: local time with its distance from UTC, to the millisecond."""
    return moment.isoformat(timespec="milliseconds")


def read_time(text: str) -> datetime:
    """The moment that a text in the file names. Raises Undecodable."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Undecodable(text) from error
    if moment.tzinfo is None:
        raise Undecodable(text)
    return moment
