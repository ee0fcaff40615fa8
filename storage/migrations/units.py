"""Schema 4: money in the unit of its outline, keys of any scope under their labels."""

import re

from sqlite_utils import Database

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


def name_units(database: Database) -> None:
    """Shows money in the unit of each outline, and names what is scoped."""
    for name in ("数据", "文字", "标题", "表格", "修改记录"):
        database.execute(f'DROP VIEW "{name}"')
    for statement in _IN_UNIT:
        database.execute(statement)
    outlines = database.execute("SELECT id, text FROM outline").fetchall()
    in_yuan = [(number,) for number, text in outlines if _IN_YUAN.search(text)]
    database.conn.executemany("INSERT OR IGNORE INTO label (outline_id, key, words) VALUES (?, '单位', '元')", in_yuan)
    database.execute("PRAGMA user_version = 4")
