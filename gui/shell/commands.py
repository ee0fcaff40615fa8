"""Everything that the clerk can do, as one table: its words, its keys, its place in the menus."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from actions.language import N_, _
from gui.keys import KEYS, sequence
from gui.look.icons import icon


@dataclass(frozen=True, slots=True)
class Command:
    """One action: ``keys`` in Qt's spelling, the first shown in the menu.

    ``tip``, ``short``: where the words say too little, or too much for a button. ``is_fields``: the keys are shown
    here and answered by the field that has the cursor. Without a name: a line between.
    """

    name: str
    words: str = ""
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    short: str = ""
    is_fields: bool = False


FILE = (
    Command("new", N_("新建报告…"), ("Ctrl+N",), "new", N_("新建一份空白报告：先填年度和单位")),
    Command("home", N_("打开报告…"), ("Ctrl+O",), "home", N_("回到全部报告的列表"), N_("全部报告")),
    Command("import", N_("导入…"), ("Ctrl+I",), "import", N_("读入 .txt 或 .docx 报告，或另一台电脑导出的 .sqlite")),
    Command("form", N_("由文档建立提纲…"), (), "document", N_("由往年报告或财政部门的模板建立可以填报的提纲")),
    Command("reoutline", N_("更换提纲…"), (), "edit", N_("把打开的草稿改用另一份提纲，先看变化再更换，可以撤销")),
    Command("template", N_("采集表…"), (), "export", N_("写出采集表，供业务股室用 WPS 或 Excel 填写")),
    Command("collect", N_("导入采集表…"), (), "import", N_("把填好的采集表，或决算表、指标表读入报告，先看后导入")),
    Command("carry", N_("从上年结转…"), (), "forward", N_("把所选报告结转为下一年度的草稿，结转的内容待确认")),
    Command("copy", N_("复制报告"), (), "add", N_("把所选报告复制为一份新草稿")),
    Command("delete", N_("删除报告…"), (), "remove", N_("把所选草稿移出列表，可以用“最近删除”恢复")),
    Command("deleted", N_("最近删除…"), (), "undo", N_("查看和恢复删除的报告")),
    Command(""),
    Command("export", N_("导出…"), ("Ctrl+E",), "export", N_("导出为 Word、Excel、PDF、文本、存档文件或数据")),
    Command("paper", N_("打印…"), ("Ctrl+P",), "print", N_("按公文格式用打印机打印，与 PDF 完全一致")),
    Command(
        "print", N_("打印成 PDF…"), ("Ctrl+Shift+P",), "document", N_("按公文格式打印成 PDF 文件"), N_("打印成 PDF")
    ),
    Command("public", N_("公开稿 PDF…"), (), "document", N_("遮盖电话、证件号、账号、住址等之后的 PDF，用于公开")),
    Command(
        "public_export", N_("公开稿 Word…"), (), "export", N_("遮盖电话、证件号、账号、住址等之后的 Word 文档或文本")
    ),
    Command(""),
    Command("save", N_("保存并备份"), ("Ctrl+S",), "backup", N_("每一项改动都已自动保存，这里再备份一次")),
    Command(
        "backups",
        N_("备份与恢复…"),
        (),
        "backup",
        N_("查看、恢复备份，设置第二备份位置"),
        N_("备份与恢复"),
    ),
    Command("library", N_("打开其他资料库…"), ("Ctrl+Shift+O",), "open"),
    Command("quit", N_("退出"), ("Ctrl+Q",), "quit"),
)
EDIT = (
    Command("undo", N_("撤销"), ("Ctrl+Z",), "undo"),
    Command("redo", N_("重做"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
    Command(""),
    Command("cut", N_("剪切"), ("Ctrl+X",), "cut", is_fields=True),
    Command("copy_words", N_("复制"), ("Ctrl+C",), "copy", is_fields=True),
    Command("paste", N_("粘贴"), ("Ctrl+V",), "paste", is_fields=True),
    Command("select_all", N_("全选"), ("Ctrl+A",), "select-all", is_fields=True),
    Command(""),
    Command("find", N_("查找和替换…"), ("Ctrl+F",), "search", N_("在整份报告中查找和替换文字")),
    Command("find_next", N_("查找下一处"), ("F3",), "down"),
    Command("find_previous", N_("查找上一处"), ("Shift+F3",), "up"),
    Command(""),
    Command("reword", N_("改写标题…"), ("F4",), "edit", N_("用自己的文字改写本部分的标题")),
    Command("add_section", N_("增加一个部分…"), (), "add"),
    Command("attachments", N_("附件…"), (), "document", N_("选择随报告报送的附件：基础数据表、自评表")),
    Command("remove_section", N_("删除本部分"), (), "remove", N_("删除这个自己增加的部分，可以撤销")),
)
VIEW = (
    Command("palette", N_("转到…"), ("Ctrl+K",), "search", N_("按几个字、拼音或金额，找命令、部分、数据和问题")),
    Command("trace", N_("数据溯源"), ("F5",), "search", N_("光标处的数据在哪里填写、印在哪里、与哪些数勾稽、上年多少")),
    Command("panels", N_("右侧面板"), ("Shift+F6",), "panel", N_("收起或打开页面右侧的面板")),
    Command("previous", N_("上一步"), ("PgUp",), "back"),
    Command("next", N_("下一步"), ("PgDown",), "forward"),
)
PROCESS = (
    Command("check", N_("检查"), ("F9",), "check", N_("检查全文，列出错误、需核实之处和未填的内容")),
    Command("next_problem", N_("下一个问题"), ("F8",), "next-problem"),
    Command("previous_problem", N_("上一个问题"), ("Shift+F8",), "previous-problem"),
    Command("mend", N_("改正校对标出的文字"), (KEYS["mend"],), "mend", N_("把光标处校对标出的文字改为建议的写法")),
    Command(
        "mend_all", N_("改正全部同类"), (KEYS["mend_all"],), "mend-all", N_("把与光标处同类的问题一次改正，可一步撤销")
    ),
    Command(
        "answer",
        N_("说明、放行或忽略所选问题…"),
        (KEYS["answer"],),
        "edit",
        N_("写明所选问题的实际情况；错误须由负责人放行，文字上的问题可写明原因后忽略"),
    ),
    Command(""),
    Command("finalize", N_("定稿…"), (), "state-complete", N_("内容核对无误后定稿：打印时不再有“草稿”字样")),
    Command("seal", N_("盖章登记…"), (), "seal", N_("登记盖章日期和经办人，存入盖章件扫描件")),
    Command("add_scans", N_("补登扫描件…"), (), "import", N_("把盖章件扫描件存入资料库")),
    Command("send_back", N_("退回修改…"), (), "undo", N_("回到草稿修改，写明原因，稿次加一")),
    Command("replies", N_("审核意见…"), (), "check", N_("逐条标明退回修改的审核意见怎样改的，导出修改说明")),
    Command("review", N_("审核说明…"), (), "document", N_("把检查结果的说明、放行和办理经过存为 PDF")),
    Command("evidence", N_("佐证材料…"), (), "document", N_("为指标、数据添加佐证材料，查看哪些指标没有，打印目录")),
    Command("last_year", N_("与上年核对…"), (), "compare", N_("每项金额与上年报告对照，变化较大的标出")),
    Command("years", N_("历年数据…"), (), "compare", N_("一个单位各年的数据并列，看增减，画图，导出 Excel 或 CSV")),
    Command("confirm_carried", N_("确认结转内容…"), (), "check", N_("确认从上年结转、没有改动的内容在本年度仍然适用")),
    Command("score", N_("得分构成…"), (), "compare", N_("按一级、二级、三级指标看得分和失分，与上年比较")),
    Command("score_sheet", N_("评分说明…"), (), "document", N_("把各项得分怎样算出、失分在哪里存为 PDF")),
    Command("archive", N_("归档…"), (), "archive", N_("把报告写成归档包：数据、PDF、修改记录和校验值")),
    Command(""),
    Command(
        "history", N_("修改记录…"), ("Ctrl+H",), "history", N_("查看每一次修改、当时的报告、与现在的差别，恢复原值")
    ),
)
TOOLS = (
    Command("proofread", N_("校对文件…"), (), "check", N_("标出任意 .txt 或 .docx 文件中的问题，不存入资料库")),
    Command("units", N_("单位编码和曾用名…"), (), "edit", N_("填写单位的编码和曾用名，改名前后的报告都能找到")),
    Command("paper_settings", N_("打印设置…"), (), "edit", N_("行距、页边距、页码位置和字体")),
    Command("calibrate", N_("打印校准页…"), (), "print", N_("检查打印机是否按原尺寸打印")),
    Command("verify", N_("核验归档包…"), (), "verify", N_("核对归档包或导出的 .sqlite 是否与写入时一致")),
    Command(
        "package",
        N_("打开归档所在文件夹"),
        (),
        "open",
        N_("打开归档包所在的文件夹，交给档案部门"),
        N_("打开归档文件夹"),
    ),
    Command(""),
    Command("settings", N_("设置…"), ("Ctrl+,",), "edit", N_("语言、外观、大小、导入前核对、与上年核对")),
)
HELP = (
    Command("guidance", N_("本项填报说明"), ("F1",), "help"),
    Command("manual", N_("使用手册"), ("Shift+F1",), "help", N_("按要办的事分章，附图，可以查找")),
    Command("guide", N_("两分钟入门"), (), "forward", N_("用示例报告练习一遍，不影响自己的资料库")),
    Command("keys", N_("快捷键…"), (), "keyboard"),
    Command(
        "diagnosis", N_("诊断信息…"), (), "diagnosis", N_("版本、系统、屏幕、资料库和备份的状况，可以在电话中念出")
    ),
    Command("about", N_("关于绩效自评…"), (), "hint"),
)
OPEN = Command("open", N_("打开"), (), "document", N_("打开所选的报告"))
FILE_MENU, VIEW_MENU = N_("文件(&F)"), N_("视图(&V)")
FORM_MENU = N_("提纲和采集表")
MENUS = (
    (FILE_MENU, FILE),
    (N_("编辑(&E)"), EDIT),
    (VIEW_MENU, VIEW),
    (N_("办理(&P)"), PROCESS),
    (N_("工具(&T)"), TOOLS),
    (N_("帮助(&H)"), HELP),
)
INNER_MENUS = {
    FORM_MENU: ("form", "reoutline", "template", "collect"),
    N_("公开稿"): ("public", "public_export"),
    N_("与上年比较"): ("last_year", "years", "confirm_carried"),
    N_("评分"): ("score", "score_sheet"),
}
"""Menus within the menus, where their first action stands: no menu is higher than a screen of 600 pixels."""


class Commands:
    """The actions by name, and the menus that hold them."""

    def __init__(self, window: QWidget) -> None:
        self._actions = {command.name: _action(command, window) for command in _all()}
        self.menus: dict[str, QMenu] = {}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def fill(self, bar: QMenuBar) -> None:
        """Puts every action in its menu."""
        for title, commands in MENUS:
            menu = bar.addMenu(_(title))
            menu.setToolTipsVisible(True)
            self.menus[title] = menu
            for command in commands:
                if command.name:
                    self._menu_of(command.name, menu).addAction(self._actions[command.name])
                else:
                    menu.addSeparator()

    def _menu_of(self, name: str, menu: QMenu) -> QMenu:
        """The menu within a menu that an action belongs to, else the menu itself."""
        title = next((title for title, names in INNER_MENUS.items() if name in names), "")
        if title and title not in self.menus:
            self.menus[title] = menu.addMenu(_(title))
            self.menus[title].setToolTipsVisible(True)
        return self.menus[title] if title else menu

    def usable(self) -> Iterator[QAction]:
        """The actions of the menus that can be used now, those of fields left out: they need the cursor."""
        for command in _all():
            if self._actions[command.name].isEnabled() and not command.is_fields and command.name != "palette":
                yield self._actions[command.name]

    def words(self, name: str) -> str:
        """An action's words as in the menu."""
        return next(_(command.words) for command in _all() if command.name == name)

    def enable(self, names: tuple[str, ...], enabled: bool) -> None:
        """Makes actions usable or not."""
        for name in names:
            self._actions[name].setEnabled(enabled)

    def explain(self, names: tuple[str, ...], why: str) -> None:
        """Says in the tips of actions why they cannot be used now; blank: they can."""
        for command in _all():
            if command.name in names:
                tip = _tip(command)
                self._actions[command.name].setToolTip(
                    _("{tip}。现在不能用：{why}").format(tip=tip, why=why) if why else tip
                )

    def retint(self) -> None:
        """Draws the icons anew after the colours changed."""
        for command in _all():
            if command.icon:
                self._actions[command.name].setIcon(icon(command.icon))

    def keys(self) -> Iterator[tuple[str, str]]:
        """Every key of the menus, with the words of its action."""
        for command in _all():
            if command.keys:
                yield " · ".join(_key_words(key) for key in command.keys), _(command.words).rstrip("…")


def _all() -> Iterator[Command]:
    for _title, commands in MENUS:
        yield from (command for command in commands if command.name)
    yield OPEN


def _key_words(key: str) -> str:
    return sequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _tip(command: Command) -> str:
    """The tip of an action, with its key."""
    tip = _(command.tip or command.words).rstrip("…")
    return _("{action}（{keys}）").format(action=tip, keys=_key_words(command.keys[0])) if command.keys else tip


def _action(command: Command, window: QWidget) -> QAction:
    action = QAction(_(command.words), window)
    action.setShortcuts([sequence(key) for key in command.keys])
    context = Qt.ShortcutContext.WidgetShortcut if command.is_fields else Qt.ShortcutContext.WindowShortcut
    action.setShortcutContext(context)
    action.setToolTip(_tip(command))
    action.setIconText(_(command.short or command.words).rstrip("…"))
    if command.icon:
        action.setIcon(icon(command.icon))
    return action
