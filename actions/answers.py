"""Why a finding may stand, in one line."""

from collections.abc import Iterable

from actions.language import _
from domain.checks import Finding
from domain.notes import WORDING, Note, answer_to


def answer_text(finding: Finding, notes: Iterable[Note]) -> str:
    """已说明 with what was written, of an error with who let it pass; blank where nobody said why."""
    note = answer_to(finding, notes)
    if note is None:
        return ""
    if finding.code.partition(".")[0] in WORDING:
        return _("已说明（忽略）：{text}").format(text=note.said.text)
    if finding.severity == "error":
        return _("已说明（{name}同意放行）：{text}").format(name=note.said.name, text=note.said.text)
    return _("已说明：{text}").format(text=note.said.text)
