"""归档: asks for 保管期限 and 密级, whether the package is to be a folder or a zip, and who signs it."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from actions.archiving import PERIODS, SECRECIES, Wishes
from actions.language import N_, _
from actions.problems import problem
from domain.report import State
from gui.dialogs.file_choice import FileChoice
from gui.dialogs.frame import AskedField, Frame, cancel_word, in_line, paragraph
from storage.errors import StorageProblem
from storage.signing import Key, read_key

CERTIFICATES = ((N_("签名证书"), "*.p12 *.pfx *.pem"), (N_("全部文件"), "*"))
_WIDTH = 760
"""In device-independent pixels: what is said below a field takes a line less than it would."""


def four_natures() -> str:
    """What the 四性检测 tests, in a sentence (DA/T 70)."""
    return _(
        "四性检测：归档前检查电子档案的真实性（内容没有被改过）、完整性（该有的都有）、可用性（打得开、读得出）、"
        "安全性（没有病毒和脚本），结果写在归档包的四性检测表中，依据 DA/T 70。"
    )


class ArchiveDialog(Frame):
    """``wishes`` holds what was chosen once the dialog was accepted."""

    def __init__(self, title: str, state: State, parent: QWidget | None = None) -> None:
        super().__init__(_("归档"), title, parent)
        self.prefer(_WIDTH, 0)
        usual = Wishes()
        self._key: Key | None = None
        self.kept, self.secrecy, self.form = QComboBox(), QComboBox(), QComboBox()
        self.kept.addItems([_(period) for period in PERIODS])
        self.kept.setCurrentIndex(PERIODS.index(usual.kept))
        self.secrecy.addItems([_(secrecy) for secrecy in SECRECIES])
        self.form.addItems([_("一个 .zip 文件，便于发送和拷贝"), _("文件夹，便于直接查看")])
        kept = AskedField(
            _("保管期限"),
            self.kept,
            _("档案要保存多久，按本单位文书档案保管期限表填；不清楚的问档案员。"),
            is_beside=True,
        )
        kept.setToolTip(_("永久、定期30年、定期10年三种；窗口先选定期30年，以本单位的保管期限表为准。"))
        secrecy = AskedField(_("密级"), self.secrecy, is_beside=True)
        contents = _("内有报告数据、PDF、数据表、修改记录、检查结果、校验值和四性检测表。")
        form = AskedField(_("形式"), self.form, contents, is_beside=True)
        form.setToolTip(four_natures())
        self.certificate = FileChoice(_("签名证书"), tuple((_(kind), pattern) for kind, pattern in CERTIFICATES), self)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        hint = _(
            "证书由电子认证机构或本单位发，证明归档包是谁做的、没有改过；没有的不选。"
            "支持 RSA、ECDSA 的 .p12、.pfx、.pem 文件，不支持 SM2；证书和口令都不保存。"
        )
        self._signing = AskedField(_("签名证书"), self.certificate, hint, is_beside=True)
        self._locked = AskedField(_("证书口令"), self.password, is_beside=True)
        asked = [kept, secrecy, form, self._signing, self._locked]
        in_line(asked)
        for each in asked:
            self.body.addWidget(each)
        self.certificate.changed.connect(self._offer_password)
        self.password.textChanged.connect(lambda: self._signing.refuse(""))
        self._offer_password()
        if state == "draft":
            self.body.addWidget(paragraph(_("本报告目前是草稿，归档包中会注明；定稿、盖章后应再归档一次。")))
        self.body.addStretch(1)
        self.add_buttons(_("选择存放位置…"), cancel_word())

    def accept(self) -> None:
        """Reads the certificate first: what is wrong with it is said under its field."""
        path, self._key = self.certificate.path, None
        if path is not None:
            try:
                self._key = read_key(path, self.password.text().encode() or None)
            except StorageProblem as error:
                self._signing.refuse(problem(error))
                return
        super().accept()

    def _offer_password(self) -> None:
        self._signing.refuse("")
        self._locked.setVisible(self.certificate.path is not None)

    @property
    def wishes(self) -> Wishes:
        """What is chosen."""
        kept, secrecy = PERIODS[self.kept.currentIndex()], SECRECIES[self.secrecy.currentIndex()]
        return Wishes(kept, secrecy, as_zip=self.form.currentIndex() == 0, key=self._key)
