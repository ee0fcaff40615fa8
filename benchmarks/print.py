"""Printing against LibreOffice and Typst on the same text in the same run, and long reports against short ones."""

import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from actions.importing import import_source
from actions.reports import opened
from benchmarks.measuring import ROOT, SAMPLE, TURNS, Command, Ratio, all_hold, by_turns, memory, ours, peer, run
from reports.content import Block, Document, Heading, PageBreak, Paragraph, document
from reports.pdf import pdf_bytes
from storage.library import Library
from tools import office

FONTS = ROOT / "resources" / "fonts"
SHORT, LONG, PAIRS = 8, 400, 7  # pages, and how often each is printed
MEMORY = 300  # MB
TYPST, OFFICE, AGAIN, PAGE = 4.0, 0.4, 1.0, 1.2
_TYPST = """#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), numbering: "— 1 —")
#set text(font: ("Liberation Serif", "FandolFang", "LXGW WenKai"), size: 15.75pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13.78pt, spacing: 13.78pt)
"""


def main() -> int:
    """Prints every ratio; 0 if all are as they should be. What is not installed is not compared."""
    with tempfile.TemporaryDirectory() as folder:
        return all_hold([*_against_others(Path(folder)), _long_against_short()])


def _against_others(folder: Path) -> list[Ratio]:
    library, text = folder / "library.db", folder / "report.typ"
    with Library.open(library) as place:
        number = import_source(place, SAMPLE).id
        current = opened(place, number)
    text.write_text(_typst_source(document(current.report, current.outline)), "utf-8")
    run(ours("--library", library, "export", number, "-o", folder / "report.docx"))
    commands = {"ours": ours("--library", library, "print", number, "-o", folder / "report.pdf")}
    if office.PROGRAM:
        office.prepare(folder)
        words = office.command(folder / "report.docx", "pdf", folder, folder)
        commands["LibreOffice"] = Command(tuple(words), office.surroundings(folder))
    if find_spec("typst"):
        commands["Typst"] = peer("typst_once.py", text, folder / "typst.pdf", FONTS)
    taken = by_turns(commands)
    most = {"LibreOffice": OFFICE, "Typst": TYPST}
    ratios = [
        Ratio(f"a process against {name}", taken["ours"], taken[name], most[name]) for name in most if name in taken
    ]
    return [*ratios, _again(library, number, text)] if "Typst" in taken else ratios


def _again(library: Path, number: int, text: Path) -> Ratio:
    """The second print of one process: what the preview waits for."""
    mine = json.loads(run(_child("again", library, number)))
    other = [float(line) for line in run(peer("typst_again.py", text, FONTS, TURNS)).split()]
    return Ratio("a second time against Typst", tuple(mine), tuple(other), AGAIN)


def _long_against_short() -> Ratio:
    """The cost of a page, in ms, each report in a process of its own; no ratio will do where the memory does not."""
    pairs = [[json.loads(run(_child("pages", count))) for count in (LONG, SHORT)] for _ in range(PAIRS)]
    most = max(long["memory"] for long, _ in pairs)
    long, short = (tuple(1000 * each["taken"] / each["pages"] for each in side) for side in zip(*pairs, strict=True))
    print(f"{LONG} pages: at most {most:.0f} MB ({MEMORY})")
    each = Ratio(f"a page of {LONG} against one of {SHORT}, in ms", long, short, PAGE)
    return each if most <= MEMORY else replace(each, most=0.0)


def _child(*words: object) -> Command:
    """This module in a process of its own: what is measured within ours."""
    return Command((sys.executable, "-m", "benchmarks.print", *map(str, words)))


def _typst_source(report: Document) -> str:
    words = (getattr(block, "number", "") + getattr(block, "text", "") for block in report.blocks)
    return _TYPST + "\n".join(f"#par({json.dumps(text, ensure_ascii=False)})" for text in words if text)


def _second(library: str, number: str) -> list[float]:
    """Seconds of each print after the first."""
    with Library.open(Path(library), read_only=True) as place:
        current = opened(place, int(number))
    times = []
    for _ in range(TURNS + 1):
        began = perf_counter()
        pdf_bytes(document(current.report, current.outline))
        times.append(perf_counter() - began)
    return times[1:]


def _pages(wanted: str) -> dict[str, float]:
    report = text_of(int(wanted))
    began = perf_counter()
    pdf = pdf_bytes(report)
    taken = perf_counter() - began
    return {"taken": taken, "pages": pdf.count(b"/Type /Page\n") or int(wanted), "memory": memory()}


def text_of(pages: int) -> Document:
    """The sample's text over and over, a few more lines in each chapter than a page holds."""
    lines = [line.strip() for line in SAMPLE.read_text("utf-8").split("\n") if line.strip()]
    body = [Paragraph(f"{turn}.{line}", "p") for turn in range(1 + pages // 4) for line in lines]
    blocks: list[Block] = []
    for chapter in range(pages):
        blocks += [Heading(1, f"{chapter}、", "某项情况", "h"), *_page_of(body[chapter * 7 :]), PageBreak()]
    return Document("报告", "某局", "2023", False, tuple(blocks))


def _page_of(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """As much as about fills a page."""
    found: list[Paragraph] = []
    while paragraphs and sum(len(each.text) // 28 + 1 for each in found) < 16:
        found.append(Paragraph(paragraphs[len(found)].text[:84], "p"))
    return found


_CHILDREN: dict[str, Callable[..., object]] = {"again": _second, "pages": _pages}

if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.stdout.write(json.dumps(_CHILDREN[sys.argv[1]](*sys.argv[2:])))
        sys.exit(0)
    sys.exit(main())
