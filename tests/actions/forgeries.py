"""Forgeries as data: what another hand did to a sealed library, and what must be said of it.

``rechained``: the hash chain was reckoned anew over the altered rows, as anybody can who has the program.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forgery:
    """Statements run in another program on a library with one sealed report; ``says``: what the program must say."""

    name: str
    statements: tuple[str, ...]
    says: str
    rechained: bool = False


_FIGURE = "UPDATE figure SET fen = fen + 1000000 WHERE key = 'general.basic'"
_CHANGE = """
UPDATE change SET new_fen = new_fen + 1000000 WHERE number =
    (SELECT max(number) FROM change WHERE field = 'figure' AND key = 'general.basic')"""
_STATE = "UPDATE change SET new_text = 'final' WHERE field = 'state' AND new_text = 'sealed'"

IN_THE_LIBRARY = (
    Forgery("a figure", (_FIGURE,), "现有内容与修改记录不一致（基本支出）"),
    Forgery(
        "draft, a figure, sealed",
        ("UPDATE report SET state = 'draft'", _FIGURE, "UPDATE report SET state = 'sealed'"),
        "现有内容与修改记录不一致（基本支出）",
    ),
    Forgery(
        "a figure put in again",
        ("INSERT OR REPLACE INTO figure SELECT report_id, key, kind, 1, text FROM figure WHERE key = 'general.basic'",),
        "现有内容与修改记录不一致（基本支出）",
    ),
    Forgery(
        "a figure more",
        ("INSERT INTO figure VALUES (1, 'general.other', 'amount', 5, NULL)",),
        "现有内容与修改记录不一致",
    ),
    Forgery(
        "a figure less", ("DELETE FROM figure WHERE key = 'general.basic'",), "现有内容与修改记录不一致（基本支出）"
    ),
    Forgery("five figures", ("UPDATE figure SET fen = fen + 1 WHERE kind = 'amount'",), "等"),
    Forgery("a text", ("UPDATE prose SET text = text || '。' WHERE key = 'general.text'",), "现有内容与修改记录不一致"),
    Forgery("a heading", ("INSERT INTO heading VALUES (1, 'general', '别的标题')",), "现有内容与修改记录不一致"),
    Forgery("a cell", ("UPDATE cell SET fen = fen + 1 WHERE kind = 'amount'",), "现有内容与修改记录不一致"),
    Forgery("rows in another order", ("UPDATE table_row SET position = -position",), "现有内容与修改记录不一致"),
    Forgery("archived by one row", ("UPDATE report SET state = 'archived'",), "状态或稿次与修改记录不一致"),
    Forgery("a draft by one row", ("UPDATE report SET state = 'draft'",), "状态或稿次与修改记录不一致"),
    Forgery("another version", ("UPDATE report SET version = 2",), "状态或稿次与修改记录不一致"),
    Forgery("a figure and its history", (_FIGURE, _CHANGE), "修改记录从第"),
    Forgery(
        "a figure, its history and the chain", (_FIGURE, _CHANGE), "现有内容的数据指纹与定稿时不同", rechained=True
    ),
    Forgery("a name in the history", ("UPDATE change SET who = '别人' WHERE number = 5",), "修改记录从第5条起校验不符"),
    Forgery("the end of the history", ("UPDATE report SET change_number = change_number - 1",), "修改记录从第"),
    Forgery("a row of the history gone", ("DELETE FROM change WHERE number = 3",), "修改记录从第3条起校验不符"),
    Forgery("a state in the history", (_STATE,), "状态或稿次与修改记录不一致", rechained=True),
    Forgery(
        "an answer",
        ("UPDATE note SET text = '已批准' WHERE kind = 'explanation' OR kind = 'pass'",),
        "审核记录、附件或打印设置与修改记录不一致",
    ),
    Forgery(
        "an answer more",
        ("INSERT INTO note SELECT 1, 99, kind, code, keys, text, who, at, fact, name FROM note WHERE number = 1",),
        "审核记录、附件或打印设置与修改记录不一致",
    ),
    Forgery(
        "another face", ("INSERT INTO setting VALUES (1, 'paper', '{}')",), "审核记录、附件或打印设置与修改记录不一致"
    ),
    Forgery(
        "the 数据指纹",
        ("UPDATE note SET fact = replace(fact, substr(fact, 5, 4), 'abcd') WHERE kind = 'final'",),
        "现有内容的数据指纹与定稿时不同",
    ),
    Forgery("another outline", ("UPDATE outline SET text = text || ' '",), "所用提纲与修改记录不一致"),
    Forgery(
        "the scan's sums",
        ("UPDATE file SET sha256 = replace(sha256, 'a', 'b') WHERE kind = 'scan'",),
        "审核记录、附件或打印设置与修改记录不一致",
    ),
)
