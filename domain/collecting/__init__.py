"""What a filled-in spreadsheet brings into a report: what goes where, what is refused, what changes."""

from domain.collecting.collected import Collected, Offer, Refused, Why
from domain.collecting.collector import collect

__all__ = ["Collected", "Offer", "Refused", "Why", "collect"]
