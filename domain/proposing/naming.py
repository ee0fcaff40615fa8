"""What an outline may be called: the title of its paper, and what the name of the file says besides."""

import re
from difflib import SequenceMatcher

from domain.patterns import pattern
from domain.proposing.left_in import is_filled
from domain.proposing.structs import Proposal

_OF_COVER = pattern(r"[（(]\{[a-z._]+\}年?度?[）)]|\{[a-z._]+\}(?:年度?)?")
_BLANK_UNIT = pattern("^[×XＸ_＿○]{2,}(?:省|市|县|区|局|单位|部门)?(?:[（(][^（）()]{1,6}[）)])?")
_NO_WORDS = pattern(
    r"^附(?:件|表)?[ ]*[0-9一二三四五六七八九十]*(?:[-－.][0-9]+)*[ ]*[：:、.．_—-]*(?=.)"
    r"|(?:19|20)[0-9]{2}(?:年度?|[-./_]?[0-9]{1,2}(?:月|[-./_]?[0-9]{1,2}日?)?)?|[0-9]{1,2}月(?:[0-9]{1,2}日)?"
    r"|[-－—_ ]*(?:副本|复制|复件|copy)[0-9]*|copy of|[（(][ ]*[0-9]*[ ]*[）)]|(?<![a-z])v[0-9]+(?:\.[0-9]+)*"
    r"|[（(【\[]?(?:最终|最新|定稿|终稿|初稿|修改稿?|修订稿?|正式|上报稿?|打印)+(?:版|稿)?[0-9]*[）)】\]]?"
    r"|[（(](?:参考|空表|空白|样表|模板|范本)[）)]|[（(][^\w]*[）)]",
    re.IGNORECASE,
)
"""What the name of a file says of the file alone."""
_ABOUT = pattern("^关于(.+)的报告$")
_EDGES, _ALIKE = " \u3000-－—_.·、，,：:（(的", 0.8


def name_parts(proposal: Proposal, stem: str) -> tuple[str, str]:
    """The title without year and unit, and what the name of a file says that the title does not; each may be blank.

    The file of a filled paper is named after its own bureau: that says nothing of the outline.
    """
    title = _BLANK_UNIT.sub("", _OF_COVER.sub("", proposal.title)).strip(_EDGES)
    title = _ABOUT.sub(r"\1报告", title)
    told = "" if is_filled(proposal) else _plain_stem(stem)
    shared = SequenceMatcher(None, told, title, autojunk=False).get_matching_blocks()
    is_new = sum(block.size for block in shared) < _ALIKE * len(told)
    return title, told if is_new or not title else ""


def _plain_stem(stem: str) -> str:
    """What the name of a file says without the number of an attachment, dates and marks of copies."""
    told, before = stem, ""
    while told != before:
        before, told = told, _NO_WORDS.sub("", told).strip(_EDGES)
    return told if len(told) > 1 else ""
