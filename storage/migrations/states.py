"""Schema 2: 定稿, 盖章, 归档 and 退回; notes, papers, settings; from 定稿 on a report is read only."""

from sqlite_utils import Database

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


def add_states(database: Database) -> None:
    """Adds what a report goes through from 定稿 on."""
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
