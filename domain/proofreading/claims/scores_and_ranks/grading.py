"""Grades that their score does not earn, by the bands that the text gives or else by those of 财政部 (90, 80, 60)."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain
from domain.proofreading.mentions import Passage, QuantityRole, Sentence

GRADING = "prose.grade"
_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,2})?"
_HOW = r"(?:\((?P<{}>不?含)[^()]{{0,8}}\))?"
_GRADE = (
    r"(?P<grade>优秀|良好|不合格|较差|合格|一般|中等|[一二三四五]等(?!奖)|[一二三四]级|[A-E]级"
    r"|[优良中差好](?![一-龥]|[”\"][一-龥]{3})|[优良中差](?=等|[档级]))"
)
_BAND = pattern(
    rf"(?:(?P<low>{_NUMBER})分?{_HOW.format('low_how')}(?:至|到|—+|–|-|~|～)"
    rf"(?P<high>{_NUMBER})分?{_HOW.format('high_how')}(?:之间)?|(?P<edge>{_NUMBER})分?(?:\((?P<how>不?含)[^()]{{0,8}}\)|及|\()*以(?P<side>上|下)\)?{_HOW.format('aside')})"
    rf"[的，]?(?:评定|评价|确定|认定|评|定)?(?:等级|等次)?(?:为|是|:|属于?)?[“\"]?{_GRADE}"
)
_BAND_BEHIND = pattern(
    rf"{_GRADE}[”\"]?(?:等级|等次)?[(:](?:得分)?"
    rf"(?:(?P<low>{_NUMBER})分?{_HOW.format('low_how')}(?:至|到|—+|–|-|~|～)(?P<high>{_NUMBER})分?{_HOW.format('high_how')}"
    rf"|(?P<edge>{_NUMBER})分?(?:\((?P<how>不?含)[^()]{{0,8}}\)|及|\()*以(?P<side>上|下)\)?{_HOW.format('aside')})"
)
_GIVEN = pattern(
    rf"(?:(?:等级|等次|档次|级别|结果|结论)(?:评|确|认)?定?(?:为|是|:|属于?)?"
    rf"|(?:评|确|认)(?:定|级)?为|评价为|评级为?|属于?|达到|列为)[ ]*[“\"]?{_GRADE}[”\"]?"
)
_ROW = pattern(rf"[ \t|]+(?P<score>{_NUMBER})分?[ \t|]+{_GRADE}[ ]*\|?[ ]*$")
_NO_SCORE = pattern(r"满分|分值|权重|标准|扣|失|减|加|每|差|增|降|升|提高|降低|[较比]")
_SCORE = pattern(r"得|评|分|总|本|我|该|项目|综合|结果|考核|测评|平均|为$")
_OF_ANOTHER = pattern("上年|去年|上一年|上次|目标|力争|争取|初评|以前")
_OWN = pattern("绩效|自评|评价")
_ALIKE = {"优秀": "优", "良好": "良", "中等": "中", "较差": "差"}
_FEWEST, _FULL_SCORE = 40, 100  # points
_FAREST = 90  # characters
_USUAL = {"优": (90, 101), "良": (80, 90), "中": (60, 80), "差": (0, 60)}


@dataclass(frozen=True, slots=True)
class _Band:
    """What scores earn a grade; None for an open end. ``low_in``, ``high_in``: None where the words leave it open."""

    grade: str
    low: Decimal | None
    high: Decimal | None
    low_in: bool | None
    high_in: bool | None
    start: int
    end: int

    def holds(self, score: Decimal) -> bool | None:
        """Whether a score is in the band; None where it is at an edge that the words leave open."""
        if (self.low is not None and score < self.low) or (self.high is not None and score > self.high):
            return False
        if score == self.low:
            return self.low_in
        return self.high_in if score == self.high else True


def grading(passage: Passage) -> Iterator[Claim]:
    """Grades outside whose band the score right before them lies."""
    stated = passage.saying("优", "良", "中", "差", "等", "级", "合格", "一般", "好")
    found = [each for sentence in stated for each in _given(passage, sentence)] if "分" in passage.folded else []
    if not found:
        return
    bands = [
        _band(match)
        for look in (_BAND, _BAND_BEHIND)
        for sentence in stated
        for match in look.finditer(passage.folded, sentence.start, sentence.end)
    ]
    known = {each.grade: each for each in bands}
    if len({(each.grade, each.low, each.high) for each in bands}) > len(known):
        return  # more than one measure
    if not known:
        known = _usual(passage, found)
    for start, match in found:
        if any(each.start < match.end() and match.start() < each.end for each in bands):
            continue
        score = Decimal(match["score"]) if start is None else _score(passage, bands, match.start())
        if score is not None:
            begin = match.start() if start is not None else match.start("score")
            yield from _judged(known, score, match, begin)


def _given(passage: Passage, sentence: Sentence) -> Iterator[tuple[int | None, Match[str]]]:
    """The grades of a sentence, each with where it stands; those of a table's row with None, as they name the score."""
    for match in _GIVEN.finditer(passage.folded, sentence.start, sentence.end):
        yield match.start(), match
    if (row := _ROW.search(passage.folded, sentence.start, sentence.end)) is not None:
        yield None, row


def _band(match: Match[str]) -> _Band:
    grade = _ALIKE.get(match["grade"], match["grade"])
    if match["edge"] is None:
        low, high = Decimal(match["low"]), Decimal(match["high"])
        return _Band(grade, low, high, _is_in(match["low_how"]), _is_in(match["high_how"]), *match.span())
    edge, is_in = Decimal(match["edge"]), _is_in(match["how"] or match["aside"])
    if match["side"] == "上":
        return _Band(grade, edge, None, is_in is not False or None, None, *match.span())
    return _Band(grade, None, edge, None, is_in, *match.span())


def _is_in(how: str | None) -> bool | None:
    return None if how is None else how == "含"


def _usual(passage: Passage, found: list[tuple[int | None, Match[str]]]) -> dict[str, _Band]:
    """The bands of every 绩效评价 by the rules of 财政部, where a text of one gives none of its own."""
    grades = {_ALIKE.get(match["grade"], match["grade"]) for _, match in found}
    if not _OWN.search(passage.folded) or not grades <= _USUAL.keys():
        return {}
    return {grade: _Band(grade, Decimal(low), Decimal(high), None, None, 0, 0) for grade, (low, high) in _USUAL.items()}


def _score(passage: Passage, bands: list[_Band], at: int) -> Decimal | None:
    """The score that a grade is given for: the nearest before it that is no edge of a band, in its paragraph."""
    sentence = passage.sentence_at(at)
    for place in range(sentence.place, max(-1, sentence.place - 3), -1):
        if passage.sentences[place].paragraph != sentence.paragraph:
            return None
        for each in reversed(passage.sentences[place].mentions):
            if each.end > at or each.quantity.unit != "分" or any(one.start <= each.start < one.end for one in bands):
                continue
            value = each.quantity.value
            is_full = value == _FULL_SCORE and each.lead.strip().endswith("总分")
            if is_full or each.role is not QuantityRole.LEVEL or _NO_SCORE.search(each.lead):
                continue
            is_score = each.is_exact and _FEWEST <= value <= _FULL_SCORE and _SCORE.search(each.lead)
            near = at - each.end <= _FAREST and not _OF_ANOTHER.search(passage.folded, each.end, at)
            return value if is_score and near else None
    return None


def _judged(known: dict[str, _Band], score: Decimal, match: Match[str], begin: int) -> Iterator[Claim]:
    grade = _ALIKE.get(match["grade"], match["grade"])
    own = known.get(grade)
    held = own.holds(score) if own is not None else None
    earned = next((each for each in known.values() if each.grade != grade and each.holds(score)), None)
    if held or (held is None and earned is None):
        return
    band = own if earned is None else earned
    if band is None:
        return
    yield Claim(
        GRADING, begin, match.end(), arithmetic=_line(score, band) if earned is not None else _beyond(score, band)
    )


def _line(score: Decimal, band: _Band) -> str:
    """80≤88.6<90: the band that a score is in."""
    low = f"{plain(band.low)}≤" if band.low is not None else ""
    high = f"{'≤' if band.high_in else '<'}{plain(band.high)}" if band.high is not None and band.high <= 100 else ""
    return f"{low}{plain(score)}{high}"


def _beyond(score: Decimal, band: _Band) -> str:
    """83.5<85: that a score is not in the band."""
    if band.low is not None and score <= band.low:
        return f"{plain(score)}{'<' if score < band.low else '='}{plain(band.low)}"
    return f"{plain(score)}>{plain(band.high)}" if band.high is not None else plain(score)
