"""Quick fixes in words: what the key does, and the one step that it makes."""

from actions.language import _
from actions.quotes import filled
from actions.reports import Opened
from actions.rule_names import rule_name
from actions.wording import label_of
from domain.checks import Finding
from domain.editing import Changes
from domain.links import Link
from domain.mending import Mending, alike, mended, mending, mendings


def offer(finding: Finding, current: Opened) -> str:
    """What one key does about a finding: 改为“健全”; blank where nothing is certain."""
    found = mending(finding, current.report, current.outline) if current.is_draft else None
    return _offered(found, current) if found is not None else ""


def offer_all(finding: Finding, current: Opened) -> str:
    """What one key does about all findings of its kind; blank where it is the only one."""
    count = len(same_kind(finding, current))
    return _("全部同类（{count}处）").format(count=count) if count > 1 else ""


def same_kind(finding: Finding, current: Opened) -> tuple[Finding, ...]:
    """The findings of its kind that can be mended."""
    if finding.replacement is None or not current.is_draft:
        return ()
    found = alike(finding, current.findings)
    return tuple(each for each, _how in mendings(found, current.report, current.outline))


def step(finding: Finding, current: Opened, every: bool) -> tuple[str, Changes]:
    """The name and the changes of the step that mends a finding, or ``every`` one of its kind; no changes for none."""
    wanted = same_kind(finding, current) if every else (finding,)
    name = _("校对修正：{rule}").format(rule=rule_name(finding.code))
    return name, mended(wanted, current.report, current.outline)


def _offered(found: Mending, current: Opened) -> str:
    if not found.words:
        return _("删去")
    word = found.words[0]
    if isinstance(word, Link):
        return _("引用{label}").format(label=label_of(word.key, current.outline, current.report))
    return filled(_("改为“{words}”"), words=word)
