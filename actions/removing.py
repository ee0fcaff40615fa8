"""Taking a report off the list, bringing it back, and making another like it."""

from dataclasses import replace

from actions.backups import Reason, before
from actions.language import _
from actions.problems import InputProblem
from actions.reports import add, opened
from domain.report import new_uuid
from storage.errors import NotADraft
from storage.library import Library


def delete(library: Library, report_id: int) -> None:
    """Takes a draft off the list, after a backup. It stays in the file with its history until it is put back.

    Raises InputProblem for a report that is no draft: what was closed stays.
    """
    before(library, Reason.DELETE)
    try:
        library.delete(report_id)
    except NotADraft as error:
        raise InputProblem(_("只有草稿可以删除。定稿以后的报告应当保留。")) from error


def copy(library: Library, report_id: int) -> int:
    """Another draft with the same content, its history beginning anew; its id."""
    current = opened(library, report_id)
    text = library.load(report_id).outline_text
    report = replace(current.report, uuid=new_uuid(), state="draft")
    return add(library, report, text, note=_("复制自编号{id}").format(id=report_id))
