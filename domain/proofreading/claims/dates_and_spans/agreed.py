"""What is agreed for a day before it is agreed: 2024年3月签订合同，约定2023年9月底前完工, the year before left over."""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.claims.dates_and_spans.days import Day, days
from domain.proofreading.mentions import Passage, Sentence

_MADE = pattern(
    r"^[^，。；0-9]{0,14}(?:签订|签署|签约|开工|动工|进场|启动|下达|批复|立项|中标|开标|印发|成交|发布|反馈|交办|移交)"
)
_MADE_BEFORE = pattern(r"(?:签订|签署|开工|动工|启动|下达|批复|立项|中标|印发|反馈|交办)(?:时间|日期)?(?:为|是|于|:)?$")
_TO_BE = pattern(
    r"(?:约定|要求|应[于当在]|须|拟|预计|计划|力争|确保|限|承诺|定)(?:于|在)?[^，。；0-9]{0,10}$|(?:工期|期限|时限)(?:为|是|至|到|:)?$"
)
_DUE = pattern(
    r"^(?:之?前|底前|以前|内)?[^，。；0-9]{0,8}(?:完工|竣工|完成|建成|交付|交货|投用|投入使用|整改到位|办结|验收|结束|到位)"
)
_ONCE = pattern("原|曾|此前|早在|上年|前期|倒签|补签|补办|重新|延[期长]|变更|终止|解除|追认|逾期|续签")


def agreed(passage: Passage) -> Iterator[Claim]:
    """Days that are agreed for what is over."""
    for sentence in passage.sentences:
        if (
            "年" in passage.folded[sentence.start : sentence.end]
            or "工" in passage.folded[sentence.start : sentence.end]
        ):
            found = list(days(passage.folded, sentence.start, sentence.end))
            if len(found) >= 2:
                yield from _before_it(passage.folded, sentence, found)


def _before_it(text: str, sentence: Sentence, found: list[Day]) -> Iterator[Claim]:
    if _ONCE.search(text, sentence.start, sentence.end):
        return
    for place, due in enumerate(found):
        lead = text[max(sentence.start, due.start - 20) : due.start]
        is_due = _TO_BE.search(lead) and _DUE.match(text[due.end : due.end + 24])
        if not is_due or not due.has_year:
            continue
        made = [
            each
            for at, each in enumerate(found[:place])
            if each.has_year
            and (
                _MADE.match(text[each.end : found[at + 1].start])
                or _MADE_BEFORE.search(text[max(sentence.start, each.start - 14) : each.start])
            )
        ]
        if made and due.last < made[-1].first:
            terms = f"{due.last:%Y-%m-%d}<{made[-1].first:%Y-%m-%d}"
            yield Claim(DATES, due.start, due.end, arithmetic=terms, severity="query")
