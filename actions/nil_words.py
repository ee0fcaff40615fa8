"""What the switch is called by which a section prints 无。, in the window and in what the checks say."""

from actions.language import _
from domain.outline import Section, figure_keys, tables_of, walk


def asks_for_amounts(section: Section) -> bool:
    """Whether a section, or one within it, has figures or tables to fill in."""
    return any(figure_keys(inner) or any(True for _table in tables_of(inner)) for inner in walk((section,)))


def nil_words(of_money: bool) -> str:
    """本年度无此项支出 where a section asks for amounts; of one that is words alone nothing could be spent."""
    return _("本年度无此项支出") if of_money else _("没有需要填写的内容")
