"""What stands among the parts of a whole and is none: how many they are, and other parts that divide it once more."""

from domain.patterns import pattern
from domain.proofreading.mentions import Mention, Passage

_EACH_TOLD = pattern("[一-龥]{0,8}(?:分别|依次|各自?)(?:[为是有达计]|(?=[0-9:]))")
_INVESTED = pattern("概算|总投资|投资额|估算|合同|中标|总造价|投资规模")
_BY_TIME = pattern("20[0-9]{2}年|当年|本年|今年|年内|次年|明年|第[一二三四五]年|截至|累计|已[完支拨到]|年度|首[年期]")
_FEW = 20  # parts that one list can have


def without_their_number(passage: Passage, listed: list[Mention]) -> list[Mention]:
    """The parts without how many they are, told before them: 三个年龄段分别为9482人、1163人、21人."""
    counts = bool(listed) and _EACH_TOLD.match(passage.folded, listed[0].end) is not None
    return listed[1:] if counts and listed[0].quantity.value <= _FEW else listed


def without_another_division(whole: Mention, listed: list[Mention]) -> list[Mention]:
    """The parts before others that make up the whole by themselves: 其中建安1863万元；2023年1250万元，2024年930万元.

    Of what an investment has come to, or is to come to, by years or by now, none is beside parts of other kinds.
    """
    rest = whole.quantity.value
    for place in range(len(listed) - 1, 0, -1):
        rest -= listed[place].quantity.value
        if rest <= 0:
            return listed[:place] if rest == 0 and place < len(listed) - 1 else _before_years(whole, listed)
    return _before_years(whole, listed)


def _before_years(whole: Mention, listed: list[Mention]) -> list[Mention]:
    if not listed or not _INVESTED.search(whole.lead) or _BY_TIME.search(listed[0].lead):
        return listed
    first = listed[0].segment
    for place, each in enumerate(listed):
        if each.segment != first and _BY_TIME.search(each.lead):
            return listed[:place]
    return listed
