"""Outline files that came to harm end in an outline or in a sentence, soon. ``DAMAGE=1000`` makes the long run."""

import os
import random
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from actions.forming import take_in_outline
from actions.outlines import FOLDER, named, source_of
from actions.problems import InputProblem
from domain.checks import Context, findings
from domain.editing import new_report
from domain.outline import Outline, OutlineError, decode_outline
from domain.progress import progress
from domain.reoutlining import reoutlined
from reports.content import document
from reports.plaintext import plain_text
from reports.reading import UnreadableSource, read_text
from resources import path as resource
from tests.hostile.mutating import mutated
from tests.hostile.outlines import SHIPPED
from tests.pace import judged, within

COUNT = int(os.environ.get("DAMAGE", "100"))
PIECES = ("[", '"', "'", '"""', "'''", '\\"', "a.", '"a".', "{a=", "\n[a]", "#", "1", "=", "''\n")
BOUND = 1.0  # seconds of computing
LONGEST = 200  # characters of a sentence
_QUOTED, _ENGLISH = re.compile("“[^”]*”|TOML|KB"), re.compile("[A-Za-z]{2,}")
SAMPLE = resource("samples", "hunan-county-2023-yunjian.txt").read_bytes()


def county() -> Outline:
    source = named("hunan-county-2023")
    assert source is not None
    return source.outline


def used(outline: Outline) -> Iterator[float]:
    """A report by an outline begun, printed, looked at, carried into another and read: the seconds of each."""
    report = new_report(outline, "2023", "云涧县图书馆")
    other = county()
    for use in (
        lambda: plain_text(document(report, outline)),
        lambda: list(findings(report, Context(outline))),
        lambda: progress(report, outline, ()),
        lambda: reoutlined(report, outline, other),
        lambda: reoutlined(reoutlined(report, outline, other).report, other, outline),
        lambda: read_text(SAMPLE, [outline, other]),
    ):
        began = time.process_time()
        with suppress(UnreadableSource):
            use()
        yield time.process_time() - began


def test_a_harmed_outline_file_is_one_still_or_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """As the window takes in a file that was dropped on it; what is still an outline can be worked with."""
    library, file = tmp_path / "资料库.db", tmp_path / "提纲.toml"
    refusals, taken_in, slowest = [], 0, {"taken in": 0.0, "used": 0.0}
    for number in range(COUNT):
        file.write_bytes(mutated(random.Random(f"outline {number}")))
        began = time.process_time()
        try:
            take_in_outline(file, library)
        except InputProblem as refused:
            refusals.append(str(refused))
        else:
            taken_in += 1
        slowest["taken in"] = max(slowest["taken in"], time.process_time() - began)
        for taken in (tmp_path / FOLDER).glob("*.toml"):
            source = source_of(taken)
            assert source is not None, number
            assert decode_outline(source.text).key == source.outline.key
            slowest["used"] = max(slowest["used"], *used(source.outline))
            taken.unlink()
    assert min(len(refusals), taken_in) > COUNT // 10
    assert all("提纲文件" in sentence and len(sentence) < LONGEST for sentence in refusals)
    assert not [sentence for sentence in refusals if _ENGLISH.search(_QUOTED.sub("", sentence))]
    assert sum("前后不一致" in sentence for sentence in refusals) < len(refusals) // 10
    judged(max(slowest.values()) < BOUND, slowest, max(slowest.values()) / BOUND)


@pytest.mark.parametrize("piece", PIECES)
def test_nothing_repeated_takes_long(piece: str) -> None:
    for start in ("", "a = ", 'a = """', SHIPPED):
        with within(BOUND), suppress(OutlineError):
            decode_outline(start + piece * (200_000 // len(piece)))
