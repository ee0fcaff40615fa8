"""The demonstration: the shipped sample from import to paper and back, by the command line alone, in new libraries."""

import json
import os
import shutil
import subprocess
import sys
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from actions.opening import open_library
from actions.reports import edit, opened
from tools.attached_sample import filled

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "resources" / "samples"
SUFFIXES = ("docx", "xlsx", "pdf", "txt", "json", "sqlite")
"""Everything that a report is exported as."""


class Unexpected(Exception):
    """A command that did not do what the demonstration shows."""


class Demonstration:
    """Runs the program's commands in a new folder and says what they do."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.library = folder / "library.db"
        folder.mkdir(parents=True)

    def run(self, *words: str | Path, library: Path | None = None, code: int = 0) -> str:
        """What one command prints; it must end with the exit code expected."""
        chosen = library or self.library
        arguments = [sys.executable, str(ROOT / "main.py"), "--library", str(chosen), *map(str, words)]
        print(f"\n$ main.py --library {shown(chosen)} {' '.join(map(shown, words))}", flush=True)
        done = subprocess.run(arguments, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False)
        if done.stderr:
            print(done.stderr, end="", flush=True)
        if done.returncode != code:
            raise Unexpected(f"exit code {done.returncode} instead of {code}")
        return done.stdout

    def imported(self, source: Path, library: Path | None = None) -> str:
        """The id of the report read from a file."""
        number = self.run("import", source, library=library).strip()
        print(number)
        return number


def shown(word: str | Path) -> str:
    """A path as short as it can be written from the project's folder."""
    path = Path(word)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(word)


def say(chinese: str, english: str) -> None:
    """One step, in both languages."""
    print(f"\n—— {chinese}\n   {english}", flush=True)


def sample_to_paper(demonstration: Demonstration, sample: Path) -> str:
    """Import, list, check, print, export; the report's id."""
    say("读入范例，列出资料库，检查", "Read the sample, list the library, check the report")
    number = demonstration.imported(sample)
    print(demonstration.run("list"), end="")
    print(demonstration.run("check", number), end="")
    say("打印并导出", "Print and export")
    demonstration.run("print", number, "-o", demonstration.folder / "report.pdf")
    demonstration.run("print", number, "-o", demonstration.folder / "report-public.pdf", "--public")
    for suffix in SUFFIXES:
        demonstration.run("export", number, "-o", demonstration.folder / f"report.{suffix}")
    return number


def archive_comes_back(demonstration: Demonstration, number: str) -> None:
    """The exported file, read into another library, prints the same words and holds the same values."""
    say(
        "把导出的 .sqlite 读入另一个资料库，逐字核对",
        "Read the exported .sqlite into another library; compare word for word",
    )
    second = demonstration.folder / "second.db"
    copy = demonstration.imported(demonstration.folder / "report.sqlite", library=second)
    for form in ("text", "json"):
        before = demonstration.run("show", number, "--format", form)
        after = demonstration.run("show", copy, "--format", form, library=second)
        if comparable(before, form) != comparable(after, form):
            raise Unexpected(f"the {form} of the report changed on its way")
    say("一字不差", "Nothing changed")


def package_is_proved(demonstration: Demonstration, number: str) -> None:
    """The report as an archive package, verified; one byte altered in a copy of it is found."""
    say("归档并核验，再改动归档包中的一个字节", "Archive and verify; then alter one byte of the package")
    archives = demonstration.folder / "archive"
    archives.mkdir()
    package = Path(demonstration.run("archive", number, "-o", archives).removesuffix("\n"))
    zipped = demonstration.run("archive", number, "-o", archives, "--zip").removesuffix("\n")
    for path in (package, zipped):
        demonstration.run("verify", path)
    altered = demonstration.folder / "archive-altered"
    shutil.copytree(package, altered)
    paper = next(altered.rglob("*.pdf"))
    paper.write_bytes(paper.read_bytes()[:-1] + b"!")
    print(demonstration.run("verify", altered, code=1), end="")
    demonstration.imported(package, library=demonstration.folder / "third.db")


def backup_is_restored(demonstration: Demonstration, number: str) -> None:
    """A backup, restored as a new library, says the same; so does the history, whose chain holds."""
    say("备份，恢复为新的资料库，核对修改记录", "Back up, restore as a new library, prove the history")
    backup = Path(demonstration.run("backup").removesuffix("\n"))
    restored = demonstration.folder / "restored.db"
    demonstration.run("restore", backup, library=restored)
    histories = [demonstration.run("history", number, "--json", library=each) for each in (None, restored)]
    if histories[0] != histories[1]:
        raise Unexpected("the history changed on its way")
    print(demonstration.run("history", number).splitlines()[-1])


def attachments_go_along(demonstration: Demonstration, sample: Path) -> None:
    """The three attachments of the sample: filled, checked, printed, exported, archived, and back the same."""
    say(
        "填写三张附件，检查，打印，导出，归档，再读回",
        "Fill the three attachments; check, print, export, archive, read back",
    )
    library = demonstration.folder / "attachments.db"
    number = demonstration.imported(sample, library=library)
    with open_library(library) as kept:
        current = opened(kept, int(number))
        edit(kept, current, "填写附件", filled(current.report, current.outline)[1])
    print(demonstration.run("check", number, library=library), end="")
    demonstration.run("print", number, "-o", demonstration.folder / "attachments.pdf", library=library)
    for suffix in SUFFIXES:
        demonstration.run("export", number, "-o", demonstration.folder / f"attachments.{suffix}", library=library)
    evidence_goes_along(demonstration, number, library)
    workbook_comes_back(demonstration, number, library)
    archives = demonstration.folder / "attachments"
    archives.mkdir()
    package = demonstration.run("archive", number, "-o", archives, "--zip", library=library).removesuffix("\n")
    demonstration.run("verify", package)
    for source in (demonstration.folder / "attachments.sqlite", package):
        again = demonstration.folder / f"attachments-{Path(source).suffix[1:]}.db"
        copy = demonstration.imported(Path(source), library=again)
        for form in ("text", "json"):
            before = demonstration.run("show", number, "--format", form, library=library)
            if comparable(before, form) != comparable(
                demonstration.run("show", copy, "--format", form, library=again), form
            ):
                raise Unexpected(f"the {form} of the attachments changed on its way")


def evidence_goes_along(demonstration: Demonstration, number: str, library: Path) -> None:
    """One piece of evidence for a figure, which the archive then takes along; the list of all as a PDF."""
    say(
        "为支出合计附上佐证材料，打印佐证材料目录",
        "Attach evidence to the total expenditure; print the list of evidence",
    )
    paper = demonstration.folder / "report.pdf"
    demonstration.run("evidence", number, paper, "--for", "general.expenditure", "--title", "决算报表", library=library)
    demonstration.run("evidence", number, "-o", demonstration.folder / "evidence.pdf", library=library)


def workbook_comes_back(demonstration: Demonstration, number: str, library: Path) -> None:
    """The collecting template, filled by the program itself: what comes back changes nothing."""
    say("写出采集表，再读入：没有改动", "Write the collecting template and read it again: nothing changes")
    template = demonstration.folder / "template.xlsx"
    demonstration.run("template", number, "-o", template, library=library)
    told = json.loads(demonstration.run("collect", number, template, "--dry-run", "--json", library=library))
    if told["changes"] or told["refused"]:
        raise Unexpected("the collecting template does not come back the same")


def word_is_proofread(demonstration: Demonstration) -> None:
    """A Word file proofread with comments at the places; another outline made of a document."""
    say(
        "校对 Word 文件并加批注；由文档建立提纲；列出现有提纲",
        "Proofread a Word file with comments; make an outline of a document; list the outlines",
    )
    falsified = demonstration.folder / "falsified.txt"
    print(demonstration.run("proofread", falsified, "-o", demonstration.folder / "comments.docx", code=1), end="")
    demonstration.run("outline", demonstration.folder / "report.docx", "-o", demonstration.folder / "outline.toml")
    print(demonstration.run("outlines"), end="")


def years_go_on(demonstration: Demonstration) -> None:
    """The report with attachments becomes next year's draft; a figure answers, and the years stand side by side."""
    say(
        "结转为下一年度，看一项数据的来龙去脉，历年并列",
        "Carry over into the next year; trace a figure; years side by side",
    )
    library = demonstration.folder / "attachments.db"
    number = json.loads(demonstration.run("list", "--json", library=library))[0]["id"]
    print(demonstration.run("figure", str(number), "general.expenditure", library=library), end="")
    told = json.loads(demonstration.run("figure", str(number), "general.expenditure", "--json", library=library))
    if not told["printed"] or not all(each["holds"] for each in told["identities"]):
        raise Unexpected("the total expenditure does not answer")
    demonstration.run("carry", str(number), library=library)
    unit = json.loads(demonstration.run("show", str(number), "--format", "json", library=library))["unit"]
    print(demonstration.run("years", unit, library=library), end="")
    demonstration.run("years", unit, "-o", demonstration.folder / "years.xlsx", library=library)


def comparable(output: str, form: str) -> object:
    """What must be equal in two libraries: all but the id, which belongs to a library."""
    return {**json.loads(output), "id": None} if form == "json" else output


def false_figure_is_found(demonstration: Demonstration, number: str) -> None:
    """One total moved by one 万元 in the text: the check names the identity, both sides and the difference."""
    say("改动一个数：支出合计多写 1 万元，再检查", "Falsify one figure: add 1 万元 to the total expenditure, and check")
    text = (demonstration.folder / "report.txt").read_text("utf-8")
    total = json.loads(demonstration.run("show", number, "--format", "json"))["values"]["general.expenditure"]
    moved = demonstration.folder / "falsified.txt"
    moved.write_text(text.replace(f"支出{total}万元", f"支出{Decimal(total) + 1}万元", 1), "utf-8")
    third = demonstration.folder / "falsified.db"
    false = demonstration.imported(moved, library=third)
    print(demonstration.run("check", false, library=third, code=1), end="")


def open_window(demonstration: Demonstration) -> None:
    """Leaves the window open on the demonstration's library, where there is a screen and somebody before it."""
    screen = sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not screen or os.environ.get("CI"):
        say("这里没有屏幕，不打开窗口", "No screen here, so no window")
        return
    say("打开窗口", "Open the window")
    arguments = [sys.executable, str(ROOT / "main.py"), "--library", str(demonstration.library)]
    with (demonstration.folder / "window.log").open("wb") as log:  # not ours: whoever reads us must see the end
        window = subprocess.Popen(
            arguments, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )
    try:
        code = window.wait(timeout=3)
    except subprocess.TimeoutExpired:
        return
    if code:
        raise Unexpected(f"the window closed with exit code {code}; see window.log")


def main() -> int:
    """Runs it all; 0 if everything was as it should be."""
    demonstration = Demonstration(ROOT / "demo" / datetime.now().strftime("%Y%m%d-%H%M%S"))
    try:
        number = sample_to_paper(demonstration, min(SAMPLES.glob("*.txt")))
        archive_comes_back(demonstration, number)
        package_is_proved(demonstration, number)
        backup_is_restored(demonstration, number)
        false_figure_is_found(demonstration, number)
        word_is_proofread(demonstration)
        attachments_go_along(demonstration, min(SAMPLES.glob("*.txt")))
        years_go_on(demonstration)
        say(f"全部文件在 {demonstration.folder}", f"Everything lies in {demonstration.folder}")
        open_window(demonstration)
    except Unexpected as error:
        print(f"\n演示未能完成：{error}\nThe demonstration stopped: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
