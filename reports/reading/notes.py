"""What reading did to a text, as data; the interface words it."""

from dataclasses import dataclass
from enum import StrEnum


class ReadingNoteKind(StrEnum):
    """What was cleaned, changed or left over. ``quote`` is the source's wording, ``became`` what prints instead."""

    RESIDUE = "residue"  # paste residue taken out: [bookmark: _GoBack]
    WHITE_SPACE = "white_space"  # stray white space inside a line taken out; count: places
    INDENT = "indent"  # white space at the ends of lines taken out; count: lines
    BLANK_LINES = "blank_lines"  # count: lines
    INVISIBLE = "invisible"  # control and invisible characters taken out; count: characters
    UNREADABLE = "unreadable"  # characters that the file holds in no readable form, kept as �; count: characters
    TABLE_HEAD = "table_head"  # words of a table that stand in no sentence of its rows, left out
    NUMBER = "number"  # a heading's number, generated
    ROW_NUMBER = "row_number"  # a row's number, generated
    LINE_BREAK = "line_break"  # a line was split or joined; the words stay
    MISSING_HEADING = "missing_heading"  # a heading that the source lacks and that prints; line 0
    ORDER = "order"  # a section that prints in the outline's place, not where the source has it
    NIL = "nil"  # 无, which prints as 无。
    COVER_LINE = "cover_line"  # contact, telephone or date, which print in their own form
    CONTENTS = "contents"  # a line of a table of contents, left out
    CLOSING_DATE = "closing_date"  # the date below the text, which prints on the cover
    COVER = "cover"  # unplaced: a line of the cover that is no figure
    INTRODUCTION = "introduction"  # unplaced: text between a heading and its first sub-heading
    NOT_A_ROW = "not_a_row"  # unplaced: text among the rows of a table
    NO_TEXT = "no_text"  # unplaced: text in a section that has no place for it
    DELETED = "deleted"  # text that a tracked change takes out, left out; count: places
    HIDDEN = "hidden"  # text that does not print, left out; count: places
    PROMPT = "prompt"  # fields of a form that nobody filled in, left out with their prompts; count: fields
    COMMENT = "comment"  # comments at the edge, left out; count: comments
    PICTURE = "picture"  # pictures, whose words no program reads; count: pictures
    OBJECT = "object"  # charts and files within the file, not read; count: objects
    DAMAGED = "damaged"  # headers, comments or diagrams that could not be read; count: parts
    RUNNING = "running"  # unplaced: words of a header or footer
    DIAGRAM = "diagram"  # unplaced: words of a diagram (SmartArt)
    FOOTNOTE = "footnote"  # unplaced: a foot- or endnote
    ATTACHED = "attached"  # an optional attachment whose sheets stand in the source, put on; count: sheets
    SHEET_BLANK = "sheet_blank"  # became: rows of which the source has no sheet, so it is blank; count: rows
    SHEET_LACKS = "sheet_lacks"  # became: labels of a sheet's form that its table does not have
    SHEET_UNREAD = "sheet_unread"  # became: words in a sheet where its form asks for a number
    SHEET_ALONE = "sheet_alone"  # the title of a sheet without a table below it
    SHEET_AGAIN = "sheet_again"  # a second sheet of one kind, or of one row, left as it is
    SHEET_YEAR = "sheet_year"  # a sheet of another year, left as it is
    SHEET_RIVAL = "sheet_rival"  # a sheet that a report cannot have beside another one, left as it is
    SHEET_UNFIT = "sheet_unfit"  # a table below a sheet's title that is not its form, left as it is
    SHEET_OF_NONE = "sheet_of_none"  # a sheet of a row that the text does not have, left as it is
    OTHER_SHEET = "other_sheet"  # tables below a number and a title of no form, left as they are; count: numbers
    SIGNATURE = "signature"  # the unit's name below the text, which prints as the page's settings say


@dataclass(frozen=True, slots=True)
class ReadingNote:
    """One thing that reading did; ``line`` counts from 1 in the source, 0 when it concerns no line."""

    kind: ReadingNoteKind
    line: int
    quote: str
    became: str = ""
    count: int = 1
