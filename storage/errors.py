"""What can go wrong in safe keeping: the environment or a file (tell the clerk), or a bug (log it, say so)."""

from typing import ClassVar, Literal

Family = Literal["environment", "input", "bug"]


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a sentence for the catalogue; whoever shows the problem translates ``template`` and fills in ``facts``."""
    return message


class StorageProblem(Exception):
    """Anything that storage refuses or could not do. Nothing was changed when one is raised.

    ``code``: short and permanent, for scripts. ``template``: the sentence in Chinese, with places for ``facts``.
    ``family``: ``environment`` (disk, lock, the library itself), ``input`` (a file or text handed in) or ``bug``.
    """

    code: ClassVar[str]
    template: ClassVar[str]
    usual_family: ClassVar[Family] = "environment"

    def __init__(self, *, family: Family | None = None, **facts: object) -> None:
        self.family: Family = family or self.usual_family
        self.facts = {name: str(fact) for name, fact in facts.items()}
        super().__init__(self.template.format(**self.facts))


class StorageBug(StorageProblem):
    """A fault of our own; ``facts["detail"]`` is for the log, in English."""

    code = "bug"
    template = N_("程序内部出错，这一步没有保存。请将日志交给维护人员。")
    usual_family = "bug"

    def __str__(self) -> str:
        return f"{self.template} [{self.facts.get('detail', '')}]"


class EnvironmentFault(StorageProblem):
    """The disk, the lock or the file; nothing that the program does can mend it."""


class DiskFull(EnvironmentFault):
    """No room for the change; what was saved before is still there."""

    code = "disk-full"
    template = N_("磁盘空间不足，无法写入“{path}”；此前保存的内容不受影响。请清理磁盘后再试。")


class ReadOnlyPlace(EnvironmentFault):
    """The file, its folder or the disk cannot be written to."""

    code = "read-only"
    template = N_("无法写入“{path}”：文件、文件夹或磁盘为只读，或没有写入权限。")


class OpenedReadOnly(EnvironmentFault):
    """This window opened the library for reading."""

    code = "opened-read-only"
    template = N_("资料库“{path}”以只读方式打开，无法保存修改。")


class LibraryInUse(EnvironmentFault):
    """Another process writes to the library: ``facts`` say who, on which computer, since when."""

    code = "in-use"
    template = N_("资料库“{path}”自{since}起由{who}在计算机“{computer}”上使用，目前只能以只读方式打开。")


class LibraryInUseSomewhere(LibraryInUse):
    """Another process writes to the library and left no word of itself."""

    template = N_("资料库“{path}”正在另一窗口中使用，目前只能以只读方式打开。")


class NoLocks(EnvironmentFault):
    """The file system refuses locks, so nothing would keep two writers apart."""

    code = "no-locks"
    template = N_(
        "“{path}”所在的磁盘或网络位置不支持文件锁，无法防止两个程序同时写入。请将资料库移到本机磁盘，或以只读方式打开。"
    )


class FileBusy(EnvironmentFault):
    """Another program holds a lock of SQLite's on the file."""

    code = "busy"
    template = N_("“{path}”正被另一程序占用，请关闭该程序后再试。")


class Vanished(EnvironmentFault):
    """No file is there, or no longer there: moved, renamed, replaced, or its drive pulled out."""

    code = "vanished"
    template = N_("找不到“{path}”：文件不存在，或已被移走、改名、替换，或所在磁盘已断开。")


class CannotCreate(EnvironmentFault):
    """No file of this name can be made here."""

    code = "cannot-create"
    template = N_("无法建立“{path}”，请检查文件夹是否存在、文件名是否正确。")


class CannotRead(EnvironmentFault):
    """The file is there and cannot be opened."""

    code = "cannot-read"
    template = N_("无法读取“{path}”，请检查文件权限。")


class NotAFile(EnvironmentFault):
    """A folder, or another thing that is no file."""

    code = "not-a-file"
    template = N_("“{path}”不是文件。")


class DiskFault(EnvironmentFault):
    """The disk could not be read or written."""

    code = "disk-fault"
    template = N_("读写“{path}”时磁盘出错，请检查磁盘或U盘。")


class ForeignFile(EnvironmentFault):
    """Another program's file, or no SQLite file at all."""

    code = "foreign"
    template = N_("“{path}”不是本程序的资料库或报告文件，未作任何改动。")


class NewerFile(EnvironmentFault):
    """A file of ours from a newer version of the program."""

    code = "newer"
    template = N_("“{path}”由较新版本的程序建立，请升级本程序后再打开；未作任何改动。")


class DamagedFile(EnvironmentFault):
    """A file of ours that is not whole or was tampered with."""

    code = "damaged"
    template = N_("“{path}”已损坏或被改动过，无法使用；未作任何改动。")


class DamagedOutline(EnvironmentFault):
    """The outline that a report was written with cannot be read."""

    code = "damaged-outline"
    template = N_(
        "编号为{id}的报告所存的提纲已损坏或无法由本版本读取，无法打开这份报告；请从备份恢复资料库，或升级本程序。"
    )


class StrayJournal(EnvironmentFault):
    """A journal without its file, or beside a file about to be replaced: SQLite would play it into the new one."""

    code = "stray-journal"
    template = N_("“{path}”旁边有未完成的日志文件“{journal}”，请先将其移到别处。")


class Unfinished(EnvironmentFault):
    """A process died while it wrote, and whoever reads may not roll that back."""

    code = "unfinished"
    template = N_("对“{path}”的上次写入没有完成，请先用本程序以可写方式将其打开一次。")


class UnknownReport(StorageProblem):
    """No report has this id."""

    code = "unknown-report"
    template = N_("资料库中没有编号为{id}的报告。")
    usual_family = "input"


class UnstorableText(StorageProblem):
    """Half a character (a lone surrogate), which no file can hold."""

    code = "unstorable-text"
    template = N_("文字中有残缺的字符（{character}），无法保存；请删去后再试。")
    usual_family = "input"


class NotOneReport(StorageProblem):
    """A whole library, or one without any report, where a single exported report is asked for."""

    code = "not-one-report"
    template = N_("“{path}”中有{count}份报告，只能导入含一份报告的文件。")
    usual_family = "input"


class TooLarge(StorageProblem):
    """A file larger than any report."""

    code = "too-large"
    template = N_("“{path}”超过{limit}MB，不予读取。")
    usual_family = "input"


class TooMuch(StorageProblem):
    """A file with more rows or longer texts than any report."""

    code = "too-much"
    template = N_("“{path}”中的记录过多或文字过长，超出一份报告的范围，不予读取。")
    usual_family = "input"


class WouldOverwriteLibrary(StorageProblem):
    """An export to where a library is."""

    code = "would-overwrite-library"
    template = N_("“{path}”是资料库，不能用导出的文件覆盖；请另选文件名。")
    usual_family = "input"


class NotAnArchive(StorageProblem):
    """A folder or zip that is no BagIt bag."""

    code = "not-an-archive"
    template = N_("“{path}”不是归档包：其中没有归档包应有的清单文件。")
    usual_family = "input"


class BrokenZip(StorageProblem):
    """A zip that cannot be read, or that is packed or locked as ours never are."""

    code = "broken-zip"
    template = N_("“{path}”不是完整的 zip 归档包，无法读取。")
    usual_family = "input"


class HostilePackage(StorageProblem):
    """A package with a link, a path that leads outside, or two names that some system takes for one."""

    code = "hostile-package"
    template = N_("“{path}”中的“{name}”不是归档包应有的文件（链接、越界路径、重名或文件名不合规范），不予读取。")
    usual_family = "input"


class PackageTooLarge(StorageProblem):
    """A package larger than any report with its scans, packed beyond belief, or of too many files."""

    code = "package-too-large"
    template = N_("“{path}”中的文件过多、过大或压缩比异常，不予读取。")
    usual_family = "input"


class BadCertificate(StorageProblem):
    """A file to sign with that holds no certificate with its RSA or ECDSA key, or whose password is another."""

    code = "bad-certificate"
    template = N_("无法用“{path}”签名：文件中应有证书和 RSA 或 ECDSA 私钥，口令应正确；SM2 密钥目前不支持。")
    usual_family = "input"


class AlreadyArchived(StorageProblem):
    """A package of this name is there."""

    code = "already-archived"
    template = N_("“{path}”已经存在，归档包从不覆盖；请另选文件夹。")
    usual_family = "input"


class ArchiveNotWritten(EnvironmentFault):
    """What was read back is not what was written."""

    code = "archive-not-written"
    template = N_("写入“{path}”后读回核对不一致，归档包未保存。请检查磁盘或U盘。")


class PaperGone(EnvironmentFault):
    """The bytes of a kept paper or scan are not there, or are not what they were."""

    code = "paper-gone"
    template = N_("找不到已存的文件：“{path}”缺失或已损坏。请从备份位置找回该文件，放回资料库旁边。")


class Overwritten(EnvironmentFault):
    """The file under the connection was replaced: another report stands where the open one was, or an older state."""

    code = "overwritten"
    template = N_("资料库文件已被其他程序替换，这份报告与打开时不同，本次修改没有保存。请重新打开资料库。")


class NotADraft(StorageProblem):
    """An edit of a report that is final, sealed or archived."""

    code = "not-a-draft"
    template = N_("报告已定稿，内容不能修改；如需修改，请先办理退回修改。")
    usual_family = "input"


class WrongState(StorageProblem):
    """A step that does not lead from the state in which the report is."""

    code = "wrong-state"
    template = N_("报告的状态已经改变，无法办理这一步；请重新打开报告后再试。")
    usual_family = "input"


class AlreadyThere(StorageProblem):
    """A restore to where a file is."""

    code = "already-there"
    template = N_("“{path}”已经存在，不会覆盖；请另选资料库的文件名。")
    usual_family = "input"


class NoSecondPlace(EnvironmentFault):
    """The folder for second backups is not there."""

    code = "no-second-place"
    template = N_("找不到第二备份位置“{path}”，这次备份只存在本机。请接好U盘，或另选位置。")


class BackupStopped(EnvironmentFault):
    """The clerk stopped it, or the program is closing."""

    code = "backup-stopped"
    template = N_("备份已停止，没有留下不完整的文件。")


class VerifyingStopped(EnvironmentFault):
    """The clerk stopped it: nothing is known of the package."""

    code = "verifying-stopped"
    template = N_("核验已停止，没有得出结果。")
