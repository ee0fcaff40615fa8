"""What every start does before its command: clears what a killed process left, and looks at what it stands on."""

import os
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from actions.commands.guard import tell
from actions.language import _
from actions.problems import EnvironmentProblem


def begin(*, needs_folder: bool) -> None:
    """Makes the process fit to work. ``needs_folder``: whether paths may be meant from the current folder.

    Raises EnvironmentProblem where that folder is gone; a window goes on in the user's own.
    """
    from storage.unfinished import clear

    _stand_somewhere(needs_folder)
    _tell_the_time()
    clear()


def _stand_somewhere(needs_folder: bool) -> None:
    try:
        os.getcwd()  # noqa: PTH109 - Path.cwd() is the same, and no shorter to read
    except OSError as error:
        if needs_folder:
            raise EnvironmentProblem(_("当前文件夹已被删除或移走，请换一个文件夹再运行。")) from error
        with suppress(OSError, RuntimeError):
            os.chdir(Path.home())


def _tell_the_time() -> None:
    """A TZ that is no time zone makes each local time an error: then the system's own holds."""
    try:
        datetime.now().astimezone()
    except (ValueError, OverflowError):
        os.environ.pop("TZ", None)
        if hasattr(time, "tzset"):
            time.tzset()
        tell(_("环境变量 TZ 所写的时区无法使用，改用系统的时区。"))
