"""The schema's frozen history: what stands here never changes; a new schema is a new migration below it.

Written out as SQL, because the words are kept in the file and a file handed in is compared with them word for word.
"""

import re
import sqlite3

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x4A585A50  # JXZP, 绩效自评; the header of every library and export carries it
migrations = Migrations("library")


def apply_all(connection: sqlite3.Connection, version: int | None = None) -> None:
    """Brings an empty or older file to the newest schema, or to that of an earlier ``version``.

    ``user_version`` is the number of the last migration.
    """
    database = Database(connection, execute_plugins=False)
    with database.atomic():
        database.execute(_APPLIED)
    migrations.apply(database, stop_before=str(version + 1) if version else None)


# sqlite-utils would make this table in its own words, which may change with its versions.
_APPLIED = """
CREATE TABLE IF NOT EXISTS _sqlite_migrations (
    id INTEGER PRIMARY KEY,
    migration_set TEXT NOT NULL,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    UNIQUE (migration_set, name)
) STRICT"""

# Money is a whole number of 分; text and numbers stand as they are; a blank has no row.
_VALUE = """
    kind TEXT NOT NULL CHECK (kind IN ('amount', 'number', 'text')),
    fen INTEGER CHECK (fen > -9223372036854775808),
    text TEXT,
    CHECK ((kind = 'amount') = (fen IS NOT NULL)),
    CHECK ((kind = 'amount') = (text IS NULL))"""

_TABLES = (
    # Registered units. A report belongs to the one whose name, or former name, stands on its cover.
    """
CREATE TABLE unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT UNIQUE,
    name TEXT NOT NULL UNIQUE,
    superior_id INTEGER REFERENCES unit
) STRICT""",
    """
CREATE TABLE former_name (
    unit_id INTEGER NOT NULL REFERENCES unit,
    name TEXT NOT NULL,
    until TEXT,
    PRIMARY KEY (unit_id, name)
) STRICT, WITHOUT ROWID""",
    # The outlines that reports were written with, whole: a report must open when their files are long gone.
    """
CREATE TABLE outline (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    revision INTEGER,
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (key, sha256)
) STRICT""",
    # What the outline calls its keys (a column: table.*.column); only for people who read the views.
    """
CREATE TABLE label (
    outline_id INTEGER NOT NULL REFERENCES outline,
    key TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (outline_id, key)
) STRICT, WITHOUT ROWID""",
    # title, filled, wanted and errors are what the list shows without opening a report.
    # next_row: an id that no table row of the report ever had. change_*: the end of its history.
    """
CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    outline_id INTEGER NOT NULL REFERENCES outline,
    state TEXT NOT NULL CHECK (state IN ('draft', 'final', 'sealed', 'archived')),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    next_row INTEGER NOT NULL CHECK (next_row > 0),
    title TEXT NOT NULL,
    filled INTEGER NOT NULL,
    wanted INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    change_number INTEGER NOT NULL,
    change_hash TEXT NOT NULL
) STRICT""",
    f"""
CREATE TABLE figure (
    report_id INTEGER NOT NULL REFERENCES report,
    key TEXT NOT NULL,{_VALUE},
    PRIMARY KEY (report_id, key)
) STRICT, WITHOUT ROWID""",
    """
CREATE TABLE prose (
    report_id INTEGER NOT NULL REFERENCES report,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (report_id, key)
) STRICT""",
    # Headings in the clerk's own words.
    """
CREATE TABLE heading (
    report_id INTEGER NOT NULL REFERENCES report,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (report_id, key)
) STRICT, WITHOUT ROWID""",
    # Sections that say 无.
    """
CREATE TABLE nil (
    report_id INTEGER NOT NULL REFERENCES report,
    key TEXT NOT NULL,
    PRIMARY KEY (report_id, key)
) STRICT, WITHOUT ROWID""",
    # Sections of the clerk's own; text: the key of the section that each follows.
    """
CREATE TABLE added_section (
    report_id INTEGER NOT NULL REFERENCES report,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (report_id, key)
) STRICT, WITHOUT ROWID""",
    """
CREATE TABLE table_row (
    report_id INTEGER NOT NULL REFERENCES report,
    table_key TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (report_id, table_key, row_id)
) STRICT, WITHOUT ROWID""",
    f"""
CREATE TABLE cell (
    report_id INTEGER NOT NULL,
    table_key TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    column_key TEXT NOT NULL,{_VALUE},
    PRIMARY KEY (report_id, table_key, row_id, column_key),
    FOREIGN KEY (report_id, table_key, row_id) REFERENCES table_row
) STRICT, WITHOUT ROWID""",
    # Lines that an import could not place.
    """
CREATE TABLE unplaced (
    report_id INTEGER NOT NULL REFERENCES report,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (report_id, position)
) STRICT, WITHOUT ROWID""",
    # The history: numbered from 1 in each report, each hash over its row and the hash before it.
    # step: the first number of the edit that a row belongs to. Kinds beyond _VALUE: nil, order, lines.
    """
CREATE TABLE change (
    report_id INTEGER NOT NULL REFERENCES report,
    number INTEGER NOT NULL,
    step INTEGER NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    label TEXT NOT NULL,
    field TEXT NOT NULL,
    key TEXT NOT NULL,
    old_kind TEXT,
    old_fen INTEGER,
    old_text TEXT,
    new_kind TEXT,
    new_fen INTEGER,
    new_text TEXT,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (report_id, number)
) STRICT""",
    # Why a finding may stand (核实说明), who let an error pass, why a report was sent back.
    """
CREATE TABLE note (
    report_id INTEGER NOT NULL REFERENCES report,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    keys TEXT NOT NULL,
    text TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (report_id, number)
) STRICT""",
    # Papers and scans; content is NULL where the bytes are kept in another file.
    """
CREATE TABLE file (
    report_id INTEGER NOT NULL REFERENCES report,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    version INTEGER NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    sm3 TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    content BLOB,
    PRIMARY KEY (report_id, number)
) STRICT""",
)

_TRIGGERS = (
    """
CREATE TRIGGER change_stays BEFORE UPDATE ON change
BEGIN
    SELECT RAISE(ABORT, 'history is never rewritten');
END""",
    """
CREATE TRIGGER change_is_kept BEFORE DELETE ON change
BEGIN
    SELECT RAISE(ABORT, 'history is never rewritten');
END""",
)


def _written(prefix: str = "") -> str:
    """SQL for a value as people read it: money in 万元, exact."""
    kind, fen, text = f"{prefix}kind", f"{prefix}fen", f"{prefix}text"
    digits = f"printf('%d.%06d', abs({fen}) / 1000000, abs({fen}) % 1000000)"
    return (
        f"CASE {kind} WHEN 'amount' THEN"
        f" CASE WHEN {fen} < 0 THEN '-' ELSE '' END || rtrim(rtrim({digits}, '0'), '.')"
        f" WHEN 'nil' THEN '无' ELSE {text} END"
    )


_LABELLED = "JOIN report ON report.id = report_id LEFT JOIN label ON label.outline_id = report.outline_id AND label.key"
_COVER = "(SELECT text FROM figure WHERE report_id = report.id AND key = 'cover.{key}')"

# For people with nothing but the sqlite3 program.
_VIEWS = (
    f"""
CREATE VIEW "报告" AS
SELECT report.id AS "编号",
    {_COVER.format(key="year")} AS "年度",
    {_COVER.format(key="unit")} AS "单位",
    title AS "标题",
    CASE state WHEN 'draft' THEN '草稿' WHEN 'final' THEN '定稿' WHEN 'sealed' THEN '已盖章'
        WHEN 'archived' THEN '已归档' END AS "状态",
    version AS "版本", filled AS "已填项", wanted AS "应填项", errors AS "错误数", created_at AS "建立时间",
    changed_at AS "修改时间", outline.key AS "提纲", uuid AS "标识"
FROM report JOIN outline ON outline.id = outline_id""",
    f"""
CREATE VIEW "数据" AS
SELECT report_id AS "报告编号", words AS "项目", {_written()} AS "数值",
    CASE kind WHEN 'amount' THEN '万元' END AS "单位", figure.key AS "代码"
FROM figure {_LABELLED} = figure.key""",
    f"""
CREATE VIEW "文字" AS
SELECT report_id AS "报告编号", words AS "部分", text AS "内容", prose.key AS "代码"
FROM prose {_LABELLED} = prose.key""",
    f"""
CREATE VIEW "标题" AS
SELECT report_id AS "报告编号", words AS "原标题", text AS "标题", heading.key AS "代码"
FROM heading {_LABELLED} = heading.key""",
    f"""
CREATE VIEW "无此项" AS
SELECT report_id AS "报告编号", words AS "部分", nil.key AS "代码"
FROM nil {_LABELLED} = nil.key""",
    f"""
CREATE VIEW "表格" AS
SELECT cell.report_id AS "报告编号", cell.table_key AS "表", position + 1 AS "次序",
    cell.row_id AS "行号", words AS "列",
    {_written()} AS "内容", CASE kind WHEN 'amount' THEN '万元' END AS "单位", column_key AS "代码"
FROM cell JOIN table_row USING (report_id, table_key, row_id)
    {_LABELLED.replace("= report_id", "= cell.report_id")} = cell.table_key || '.*.' || column_key
ORDER BY cell.report_id, cell.table_key, position""",
    """
CREATE VIEW "未归位文字" AS
SELECT report_id AS "报告编号", position + 1 AS "次序", text AS "内容" FROM unplaced ORDER BY report_id, position""",
    f"""
CREATE VIEW "修改记录" AS
SELECT report_id AS "报告编号", number AS "序号", at AS "时间", who AS "修改人", change.label AS "操作",
    words AS "项目",
    {_written("old_")} AS "原值", {_written("new_")} AS "新值", change.key AS "代码", hash AS "校验值"
FROM change {_LABELLED} = change.key OR (change.field = 'cell' AND change.key GLOB replace(label.key, '*', '[0-9]*'))
ORDER BY report_id, number""",
)


@migrations(name="1")
def _first(database: Database) -> None:
    for statement in (*_TABLES, *_TRIGGERS, *_VIEWS):
        database.execute(statement)
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute("PRAGMA user_version = 1")


# What is said of a report and kept with it (核实说明, 放行, 定稿, 盖章, 退回, 打印, 归档) is added to, never altered.
_KEPT = tuple(
    f"""
CREATE TRIGGER {table}_{name} BEFORE {event} ON {table}
BEGIN
    SELECT RAISE(ABORT, 'notes and papers are kept as they are');
END"""
    for table in ("note", "file")
    for name, event in (("stays", "UPDATE"), ("is_kept", "DELETE"))
)

# From 定稿 on nothing of a report changes, whoever writes to the file.
_READ_ONLY = tuple(
    f"""
CREATE TRIGGER {table}_{event.lower()}_in_draft BEFORE {event} ON {table}
WHEN (SELECT state FROM report WHERE id = {row}.report_id) <> 'draft'
BEGIN
    SELECT RAISE(ABORT, 'the report is final');
END"""
    for table in ("figure", "prose", "heading", "nil", "added_section", "table_row", "cell", "unplaced", "setting")
    for event, row in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD"))
)


@migrations(name="2")
def _states(database: Database) -> None:
    for statement in (
        # Choices of this library, such as its second place for backups.
        "CREATE TABLE preference (key TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID",
        # Choices of one report that go where it goes, such as the faces it is printed with.
        """
CREATE TABLE setting (
    report_id INTEGER NOT NULL REFERENCES report,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (report_id, key)
) STRICT""",
        # fact: what the finding found that a note answers; name: in whose name it is said.
        "ALTER TABLE note ADD COLUMN fact TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE note ADD COLUMN name TEXT NOT NULL DEFAULT ''",
        *_KEPT,
        *_READ_ONLY,
        """
CREATE VIEW "审核记录" AS
SELECT report_id AS "报告编号", number AS "序号", at AS "时间", who AS "操作人", name AS "负责人",
    CASE kind WHEN 'explanation' THEN '核实说明' WHEN 'pass' THEN '放行' WHEN 'final' THEN '定稿'
        WHEN 'seal' THEN '盖章登记' WHEN 'return' THEN '退回修改' WHEN 'print' THEN '打印' WHEN 'archive' THEN '归档'
        ELSE kind END AS "事项",
    text AS "内容", code AS "代码", keys AS "项目代码", fact AS "事实"
FROM note ORDER BY report_id, number""",
        """
CREATE VIEW "文件" AS
SELECT report_id AS "报告编号", number AS "序号", name AS "名称", version AS "版本", size AS "字节数", at AS "时间",
    who AS "操作人", sha256 AS "校验值（SHA-256）", sm3 AS "校验值（SM3）"
FROM file ORDER BY report_id, number""",
    ):
        database.execute(statement)
    database.execute("PRAGMA user_version = 2")


# INSERT OR REPLACE takes a row away without asking the triggers on DELETE: what is kept is never put in again.
_ADDED_ONCE = (
    """
CREATE TRIGGER change_goes_on BEFORE INSERT ON change
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM change WHERE report_id = NEW.report_id)
BEGIN
    SELECT RAISE(ABORT, 'history is never rewritten');
END""",
    *(
        f"""
CREATE TRIGGER {table}_once BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE report_id = NEW.report_id AND number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'notes and papers are kept as they are');
END"""
        for table in ("note", "file")
    ),
)
_TOLD = "SELECT 1 FROM change WHERE report_id = OLD.id AND number > OLD.change_number AND number <= NEW.change_number"

# A report begins as a draft, and goes on only as its history says: no state, version or end without its row.
_REPORT_KEPT = tuple(
    f"""
CREATE TRIGGER report_{name} BEFORE {event} ON report
WHEN {condition}
BEGIN
    SELECT RAISE(ABORT, 'a report is what its history says');
END"""
    for name, event, condition in (
        (
            "begins",
            "INSERT",
            (
                "NEW.state <> 'draft' OR NEW.version <> 1 OR NEW.change_number <> 0"
                " OR EXISTS (SELECT 1 FROM report WHERE id = NEW.id OR uuid = NEW.uuid)"
            ),
        ),
        ("is_kept", "DELETE", "OLD.state <> 'draft'"),
        ("keeps_its_name", "UPDATE OF id, uuid", "NEW.id IS NOT OLD.id OR NEW.uuid IS NOT OLD.uuid"),
        (
            "keeps_its_outline",
            "UPDATE OF outline_id, next_row",
            (
                "NEW.next_row < OLD.next_row OR (OLD.state <> 'draft' AND"
                " (NEW.outline_id IS NOT OLD.outline_id OR NEW.next_row IS NOT OLD.next_row))"
            ),
        ),
        (
            "goes_on",
            "UPDATE OF change_number, change_hash",
            (
                "NEW.change_number < OLD.change_number OR NOT EXISTS (SELECT 1 FROM change WHERE report_id = OLD.id"
                " AND number = NEW.change_number AND hash = NEW.change_hash)"
            ),
        ),
        (
            "changes_state",
            "UPDATE OF state",
            f"NEW.state <> OLD.state AND NOT EXISTS ({_TOLD} AND field = 'state' AND new_text = NEW.state)",
        ),
        (
            "changes_version",
            "UPDATE OF version",
            (
                f"NEW.version <> OLD.version AND NOT EXISTS ({_TOLD} AND field = 'version'"
                " AND new_text = CAST(NEW.version AS TEXT))"
            ),
        ),
    )
)


def _told(side: str) -> str:
    """SQL for one side of a change; of a long text only the piece that differs is kept, and where it begins."""
    kind, fen, text = f"{side}_kind", f"{side}_fen", f"{side}_text"
    piece = f"'（第' || ({fen} + 1) || CASE {kind} WHEN 'text.part' THEN '字' ELSE '项' END || '起）' || {text}"
    return f"CASE WHEN {kind} GLOB '*.part' THEN {piece} ELSE {_written(side + '_')} END"


@migrations(name="3")
def _sealed(database: Database) -> None:
    for statement in (
        *_ADDED_ONCE,
        *_REPORT_KEPT,
        'DROP VIEW "修改记录"',
        f"""
CREATE VIEW "修改记录" AS
SELECT report_id AS "报告编号", number AS "序号", at AS "时间", who AS "修改人", change.label AS "操作",
    words AS "项目",
    {_told("old")} AS "原值", {_told("new")} AS "新值", change.key AS "代码", hash AS "校验值"
FROM change {_LABELLED} = change.key OR (change.field = 'cell' AND change.key GLOB replace(label.key, '*', '[0-9]*'))
ORDER BY report_id, number""",
    ):
        database.execute(statement)
    database.execute("PRAGMA user_version = 3")


# What an outline in 元 calls its money stands among its labels, under a word that is no key.
_UNIT = (
    "coalesce((SELECT words FROM label AS unit"
    " WHERE unit.outline_id = report.outline_id AND unit.key = '单位'), '万元')"
)


def _read(side: str = "") -> str:
    """SQL for a value as people read it: money in the outline's unit, exact; of a long text the piece that is kept."""
    kind, fen, text = f"{side}kind", f"{side}fen", f"{side}text"
    yuan = f"printf('%d.%02d', abs({fen}) / 100, abs({fen}) % 100)"
    ten_thousands = f"printf('%d.%06d', abs({fen}) / 1000000, abs({fen}) % 1000000)"
    digits = f"CASE {_UNIT} WHEN '元' THEN {yuan} ELSE {ten_thousands} END"
    piece = f"'（第' || ({fen} + 1) || CASE {kind} WHEN 'text.part' THEN '字' ELSE '项' END || '起）' || {text}"
    return (
        f"CASE WHEN {kind} = 'amount' THEN"
        f" CASE WHEN {fen} < 0 THEN '-' ELSE '' END || rtrim(rtrim({digits}, '0'), '.')"
        f" WHEN {kind} = 'nil' THEN '无' WHEN {kind} GLOB '*.part' THEN {piece} ELSE {text} END"
    )


def _form(key: str) -> str:
    """SQL for a key as the labels have it: of the sheet of any row, sheets.3.total is sheets.*.total."""
    rest = f"substr({key}, instr({key}, '.') + 1)"
    return (
        f"CASE WHEN {rest} GLOB '[0-9]*' AND instr({key}, '.')"
        f" THEN substr({key}, 1, instr({key}, '.')) || '*' || ltrim({rest}, '0123456789') ELSE {key} END"
    )


def _cell_form(key: str) -> str:
    """SQL for the key of a cell as the labels have it: projects.7.amount is projects.*.amount."""
    row = f"rtrim({key}, replace({key}, '.', ''))"  # up to its last full stop
    table = f"rtrim(rtrim({row}, '.'), '0123456789')"
    return f"{_form(table)} || '*.' || substr({key}, length({row}) + 1)"


_NAMED = "JOIN report ON report.id = report_id LEFT JOIN label ON label.outline_id = report.outline_id AND label.key"
_IN_UNIT = (
    f"""
CREATE VIEW "数据" AS
SELECT report_id AS "报告编号", words AS "项目", {_read()} AS "数值",
    CASE kind WHEN 'amount' THEN {_UNIT} END AS "单位", figure.key AS "代码"
FROM figure {_NAMED} = {_form("figure.key")}""",
    f"""
CREATE VIEW "文字" AS
SELECT report_id AS "报告编号", words AS "部分", text AS "内容", prose.key AS "代码"
FROM prose {_NAMED} = {_form("prose.key")}""",
    f"""
CREATE VIEW "标题" AS
SELECT report_id AS "报告编号", words AS "原标题", text AS "标题", heading.key AS "代码"
FROM heading {_NAMED} = {_form("heading.key")}""",
    f"""
CREATE VIEW "表格" AS
SELECT cell.report_id AS "报告编号", cell.table_key AS "表", position + 1 AS "次序",
    cell.row_id AS "行号", words AS "列",
    {_read()} AS "内容", CASE kind WHEN 'amount' THEN {_UNIT} END AS "单位", column_key AS "代码"
FROM cell JOIN table_row USING (report_id, table_key, row_id)
    {_NAMED.replace("= report_id", "= cell.report_id")} = {_form("cell.table_key")} || '.*.' || column_key
ORDER BY cell.report_id, cell.table_key, position""",
    f"""
CREATE VIEW "修改记录" AS
SELECT report_id AS "报告编号", number AS "序号", at AS "时间", who AS "修改人", change.label AS "操作",
    words AS "项目",
    {_read("old_")} AS "原值", {_read("new_")} AS "新值", change.key AS "代码", hash AS "校验值"
FROM change {_NAMED} =
    CASE change.field WHEN 'cell' THEN {_cell_form("change.key")} ELSE {_form("change.key")} END
ORDER BY report_id, number""",
)
_IN_YUAN = re.compile(r"""^\s*(?:amounts|"amounts"|'amounts')\s*=\s*["']元["']""", re.MULTILINE)


@migrations(name="4")
def _units(database: Database) -> None:
    for name in ("数据", "文字", "标题", "表格", "修改记录"):
        database.execute(f'DROP VIEW "{name}"')
    for statement in _IN_UNIT:
        database.execute(statement)
    outlines = database.execute("SELECT id, text FROM outline").fetchall()
    in_yuan = [(number,) for number, text in outlines if _IN_YUAN.search(text)]
    database.conn.executemany("INSERT OR IGNORE INTO label (outline_id, key, words) VALUES (?, '单位', '元')", in_yuan)
    database.execute("PRAGMA user_version = 4")
