"""The year before as the base of what was told: 决算数6.79万元；2023年决算数7.05万元，减少0.26万元."""

from domain.patterns import pattern

_BASE = pattern(
    r"20[0-9]{2}年度?(?P<of>[^，。；：\n0-9]{0,20})[0-9][0-9,.]*[^，。；0-9\n]{0,6}(?:[（(][^（）()\n]{0,40}[）)])?"
    r"，(?:按[^，。；0-9]{0,10}|[今本]年|两年[间相]?比?|比较)?"
    r"(?:增|减|提高|降|下降|少|多|上升|压)[一-龥]{0,4}[0-9]"
)
_SAME = pattern("^同[^，。；]|^(?:的)?决算数|同口径|同类|同期|同项")
_NEAR = 60  # characters


def is_base(text: str, at: int) -> bool:
    """Whether a year is told with an amount and then how far another lies from it, right behind that other."""
    match = _BASE.match(text, at)
    if match is None:
        return False
    begin = text.rfind("\n", 0, at) + 1
    before = text[begin:at]
    return _SAME.search(match["of"]) is not None or (
        before[-1:] in ("。", "；") and any(each.isdigit() for each in before[-_NEAR:])
    )
