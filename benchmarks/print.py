"""Printing against LibreOffice and Typst on the same text in the same run, and long reports against short ones."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from actions.importing import import_source
from actions.reports import opened
from reports.content import Block, Document, Heading, PageBreak, Paragraph, document
from reports.pdf import pdf_bytes
from storage.library import Library
from tools import office

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "resources" / "samples"
TURNS = 5
_FONTS = [str(ROOT / "resources" / "fonts")]
SHORT, LONG = 8, 400  # pages
_TYPST = """#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), numbering: "— 1 —")
#set text(font: ("Liberation Serif", "FandolFang", "LXGW WenKai"), size: 15.75pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13.78pt, spacing: 13.78pt)
"""


@dataclass(frozen=True, slots=True)
class Ratio:
    """What is measured: ours against another's, and the most that it may be."""

    name: str
    ours: float
    other: float
    most: float

    def holds(self) -> bool:
        """Says both, and whether ours is fast enough."""
        ratio = self.ours / self.other
        print(f"{self.name}: {self.ours:.3f} / {self.other:.3f} = {ratio:.2f} (at most {self.most})")
        return ratio <= self.most


def main() -> int:
    """Prints every ratio; 0 if all are as they should be. What is not installed is not compared."""
    with tempfile.TemporaryDirectory() as folder:
        ratios = [*_against_others(Path(folder)), _long_against_short()]
        failed = [ratio.name for ratio in ratios if not ratio.holds()]
        return 1 if failed else 0


def _against_others(folder: Path) -> list[Ratio]:
    library, text = folder / "library.db", folder / "report.typ"
    with Library.open(library) as place:
        number = import_source(place, min(SAMPLES.glob("*.txt"))).id
        current = opened(place, number)
    report = document(current.report, current.outline)
    subprocess.run([*_program(library), "export", str(number), "-o", f"{folder}/report.docx"], check=True, cwd=ROOT)
    text.write_text(_typst_source(report), "utf-8")
    runs: dict[str, list[str]] = {"ours": [*_program(library), "print", str(number), "-o", f"{folder}/report.pdf"]}
    if office.PROGRAM:
        office.prepare(folder)
        runs["LibreOffice"] = office.command(folder / "report.docx", "pdf", folder, folder)
    if find_spec("typst"):
        runs["Typst"] = [sys.executable, "-m", "benchmarks.print", "typst", str(text)]
    taken = {name: min(times) for name, times in _timed(runs, office.surroundings(folder)).items()}
    most = {"LibreOffice": 0.7, "Typst": 4.0}
    ratios = [
        Ratio(f"a process against {name}", taken["ours"], taken[name], most[name]) for name in runs if name in most
    ]
    if "Typst" in runs:
        ours, theirs = _child("again", str(library), str(number)), _child("typst again", str(text))
        ratios.append(Ratio("a second time against Typst", ours["second"], theirs["second"], 1.0))
    return ratios


def _program(library: Path) -> list[str]:
    return [sys.executable, "main.py", "--library", str(library)]


def _timed(runs: dict[str, list[str]], surroundings: dict[str, str]) -> dict[str, list[float]]:
    """How long each command takes, all of them by turns; the first turn only warms up."""
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(TURNS + 1):
        for name, command in runs.items():
            begun = perf_counter()
            subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env=surroundings)
            if turn:
                taken[name].append(perf_counter() - begun)
    return taken


def _long_against_short() -> Ratio:
    """The cost of a page; no ratio will do where the memory does not."""
    short, long = _child("pages", str(SHORT)), _child("pages", str(LONG))
    print(f"{long['pages']:.0f} pages: {long['taken']:.2f} s, at most {long['memory']:.0f} MB (300)")
    each = Ratio(
        f"a page of {LONG} against one of {SHORT}, in ms",
        1000 * long["taken"] / long["pages"],
        1000 * short["taken"] / short["pages"],
        1.2,
    )
    return each if long["memory"] <= 300 else replace(each, most=0.0)


def _child(*words: str) -> dict[str, float]:
    """What this module says in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.print", *words]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def _typst_source(report: Document) -> str:
    words = (getattr(block, "number", "") + getattr(block, "text", "") for block in report.blocks)
    return _TYPST + "\n".join(f"#par({json.dumps(text, ensure_ascii=False)})" for text in words if text)


def _twice(render: Callable[[], object]) -> dict[str, float]:
    render()
    times = []
    for _ in range(TURNS):
        begun = perf_counter()
        render()
        times.append(perf_counter() - begun)
    return {"second": min(times)}


def _typst(path: str) -> dict[str, float]:
    import typst

    typst.compile(path, font_paths=_FONTS, ignore_system_fonts=True)
    return {}


def _typst_again(path: str) -> dict[str, float]:
    import typst

    return _twice(lambda: typst.compile(path, font_paths=_FONTS, ignore_system_fonts=True))


def _again(library: str, number: str) -> dict[str, float]:
    with Library.open(Path(library), read_only=True) as place:
        current = opened(place, int(number))
    return _twice(lambda: pdf_bytes(document(current.report, current.outline)))


def _pages(wanted: str) -> dict[str, float]:
    report = _report(int(wanted))
    begun = perf_counter()
    pdf = pdf_bytes(report)
    taken = perf_counter() - begun
    return {"taken": taken, "pages": pdf.count(b"/Type /Page\n") or int(wanted), "memory": _memory()}


def _report(pages: int) -> Document:
    """The sample's text over and over, a few more lines in each chapter than a page holds."""
    lines = [line.strip() for line in min(SAMPLES.glob("*.txt")).read_text("utf-8").split("\n") if line.strip()]
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


def _memory() -> float:
    """The most memory that this process ever took, in MB; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0.0
    import resource

    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / (1 << 20 if sys.platform == "darwin" else 1 << 10)


_CHILDREN: dict[str, Callable[..., dict[str, float]]] = {
    "typst": _typst,
    "typst again": _typst_again,
    "again": _again,
    "pages": _pages,
}

if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.stdout.write(json.dumps(_CHILDREN[sys.argv[1]](*sys.argv[2:])))
        sys.exit(0)
    sys.exit(main())
