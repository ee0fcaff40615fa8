"""Attachments that cannot stand together: each says of the same figure that it is the sum of its own points."""

from collections.abc import Collection
from itertools import combinations

from domain.outline.structs import Attachment, Outline


def rivals(outline: Outline, wanted: Collection[str]) -> tuple[tuple[Attachment, Attachment], ...]:
    """Of the optional attachments with these keys those, two by two, of which a report has room for one only.

    A report states one 自评得分: a form of indicators and a form of deductions cannot both add up to it.
    """
    chosen = [each for each in outline.attachments if each.optional and each.key in wanted]
    return tuple((one, other) for one, other in combinations(chosen, 2) if _scored(one) & _scored(other))


def _scored(attachment: Attachment) -> frozenset[str]:
    """The figures that an attachment sums its scores to, without its own."""
    own = {figure.key for figure in attachment.figures}
    codes = {score.code for score in attachment.scores}
    return frozenset(
        identity.left[0]
        for identity in attachment.identities
        if len(identity.left) == 1 and identity.left[0] not in own and codes & set(identity.right)
    )
