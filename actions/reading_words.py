"""What reading a source did to it, and why a source was not read, as plain Chinese sentences."""

from actions.language import N_, _
from reports.reading import ReadingNote, ReadingNoteKind, UnreadableSource, UnreadReason

_NOTES = {
    ReadingNoteKind.RESIDUE: N_("第{line}行：删去粘贴残留“{quote}”。"),
    ReadingNoteKind.WHITE_SPACE: N_("第{line}行：删去多余空格{count}处。"),
    ReadingNoteKind.INDENT: N_("删去行首、行尾空格，共{count}行。"),
    ReadingNoteKind.BLANK_LINES: N_("删去空行{count}行。"),
    ReadingNoteKind.INVISIBLE: N_("删去不可见字符{count}个。"),
    ReadingNoteKind.UNREADABLE: N_("有{count}个字符在文件中已损坏，显示为“�”，请逐处改正。"),
    ReadingNoteKind.TABLE_HEAD: N_("第{line}行：表格改写成文句，“{quote}”不再单独印出。"),
    ReadingNoteKind.NUMBER: N_("第{line}行：标题序号“{quote}”改为“{became}”。"),
    ReadingNoteKind.ROW_NUMBER: N_("第{line}行：项目序号“{quote}”改为“{became}”。"),
    ReadingNoteKind.LINE_BREAK: N_("第{line}行：调整了分行，文字未变：“{quote}”。"),
    ReadingNoteKind.MISSING_HEADING: N_("原文没有标题“{became}”，已按提纲补上。"),
    ReadingNoteKind.ORDER: N_("第{line}行：“{quote}”按提纲的顺序排列。"),
    ReadingNoteKind.NIL: N_("第{line}行：“{quote}”按“本年度无此项支出”处理，打印为“{became}”。"),
    ReadingNoteKind.COVER_LINE: N_("第{line}行：“{quote}”打印为“{became}”。"),
    ReadingNoteKind.CONTENTS: N_("第{line}行：目录“{quote}”未读入。"),
    ReadingNoteKind.DELETED: N_("修订中已删除的文字未读入，共{count}处，如“{quote}”。"),
    ReadingNoteKind.HIDDEN: N_("隐藏文字未读入，共{count}处，如“{quote}”。"),
    ReadingNoteKind.PROMPT: N_("未填写的内容控件{count}处未读入，提示文字如“{quote}”。"),
    ReadingNoteKind.COMMENT: N_("批注{count}条未读入，如“{quote}”。"),
    ReadingNoteKind.PICTURE: N_("图片{count}幅未读入；图片中如有文字，请补录。"),
    ReadingNoteKind.OBJECT: N_("图表或嵌入的文件{count}个未读入；其中如有文字，请补录。"),
    ReadingNoteKind.DAMAGED: N_("页眉页脚、批注或图示{count}处已损坏，未读入；请打开原文件核对。"),
    ReadingNoteKind.ATTACHED: N_("第{line}行起的“{quote}”共{count}张，已启用附件并填入。"),
    ReadingNoteKind.SHEET_BLANK: N_("原文没有“{became}”等{count}个项目的“{quote}”，这些表留空。"),
    ReadingNoteKind.SHEET_LACKS: N_("第{line}行：“{quote}”缺少“{became}”，其余已填入，请核对。"),
    ReadingNoteKind.SHEET_UNREAD: N_("第{line}行：“{quote}”中的“{became}”不是要填的数，该格留空，原行随报告保存。"),
    ReadingNoteKind.SHEET_ALONE: N_("第{line}行：“{quote}”下面没有紧接着的表，未启用附件，原文保留。"),
    ReadingNoteKind.SHEET_AGAIN: N_("第{line}行：“{quote}”已经读过一张，这一张未填入附件，原文保留。"),
    ReadingNoteKind.SHEET_YEAR: N_("第{line}行：“{quote}”不是本报告年度的表，未填入附件，原文保留。"),
    ReadingNoteKind.SHEET_RIVAL: N_("第{line}行：“{quote}”与前面的附件只能选用一张，未填入，原文保留。"),
    ReadingNoteKind.SHEET_UNFIT: N_("第{line}行：“{quote}”下面的表与提纲的表样不符，未填入附件，原文保留。"),
    ReadingNoteKind.SHEET_OF_NONE: N_(
        "第{line}行：“{quote}”在报告的项目中没有对应的项目，未填入附件，原文随报告保存。"
    ),
    ReadingNoteKind.OTHER_SHEET: N_("有{count}个附件的表不是提纲的附件，按正文保留，第一个在第{line}行。"),
    ReadingNoteKind.SIGNATURE: N_("第{line}行：落款单位“{quote}”不再写入正文，按打印设置印出。"),
    ReadingNoteKind.CLOSING_DATE: N_("第{line}行：落款日期“{quote}”移到封面。"),
}

_REASONS = {
    UnreadReason.MISSING: N_("文件不存在。"),
    UnreadReason.FOLDER: N_("这是文件夹，请选择一个文件。"),
    UnreadReason.NO_ACCESS: N_("没有读取这个文件的权限。"),
    UnreadReason.EMPTY: N_("文件是空的，没有可读的内容。"),
    UnreadReason.TOO_LARGE: N_("文件过大，不像是一份报告。"),
    UnreadReason.NOT_TEXT: N_("文件内容不是文字，无法读取。"),
    UnreadReason.PICTURE: N_("这是图片，无法读取文字。请导入报告的文字稿。"),
    UnreadReason.PDF: N_("无法读取 PDF。请导入报告的文字稿（.txt）。"),
    UnreadReason.OFD: N_("无法读取 OFD。请导入报告的文字稿（.txt）。"),
    UnreadReason.RTF: N_("无法读取 RTF 文件。请用 WPS 或 Word 打开，另存为纯文本（.txt）后再导入。"),
    UnreadReason.DOCX: N_("无法读取这个 .docx 文件。请用 WPS 或 Word 打开，另存为纯文本（.txt）后再导入。"),
    UnreadReason.ENCRYPTED: N_("文件设有密码，无法读取。请用 WPS 或 Word 打开，取消密码后再导入。"),
    UnreadReason.DOC: N_("无法读取旧版 Word 文件。请用 WPS 或 Word 打开，另存为纯文本（.txt）后再导入。"),
    UnreadReason.SPREADSHEET: N_("无法读取电子表格。请导入报告的文字稿（.txt）。"),
    UnreadReason.WPS: N_("无法读取 WPS 文件。请用 WPS 或 Word 打开，另存为纯文本（.txt）后再导入。"),
    UnreadReason.ARCHIVE: N_("无法读取压缩文件。请先解压，再导入其中的文字稿（.txt）。"),
    UnreadReason.DATABASE: N_("数据库文件已损坏，无法读取。"),
    UnreadReason.NO_REPORT: N_("没有读到自评报告的标题和各部分，请确认文件内容。"),
}


_SHEET_REASONS = {
    UnreadReason.TOO_LARGE: N_("表格过大，不像是一份采集表。请只留要导入的工作表，删去多余的空行空列后再导入。"),
    UnreadReason.ENCRYPTED: N_("文件设有密码，无法读取。请用 WPS 或 Excel 打开，取消密码后再导入。"),
    UnreadReason.SPREADSHEET: N_("无法读取这个文件。请用 WPS 或 Excel 打开，另存为 .xlsx 后再导入。"),
}


def unreadable_sheet_sentence(error: UnreadableSource) -> str:
    """Why a spreadsheet was not read, and what to do."""
    return _(_SHEET_REASONS.get(error.reason, _REASONS[error.reason]))


def note_sentence(note: ReadingNote) -> str:
    """What was cleaned, and where."""
    return _(_NOTES.get(note.kind, N_("第{line}行：“{quote}”。"))).format(
        line=note.line, quote=note.quote, became=note.became, count=note.count
    )


def unreadable_sentence(error: UnreadableSource) -> str:
    """Why a source was not read, and what to do."""
    return _(_REASONS[error.reason])
