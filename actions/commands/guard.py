"""What stands round every command: a failure becomes one plain sentence on standard error. Without click: the window
starts through here as well."""

import sys
from collections.abc import Callable, Iterable
from typing import Any

from actions.language import _
from actions.problems import EnvironmentProblem, InputProblem, Problem, problem
from storage.errors import StorageProblem

DONE, FOUND = 0, 1
INTERRUPTED = 130
"""128 and the number of SIGINT, as a shell says it of a program that Ctrl+C ended."""
_CONTROLS = dict.fromkeys(code for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n")


def guarded(run: Callable[[], Any]) -> int:
    """The exit code of a command; every failure becomes one plain sentence, never a traceback."""
    try:
        code = run()
        sys.stdout.flush()
    except Problem as refused:
        return failed(str(refused), refused.exit_code)
    except StorageProblem as error:
        code = InputProblem.exit_code if error.family == "input" else EnvironmentProblem.exit_code
        return failed(problem(error), code)
    except BrokenPipeError:
        return DONE
    except KeyboardInterrupt:
        return failed(_("已中止。"), INTERRUPTED)
    except OSError as error:
        from actions.files import reason_of

        return failed(_("无法完成：{reason}").format(reason=reason_of(error)), EnvironmentProblem.exit_code)
    return code if isinstance(code, int) else DONE


def tell(sentence: str) -> None:
    """Writes one sentence to standard error, where there is one: a window without a console has none."""
    if sys.stderr:
        sys.stderr.write(harmless(sentence) + "\n")
        sys.stderr.flush()


def tell_all(sentences: Iterable[str]) -> None:
    """Writes each sentence to standard error."""
    for sentence in sentences:
        tell(sentence)


def failed(sentence: str, code: int) -> int:
    """Tells why, and hands the exit code on."""
    tell(sentence)
    return code


def harmless(text: str) -> str:
    """Without the signs by which a report from elsewhere could speak to the terminal: colours, titles, false lines."""
    return text.translate(_CONTROLS)
