"""What takes several steps, each made and tied to the window when it is first asked for: the first frame needs none."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.flows.archives import Archives
    from gui.flows.backups import Backups
    from gui.flows.carrying import Carrying
    from gui.flows.collecting import Collecting
    from gui.flows.evidence import Evidences
    from gui.flows.forms import Forms
    from gui.flows.new_reports import NewReports
    from gui.flows.paper import PaperSettings
    from gui.flows.past import Past
    from gui.flows.printer import Printing
    from gui.flows.proofreading import Proofreading
    from gui.flows.removal import Removal
    from gui.flows.reoutlining import OutlineChange
    from gui.flows.replies import Replies
    from gui.flows.scores import Scores
    from gui.flows.settings import Settings
    from gui.flows.states import States
    from gui.flows.transfers import Transfers
    from gui.flows.units import Units
    from gui.flows.years import Years
    from gui.session import Session
    from gui.shell.library_switch import LibrarySwitch
    from gui.shell.window import MainWindow


class Flows:
    """The flows of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def _is_open(self, session: "Session") -> bool:
        return self._window.session is session

    @cached_property
    def new_reports(self) -> "NewReports":
        """新建报告."""
        from gui.flows.new_reports import NewReports

        window = self._window
        made = NewReports(window.notices, lambda: window.session is None or window.desk.may_leave(), window)
        made.made.connect(lambda report: window.open_report(report, sure=True))
        return made

    @cached_property
    def libraries(self) -> "LibrarySwitch":
        """打开其他资料库, 查看备份, and a look at whether the file is whole."""
        from gui.shell.library_switch import LibrarySwitch

        return LibrarySwitch(self._window)

    @cached_property
    def transfers(self) -> "Transfers":
        """导入, 导出 and 打印成 PDF."""
        from gui.flows.transfers import Transfers

        window = self._window
        made = Transfers(window.work, window.notices, window)
        made.used.connect(self._window.recent.add)
        made.imported.connect(window.show_imported)
        made.wanted.connect(window.open_report)
        return made

    @cached_property
    def archives(self) -> "Archives":
        """归档 and 核验."""
        from gui.flows.archives import Archives

        made = Archives(self._window.work, self._window.notices, self._window)
        made.used.connect(self._window.recent.add)
        made.written.connect(self.states.archived)
        made.marked.connect(self._window.show_step)
        return made

    @cached_property
    def removal(self) -> "Removal":
        """删除, 最近删除 and 复制."""
        from gui.flows.removal import Removal

        made = Removal(self._window.work, self._window.notices, self._window)
        made.changed.connect(self._window.list_reports)
        return made

    @cached_property
    def printing(self) -> "Printing":
        """打印 on paper."""
        from gui.flows.printer import Printing

        window = self._window
        made = Printing(window.work, window.notices, window)
        made.printed.connect(window.show_step)
        made.pdf_wanted.connect(window.commands["print"].trigger)
        return made

    @cached_property
    def paper(self) -> "PaperSettings":
        """打印设置."""
        from gui.flows.paper import PaperSettings

        made = PaperSettings(self._window.work, self._window.notices, self._window)
        made.changed.connect(self._window.look_again)
        return made

    @cached_property
    def settings(self) -> "Settings":
        """设置."""
        from gui.flows.settings import Settings

        window = self._window
        made = Settings(window.preferences, window.appearances, window.notices, window)
        made.wanted.connect(lambda name: window.commands[name].trigger())
        made.changed.connect(window.look_again)
        return made

    @cached_property
    def proofreading(self) -> "Proofreading":
        """校对 of a file."""
        from gui.flows.proofreading import Proofreading

        made = Proofreading(self._window.work, self._window.notices, self._window)
        made.used.connect(self._window.recent.add)
        return made

    @cached_property
    def forms(self) -> "Forms":
        """由文档建立提纲."""
        from gui.flows.forms import Forms

        window = self._window
        made = Forms(window.work, window.notices, window)
        made.used.connect(window.recent.add)
        made.wanted.connect(lambda key: self.new_reports.ask(window.library, window.summaries(), key))
        return made

    @cached_property
    def carrying(self) -> "Carrying":
        """从上年结转 and 确认结转内容."""
        from gui.flows.carrying import Carrying

        window = self._window
        made = Carrying(window.work, window.notices, window, self._is_open)
        made.carried.connect(window.open_report)
        made.wanted.connect(lambda key: window.desk.go(key))
        return made

    @cached_property
    def outlines(self) -> "OutlineChange":
        """更换提纲."""
        from gui.flows.reoutlining import OutlineChange

        window = self._window
        made = OutlineChange(window.work, window.notices, window)
        made.wanted.connect(lambda key: window.desk.go(key))
        return made

    @cached_property
    def evidence(self) -> "Evidences":
        """佐证材料."""
        from gui.flows.evidence import Evidences

        return Evidences(self._window.notices, self._window)

    @cached_property
    def collecting(self) -> "Collecting":
        """采集表 and 导入采集表."""
        from gui.flows.collecting import Collecting

        made = Collecting(self._window.work, self._window.notices, self._window)
        made.used.connect(self._window.recent.add)
        return made

    @cached_property
    def scores(self) -> "Scores":
        """得分构成."""
        from gui.flows.scores import Scores

        made = Scores(self._window.work, self._window)
        made.wanted.connect(lambda key, page: self._window.desk.go(key, page))
        return made

    @cached_property
    def years(self) -> "Years":
        """历年数据."""
        from gui.flows.years import Years

        made = Years(self._window.work, self._window.notices, self._window)
        made.used.connect(self._window.recent.add)
        return made

    @cached_property
    def units(self) -> "Units":
        """单位编码和曾用名."""
        from gui.flows.units import Units

        made = Units(self._window.notices, self._window)
        made.changed.connect(self._window.look_again)
        return made

    @cached_property
    def past(self) -> "Past":
        """修改记录."""
        from gui.flows.past import Past

        return Past(self._window.work, self._window.notices, self._window, self._is_open)

    @cached_property
    def backups(self) -> "Backups":
        """备份 and 恢复, of the library that is open."""
        from gui.flows.backups import Backups

        window = self._window
        made = Backups(window.work, window.notices, window)
        made.follow(window.library)
        made.opened.connect(self.libraries.read)
        made.restored.connect(self.libraries.open)
        return made

    @cached_property
    def replies(self) -> "Replies":
        """审核意见 and the 修改说明."""
        from gui.flows.replies import Replies

        made = Replies(self._window.notices, self._window)
        made.wanted.connect(lambda key: self._window.desk.go(key))
        return made

    @cached_property
    def states(self) -> "States":
        """定稿, 盖章登记, 退回修改, 核实说明 and 审核说明."""
        from gui.flows.states import States

        window = self._window
        made = States(window.work, window.notices, window)
        made.stepped.connect(window.show_step)
        made.blocked.connect(window.list_problems)
        return made
