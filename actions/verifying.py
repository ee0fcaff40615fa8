"""核验: whether an archive package is as it was written; needs no library."""

from dataclasses import dataclass
from pathlib import Path

from actions.language import N_, _
from actions.problems import InputProblem
from actions.wording import problem
from storage.errors import StorageProblem
from storage.verifying import Checked, Verdict, verify

_VERDICTS = {
    Verdict.SAME: N_("一致"),
    Verdict.CHANGED: N_("已被改动或损坏"),
    Verdict.MISSING: N_("缺少"),
    Verdict.EXTRA: N_("清单中没有，是后加的"),
    Verdict.UNPROVED: N_("与报告的修改记录不符，或已损坏"),
}


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of a package: every file, and whether all are as they were written."""

    path: Path
    files: tuple[Checked, ...]

    @property
    def differing(self) -> tuple[Checked, ...]:
        """The files that are not as they were written."""
        return tuple(each for each in self.files if each.verdict is not Verdict.SAME)

    @property
    def whole(self) -> bool:
        """Whether nothing differs."""
        return not self.differing

    @property
    def sentence(self) -> str:
        """What came of it, in one sentence."""
        if self.whole:
            return _("“{name}”核验通过：{count}个文件全部一致。").format(name=self.path.name, count=len(self.files))
        return _("“{name}”核验不通过：{count}个文件中有{bad}个不一致。").format(
            name=self.path.name, count=len(self.files), bad=len(self.differing)
        )


def verified(path: Path) -> Verified:
    """Checks a package or an exported .sqlite. Raises InputProblem for what is no archive, or a StorageProblem."""
    try:
        return Verified(path, verify(path))
    except StorageProblem as error:
        if error.family == "input":
            raise InputProblem(problem(error)) from error
        raise


def verdict_word(verdict: Verdict) -> str:
    """一致, 缺少 …"""
    return _(_VERDICTS[verdict])
