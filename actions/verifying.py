"""核验: whether an archive package is as it was written; needs no library."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from actions.language import N_, _
from actions.loading import last_paper
from actions.problems import InputProblem, problem
from domain.fingerprint import fingerprint, is_same, is_sum, short
from domain.following import Counting, uncounted
from storage.errors import StorageProblem
from storage.files import Stopping, going_on
from storage.package_sums import CheckedFile, Verdict
from storage.proof import fingerprint_told
from storage.verifying import Proved, verify

_VERDICTS = {
    Verdict.SAME: N_("一致"),
    Verdict.CHANGED: N_("已被改动或损坏"),
    Verdict.MISSING: N_("缺少"),
    Verdict.EXTRA: N_("清单中没有，是后加的"),
    Verdict.UNPROVED: N_("与报告的修改记录不符，或已损坏"),
    Verdict.STRAY: N_("系统自动生成，与归档包无关"),
}


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of a package: every file, and whether all are as they were written.

    ``sums``: its 数据指纹 and the sums of its PDF, none where it holds no report. ``asked``: the one that should be
    the package's, blank where nobody asked.
    """

    path: Path
    proved: Proved
    sums: tuple[str, ...] = ()
    asked: str = ""

    @property
    def files(self) -> tuple[CheckedFile, ...]:
        """Every file."""
        return self.proved.files

    @property
    def differing(self) -> tuple[CheckedFile, ...]:
        """The files that are not as they were written."""
        return tuple(each for each in self.files if each.differs)

    @property
    def strays(self) -> tuple[CheckedFile, ...]:
        """The files that a system left there."""
        return tuple(each for each in self.files if each.verdict is Verdict.STRAY)

    @property
    def matches(self) -> bool:
        """Whether what was asked for is the package's."""
        return not self.asked or any(is_same(self.asked, each) for each in self.sums)

    @property
    def whole(self) -> bool:
        """Whether nothing differs, and what was asked for is the package's."""
        return not self.differing and self.matches

    @property
    def sentence(self) -> str:
        """What came of it, in a few sentences."""
        return "".join((self._verdict, *self._remarks))

    @property
    def _remarks(self) -> Iterator[str]:
        sums = self.sums
        if self.asked:
            yield _("所填指纹与归档包一致。") if self.matches else _("所填指纹与归档包不一致。")
        elif sums and sums[0]:
            yield _("数据指纹 {short}，请与签字盖章纸上的核对。").format(short=short(sums[0]))
        if signer := self.proved.signer:
            yield _("签名人：{name}（证书由{issuer}签发，SHA-256 {sha256}）；证书是否可信请自行核实。").format(
                name=signer.name, issuer=signer.issuer, sha256=signer.sha256
            )
        if self.strays:
            names = _("、").join(each.name for each in self.strays[:3])
            yield _("另有{count}个系统自动生成的文件（{names}），与归档包无关，不影响核验。").format(
                count=len(self.strays), names=names
            )

    @property
    def _verdict(self) -> str:
        if not self.differing:
            return _("“{name}”核验通过：{count}个文件全部一致。").format(name=self.path.name, count=len(self.files))
        return _("“{name}”核验不通过：{count}个文件中有{bad}个不一致。").format(
            name=self.path.name, count=len(self.files), bad=len(self.differing)
        )


def verified(path: Path, asked: str = "", stopping: Stopping = going_on, count: Counting = uncounted) -> Verified:
    """Checks a package or an exported .sqlite, and whether it has the 数据指纹 or sum of the PDF that is asked for.

    Raises InputProblem for what is no archive or no sum, or a StorageProblem, VerifyingStopped among them.
    """
    from actions.comparing import compare

    if asked.strip() and not is_sum(asked):
        raise InputProblem(not_a_sum(asked))
    try:
        proved = verify(path, compare, stopping, count)
        return Verified(path, proved, _sums(proved), asked.strip())
    except StorageProblem as error:
        if error.family == "input":
            raise InputProblem(problem(error)) from error
        raise


def _sums(proved: Proved) -> tuple[str, ...]:
    stored = proved.stored
    if stored is None:
        return ()
    paper = None if stored.report.state == "draft" else last_paper(stored.files, stored.version)
    told = fingerprint_told(stored.notes) if paper else fingerprint(stored.report)
    return (told, *((paper.sm3, paper.sha256) if paper else ()))


def not_a_sum(asked: str) -> str:
    """The sentence for what cannot be a sum."""
    return _("“{asked}”不是指纹。请填写纸上的20位简写或64位全值。").format(asked=asked.strip()[:80])


def verdict_word(verdict: Verdict) -> str:
    """一致, 缺少 …"""
    return _(_VERDICTS[verdict])
