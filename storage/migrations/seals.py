"""Schema 3: what is kept is never altered nor put in again; of a long text the history keeps the difference."""

from sqlite_utils import Database

from storage.migrations.first import LABELLED, written

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
    return f"CASE WHEN {kind} GLOB '*.part' THEN {piece} ELSE {written(side + '_')} END"


def seal(database: Database) -> None:
    """Makes what is kept unalterable, and shows differences as such."""
    for statement in (
        *_ADDED_ONCE,
        *_REPORT_KEPT,
        'DROP VIEW "修改记录"',
        f"""
CREATE VIEW "修改记录" AS
SELECT report_id AS "报告编号", number AS "序号", at AS "时间", who AS "修改人", change.label AS "操作",
    words AS "项目",
    {_told("old")} AS "原值", {_told("new")} AS "新值", change.key AS "代码", hash AS "校验值"
FROM change {LABELLED} = change.key OR (change.field = 'cell' AND change.key GLOB replace(label.key, '*', '[0-9]*'))
ORDER BY report_id, number""",
    ):
        database.execute(statement)
    database.execute("PRAGMA user_version = 3")
