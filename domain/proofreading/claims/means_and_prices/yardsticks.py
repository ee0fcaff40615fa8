"""Means that are no quotient of what stands before them: what others have, what is asked for, what each is given.

人均0.6册，离“十三五”末人均0.8册还差0.2册 holds a mean against another one; 轮椅等618件，每人1件 tells how they are
given out, and of how many heads nothing says.
"""

from domain.patterns import pattern
from domain.proofreading.claims.common.heads import counts, units_of
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_FROM = pattern("(?:离(?![退休任职岗婚异])|距(?![今])|达不到|未达到?|不及|没有?达?到)[^，。；、0-9]{1,16}$")
_SHORT_OF = pattern(
    "[^，。；0-9]{0,6}，?(?:还|尚|仍)(?:差|缺|有[^，。；0-9]{0,4}(?:差距|距离))|[^，。；0-9]{0,4}(?:相?差(?=[0-9])|有[^，。；0-9]{0,4}差距)"
)
_ASKED = pattern("的[^，。；、0-9]{0,6}(?:标准|水平|要求|目标|平均数)")
_OTHERS = pattern(
    "(?:全[国省市州]|[省市州](?!场|民|政|容)[里级定颁均]?|国家|同类|周边|邻[近县区]|兄弟|上年|去年|上期|以前|“?十[一二三四]五)[^，。；、0-9]{0,8}$"
)
_GIVEN = pattern("每[一-龥]{1,2}$")
_KEPT, _BOUGHT = (
    pattern("藏书|馆藏|拥有|占有|保有|存量|纸质图书"),
    pattern("新购|新增|购[置入进买]|采购|添置|补充|订购|入藏|更新"),
)
_NEAR = 24  # characters before a mean


def is_a_yardstick(passage: Passage, sentence: Sentence, mention: Mention) -> bool:
    """Whether a mean is what another is held against, or what each is given."""
    text = passage.folded
    start = max(sentence.start, mention.start - _NEAR)
    if _FROM.search(text, start, mention.start) or _SHORT_OF.match(text, mention.end):
        return True
    before = [each for each in sentence.mentions if each.end <= mention.start]
    if _OTHERS.search(text, start, mention.start) or _ASKED.match(text, mention.end):
        return any(each.role is QuantityRole.EACH and each.quantity.unit == mention.quantity.unit for each in before)
    if before and _KEPT.search(mention.lead) and _BOUGHT.search(before[-1].lead):
        return True  # 年内新购图书1860册，生均藏书21册
    if mention.quantity.value == 1 and _GIVEN.search(mention.lead):
        heads = units_of(passage, mention) or ()
        return not any(counts(each, heads) for each in before)
    return False
