"""Schema 1: reports, their values and history, and views for people with nothing but the sqlite3 program."""

from sqlite_utils import Database

APPLICATION_ID = 0x4A585A50  # JXZP, 绩效自评; the header of every library and export carries it

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


def written(prefix: str = "") -> str:
    """SQL for a value as people read it: money in 万元, exact."""
    kind, fen, text = f"{prefix}kind", f"{prefix}fen", f"{prefix}text"
    digits = f"printf('%d.%06d', abs({fen}) / 1000000, abs({fen}) % 1000000)"
    return (
        f"CASE {kind} WHEN 'amount' THEN"
        f" CASE WHEN {fen} < 0 THEN '-' ELSE '' END || rtrim(rtrim({digits}, '0'), '.')"
        f" WHEN 'nil' THEN '无' ELSE {text} END"
    )


LABELLED = "JOIN report ON report.id = report_id LEFT JOIN label ON label.outline_id = report.outline_id AND label.key"
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
SELECT report_id AS "报告编号", words AS "项目", {written()} AS "数值",
    CASE kind WHEN 'amount' THEN '万元' END AS "单位", figure.key AS "代码"
FROM figure {LABELLED} = figure.key""",
    f"""
CREATE VIEW "文字" AS
SELECT report_id AS "报告编号", words AS "部分", text AS "内容", prose.key AS "代码"
FROM prose {LABELLED} = prose.key""",
    f"""
CREATE VIEW "标题" AS
SELECT report_id AS "报告编号", words AS "原标题", text AS "标题", heading.key AS "代码"
FROM heading {LABELLED} = heading.key""",
    f"""
CREATE VIEW "无此项" AS
SELECT report_id AS "报告编号", words AS "部分", nil.key AS "代码"
FROM nil {LABELLED} = nil.key""",
    f"""
CREATE VIEW "表格" AS
SELECT cell.report_id AS "报告编号", cell.table_key AS "表", position + 1 AS "次序",
    cell.row_id AS "行号", words AS "列",
    {written()} AS "内容", CASE kind WHEN 'amount' THEN '万元' END AS "单位", column_key AS "代码"
FROM cell JOIN table_row USING (report_id, table_key, row_id)
    {LABELLED.replace("= report_id", "= cell.report_id")} = cell.table_key || '.*.' || column_key
ORDER BY cell.report_id, cell.table_key, position""",
    """
CREATE VIEW "未归位文字" AS
SELECT report_id AS "报告编号", position + 1 AS "次序", text AS "内容" FROM unplaced ORDER BY report_id, position""",
    f"""
CREATE VIEW "修改记录" AS
SELECT report_id AS "报告编号", number AS "序号", at AS "时间", who AS "修改人", change.label AS "操作",
    words AS "项目",
    {written("old_")} AS "原值", {written("new_")} AS "新值", change.key AS "代码", hash AS "校验值"
FROM change {LABELLED} = change.key OR (change.field = 'cell' AND change.key GLOB replace(label.key, '*', '[0-9]*'))
ORDER BY report_id, number""",
)


def make(database: Database) -> None:
    """Makes the first schema."""
    for statement in (*_TABLES, *_TRIGGERS, *_VIEWS):
        database.execute(statement)
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute("PRAGMA user_version = 1")
