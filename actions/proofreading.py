"""校对: what a careful reader marks in any .txt or .docx, a report or not; nothing is stored."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from actions.files import check_target, write_whole
from actions.language import _
from actions.names import severity_word
from actions.problems import InputProblem
from actions.remarks import remark
from actions.rule_names import rule_name
from domain.checks.finding import Finding
from domain.proofreading import (
    FAMILIES,
    WordList,
    decode_beside,
    decode_slips,
    decode_vocabulary,
    decode_words,
    proofread,
)
from domain.report import written
from resources import long_text
from storage.files import Stopping, going_on

if TYPE_CHECKING:
    from reports.reading.blocks import Blocks


@dataclass(frozen=True, slots=True)
class Proofread:
    """A source as it was read: its text, a paragraph a line, and what is marked in it, in its order.

    ``is_word``: the source is a .docx.
    """

    source: Path
    text: str
    findings: tuple[Finding, ...]
    is_word: bool = False

    @property
    def has_error(self) -> bool:
        """Whether something is certainly wrong."""
        return any(finding.severity == "error" for finding in self.findings)


def families(words: str) -> tuple[str, ...]:
    """The families that a list such as ``prose,write`` names, all of them for a blank one. Raises InputProblem."""
    chosen = tuple(word.strip() for word in words.replace("，", ",").split(",") if word.strip())
    unknown = [word for word in chosen if word not in FAMILIES]
    if unknown:
        message = _("没有名为“{name}”的校对规则。可用的有：{known}。")
        raise InputProblem(message.format(name=unknown[0], known=_("、").join(FAMILIES)))
    return chosen or FAMILIES


def proofread_source(source: Path, rules: Iterable[str] = FAMILIES, stopping: Stopping = going_on) -> Proofread:
    """Reads a source and marks it. Raises InputProblem if it cannot be read, ReadingStopped once it is stopped."""
    from actions.reading_words import unreadable_sentence
    from reports.reading import UnreadableSource
    from reports.reading.doors import source_text
    from reports.reading.sources import decode

    try:
        read = source_text(source)
        text = decode(read.raw)
    except UnreadableSource as error:
        raise InputProblem(unreadable_sentence(error)) from error
    found = proofread(text, rules, wrong_words(), stopping=stopping)
    if read.is_document and read.blocks is not None:
        found = tuple(_written(found, text, read.blocks))
    return Proofread(source, text, found, read.is_document)


def _written(found: Iterable[Finding], text: str, blocks: "Blocks") -> Iterator[Finding]:
    """The findings but those of writing whose words no cell holds: the reader put them together from a table's row."""
    cells = {
        number: [cell for row in table.rows for cell in row]
        for table in blocks.tables
        for number in range(table.line, table.line + table.lines)
    }
    ends = [at for at, character in enumerate(text) if character == "\n"]
    for each in found:
        near = cells.get(1 + bisect_left(ends, each.offset or 0))
        if near is None or not each.code.startswith("write.") or any((each.quote or "") in cell for cell in near):
            yield each


def write_commented(found: Proofread, output: Path, stopping: Stopping = going_on) -> None:
    """Writes a copy of the source as a .docx with a comment at each place that is marked, whole or not at all.

    A plain text becomes a .docx of its lines. Raises InputProblem where that would replace the source, or no comment
    can be written; EnvironmentProblem where the disk stands in the way.
    """
    check_copy(found.source, output)
    from reports.word.comments import Comment, NoComments, commented_copy, commented_text

    comments = [
        Comment(each.offset or 0, (each.offset or 0) + len(each.quote or ""), comment_words(each))
        for each in found.findings
    ]
    author = _("绩效自评校对")
    try:
        data = (
            commented_copy(found.source, found.text, comments, author)
            if found.is_word
            else commented_text(found.text, comments, author)
        )
    except NoComments as error:
        message = _("无法在“{name}”的副本中写批注。请用 Word 或 WPS 另存为 .docx 后重试；校对结果不受影响。")
        raise InputProblem(message.format(name=found.source.name)) from error
    write_whole(output, data, stopping)


def check_copy(source: Path, output: Path) -> None:
    """Raises InputProblem for a copy that is no .docx, or would replace its source."""
    if output.suffix.lower() != ".docx":
        raise InputProblem(_("带批注的副本只能是 .docx 文件，请把文件名改为以 .docx 结尾。"))
    check_target(output)
    if output.exists() and source.exists() and output.samefile(source):
        raise InputProblem(_("副本不能覆盖原文件，请换一个文件名或位置。"))


def comment_words(finding: Finding) -> str:
    """What stands in a comment: grade and rule, then the sentence."""
    head = _("{grade}·{rule}").format(grade=severity_word(finding.severity), rule=rule_name(finding.code))
    return f"{head}\n{remark(finding)}"


@lru_cache(maxsize=1)
def wrong_words() -> WordList:
    """The shipped list of wrong words, the phrases and terms in which slips are looked for, and the words that official
    prose uses, with the dictionary that cuts a text into them.
    """
    known = decode_slips(*map(_shipped, ("phrases.txt", "sounds.txt", "terms.txt", "common.txt", "trades.txt")))
    alike = dict(known.sounds)
    for group in _shipped("looks.txt").split("\n"):
        for character in group if not group.startswith("#") else "":
            alike[character] = alike.get(character, "") + group
    vocabulary = decode_vocabulary(_shipped("vocabulary.txt"), alike)
    return decode_words(_shipped("words.toml"), known, vocabulary, cutter(), decode_beside(_shipped("beside.txt")))


def cutter() -> Callable[[str], list[str]]:
    """What cuts a text into words: a dictionary of Chinese, the short forms of official prose, and words of trades."""
    import rjieba

    for line in (_shipped("short.txt") + _shipped("trades.txt")).split("\n"):
        for word in line.split() if not line.startswith("#") else ():
            rjieba.add_word(word, None, None)
    return partial(rjieba.cut, hmm=False)


def _shipped(name: str) -> str:
    return long_text("proofreading", name)


def finding_values(finding: Finding) -> dict[str, Any]:
    """A finding as ``proofread --json`` tells it: the fields of ``check``, and how the expected value comes about."""
    return {
        "severity": finding.severity,
        "code": finding.code,
        "keys": list(finding.keys),
        "message": remark(finding),
        "expected": written(finding.expected),
        "actual": written(finding.actual),
        "difference": written(finding.difference),
        "quote": finding.quote,
        "offset": finding.offset,
        "arithmetic": finding.arithmetic or None,
        "replacement": finding.replacement,
    }


def findings_text(found: Proofread) -> str:
    """What is marked, one finding a line: grade, line of the text, rule, sentence."""
    if not found.findings:
        return _("没有发现问题。") + "\n"
    return "".join(
        f"{severity_word(each.severity)}\t{_line(found.text, each)}\t{rule_name(each.code)}\t{remark(each)}\n"
        for each in found.findings
    )


def _line(text: str, finding: Finding) -> str:
    return _("第{line}行").format(line=1 + text.count("\n", 0, finding.offset or 0))
