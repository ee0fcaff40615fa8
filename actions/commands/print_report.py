"""The command ``print``."""

from pathlib import Path

from actions.commands.guard import DONE, FOUND, tell
from actions.files import check_target
from actions.language import _
from actions.loading import loaded
from actions.opening import open_library
from actions.printing import print_pdf
from actions.problems import InputProblem
from actions.proving import mismatch_sentence


def run(library: Path | None, report_id: int, output: Path, public: bool = False) -> int:
    """Writes the PDF; ``public``: with private numbers masked. Raises InputProblem for another suffix than .pdf."""
    if output.suffix.lower() != ".pdf":
        raise InputProblem(_("打印的文件名应以 .pdf 结尾。"))
    check_target(output)
    with open_library(library, read_only=True) as place:
        current = loaded(place, report_id)
        print_pdf(place, current, output, public)
    tell(_("已打印到“{path}”。").format(path=output))
    if current.deviations:
        tell(mismatch_sentence(current) + _("输出的是定稿时保存的 PDF。"))
    return FOUND if current.deviations else DONE
