"""How the parts of a form that is being made are worded and shown."""

from PySide6.QtWidgets import QComboBox

from actions.language import N_, _
from domain.choices import AND, LONE, written_choices
from domain.kinds import FigureKind
from domain.outline import Catalogue, Cell
from domain.patterns import pattern
from domain.proposing import Place, ProposedTable, cell_at, cell_use, figure_at
from gui.dialogs.frame import narrow

_LINKS = (
    ("{cover.unit}", N_("〔单位〕")),
    ("{cover.year}", N_("〔年度〕")),
    ("{cover.date}", N_("〔成文日期〕")),
    ("{cover.contact}", N_("〔联系人〕")),
    ("{cover.phone}", N_("〔联系电话〕")),
    ("{row.name}", N_("〔项目名称〕")),
)
COVER_FACTS = tuple(link.strip("{}") for link, _word in _LINKS if link.startswith("{cover."))
"""What every report's cover asks for."""
_BETWEEN, _MARKS = pattern("[、,，;；\n]| +|[□☐☑]"), " \u3000"
KINDS: tuple[FigureKind, ...] = ("money", "count", "number", "percent", "score", "text", "date")


def shown(words: str) -> str:
    """Stored words as the clerk sees them, what the cover holds in brackets."""
    for link, word in _LINKS:
        words = words.replace(link, _(word))
    return words.replace("{{", "{").replace("}}", "}")


def stored(words: str) -> str:
    """The same words as they are stored."""
    plain = words.strip().replace("{", "{{").replace("}", "}}")
    for link, word in _LINKS:
        plain = plain.replace(_(word), link)
    return plain


def fill_needs(box: QComboBox) -> None:
    """Offers 必填 and 选填, each with whether what is asked may stay blank."""
    narrow(box)
    for words, is_optional in ((_("必填"), False), (_("选填"), True)):
        box.addItem(words, is_optional)
    box.setAccessibleName(_("填写要求"))


def kind_word(kind: str) -> str:
    """What a kind of value is called."""
    words = {
        "money": _("金额"),
        "count": _("人数"),
        "number": _("数值"),
        "percent": _("百分比"),
        "score": _("得分"),
        "date": _("日期"),
        "choice": _("选项"),
    }
    return words.get(kind, _("文字"))


def typed_choices(typed: str) -> tuple[str, ...]:
    """The words to choose from, as they were typed one behind the other; one alone is none."""
    words = dict.fromkeys(filter(None, (each.strip(_MARKS) for each in _BETWEEN.split(typed))))
    return tuple(words) if len(words) > 1 else ()


def told_choices(choices: tuple[str, ...]) -> str:
    """The same as they are typed."""
    return "" if choices == LONE else AND.join(choices)


def cell_words(table: ProposedTable, place: Place, catalogue: Catalogue) -> str:
    """What a cell of a form shows while the form is made: its words, or what is filled in or computed there."""
    cell = cell_at(table, place)
    match cell_use(table, place):
        case "label":
            return shown(cell.text)
        case "known":
            return _("填写：{label}").format(label=known_label(cell.key, catalogue))
        case "own":
            figure = figure_at(table, place)
            if figure and figure.choices:
                return _("选择：{choices}").format(choices=written_choices("", figure.choices))
            return _("填写：{label}").format(label=kind_word(figure.kind) if figure else "")
        case "column":
            return _("逐行填写：{label}").format(label=column_label(table, place))
        case "text":
            begun = next((part.default for part in table.texts if part.key == cell.prose), "")
            return shown(begun) or _("填写：文字")
        case "computed":
            return _computed(cell)
        case "number":
            return _("序号")
        case _:
            return ""


def known_label(key: str, catalogue: Catalogue) -> str:
    """What a figure of the catalogue, or a cell of a project's row, is called."""
    entry = catalogue.figures.get(key)
    if entry:
        return str(entry["label"])
    columns = {column["key"]: column["label"] for column in catalogue.tables["projects"]["columns"]}
    return str(columns.get(key.removeprefix("row."), key))


def column_label(table: ProposedTable, place: Place) -> str:
    """What the column of a list is called."""
    line, key = table.grid.rows[place[0]], cell_at(table, place).key
    parts = (part for part in table.lists if part.key == line.per)
    return next((column.label for part in parts for column in part.columns if column.key == key), key)


def _computed(cell: Cell) -> str:
    if cell.sum:
        return _("自动合计")
    return _("自动计算比率") if cell.rate else _("自动计算得分")
