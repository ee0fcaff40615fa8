"""How the cells of a workbook look: faces, sizes, rules and sides, as named styles to be altered in one place."""

from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from reports.typesetting.style import Style
from reports.word.font_names import Faces
from reports.workbook.model import Look
from reports.workbook.number_formats import PLAIN

COMPUTED = "F2F2F2"
"""The ground of a computed cell, plainly another than that of one to be filled in."""
_NAMES = {
    Look.TITLE: "标题",
    Look.NUMBER: "附件号",
    Look.HEAD: "表头",
    Look.LABEL: "项目",
    Look.LEFT: "文字",
    Look.CENTER: "居中",
    Look.RIGHT: "数字",
    Look.LINE: "表外文字",
}
_SIDES = {Look.TITLE: "center", Look.NUMBER: "left", Look.HEAD: "center", Look.LABEL: "center", Look.LINE: "left"}
_RULED = (Look.HEAD, Look.LABEL, Look.LEFT, Look.CENTER, Look.RIGHT)


def style_name(look: Look, number_format: str, is_computed: bool) -> str:
    """What such a style is called."""
    form = "" if number_format == PLAIN else f" {number_format}"
    return f"自评{_NAMES[look]}{'（计算）' if is_computed else ''}{form}"


def named_style(look: Look, number_format: str, is_computed: bool, style: Style, faces: Faces) -> NamedStyle:
    """The style of one look."""
    face = {Look.TITLE: faces.title, Look.NUMBER: faces.heading, Look.HEAD: faces.heading}.get(look, faces.body)
    size = {Look.TITLE: 18.0, Look.NUMBER: style.size}.get(look, style.table_size)
    thin = Side(style="thin")
    found = NamedStyle(
        style_name(look, number_format, is_computed),
        font=Font(name=face.chinese, size=size),
        border=Border(left=thin, right=thin, top=thin, bottom=thin) if look in _RULED else Border(),
        alignment=Alignment(horizontal=_SIDES.get(look, look.value), vertical="center", wrap_text=True),
        number_format=number_format,
    )
    if is_computed:
        found.fill = PatternFill("solid", start_color=COMPUTED)
    return found
