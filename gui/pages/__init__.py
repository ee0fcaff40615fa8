"""The pages of a report: one design for each kind of section, and the cover."""

from PySide6.QtWidgets import QWidget

from domain.outline import COVER
from gui.pages.cover_page import CoverPage
from gui.pages.page import Page
from gui.pages.section_page import SectionPage
from gui.session import Session


def build_page(section_key: str, session: Session, parent: QWidget | None = None) -> Page:
    """The page of a section, or of the cover."""
    if section_key == COVER:
        return CoverPage(session, parent)
    return SectionPage(section_key, session, parent)
