"""What may stand as a reason and as the name of somebody who answers for it: more than one letter or one sign."""

import re

from actions.language import _
from actions.problems import InputProblem
from domain.notes import NoteKind

LEAST_REASON, LEAST_EXPLANATION, LEAST_NAME = 4, 2, 2
"""Characters that say something: of why an error or a matter of words may stand, of a 核实说明, of a name."""
_WORD = re.compile(r"[A-Za-z]+|\d+|\w")
"""A Chinese character counts as one, and so does a Latin word or a number."""


def check_answer(text: str, kind: NoteKind | None, is_ignored: bool = False) -> None:
    """Whether a text is a reason; blank takes one back.

    放行 and 忽略 are read by whoever reviews the report later, so they need some words (与批复一致, 引用原文); a
    核实说明 may be as short as 属实. The same signs said over and over are none. Raises InputProblem.
    """
    least = LEAST_REASON if kind is NoteKind.PASS or is_ignored else LEAST_EXPLANATION
    said = _WORD.findall(text)
    if not text or (len(said) >= least and len(set(said)) >= max(2, least - 1)):
        return
    if kind is NoteKind.PASS:
        words = _("放行原因过于简单：写明这个错误为什么可以保留，不少于{least}个字，例如“与批复文件一致”。")
    elif is_ignored:
        words = _("忽略原因过于简单：写明这处文字为什么不改，不少于{least}个字，例如“引用文件原文”。")
    else:
        words = _("说明过于简单：写明实际情况，不少于{least}个字，例如“情况属实”。")
    raise InputProblem(words.format(least=least), "text")


def check_person(name: str, missing: str) -> str:
    """The name of a person; ``missing``: what to say where there is none. Raises InputProblem.

    Two letters of any script make a name: 王芳, 阿依古丽·买买提, Li; 王, A, 12 and xx do not.
    """
    name = " ".join(name.split())
    if not name:
        raise InputProblem(missing, "name")
    letters = [sign for sign in name if sign.isalpha()]
    if len(letters) < LEAST_NAME or len(set(letters)) == 1:
        raise InputProblem(_("“{name}”不是完整的姓名，请填写全名。").format(name=name[:20]), "name")
    return name
