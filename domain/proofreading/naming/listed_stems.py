"""A body whose name differs by one character from those that a list has: 城关、青石、河西3个司法所 … 清石司法所.

The list has the first characters only, what they all are stands once behind their number.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.in_lines import matches_around
from domain.proofreading.naming.contrasts import are_contrasted
from domain.proofreading.naming.endings import ending_with
from domain.proofreading.naming.names import NAME, sound_alike

_LISTED = pattern(
    r"(?P<stems>(?:[一-龥]{2,10}、){1,20}[一-龥]{2,4}(?:[和及][一-龥]{2,4})?)(?:等|共)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
    r"(?:个|所|家|座|处|支)(?P<kind>[一-龥]{1,6}?(?:所|站|院|校|中心|局|队|馆|社区|水库|林场|小学|中学|街道|园|厂|乡镇|泵站|村|镇|乡))"
)
_COUNTED = pattern("[0-9一二三四五六七八九十][个所家座处支][一-龥]")  # stands in each list
_BRANCH = pattern(  # behind two characters, the name of a place
    r"(?:司法|财政|派出|国土|税务|供电|工商|市场监管|畜牧|农技|林业|水管|文化|农经|自然资源|食药监?|环保)(?:所|站|分局)",
    begins="司财派国税供工市畜农林水文自食环",
)
_NO_NAME = pattern("[各全本我该个乡镇街县市区的设建为在]|[一-龥][各个乡镇街县市区处的设建为在]")
_PART = pattern("[、和及]")
_MOST = 40  # lists


def listed_stems(text: str, sounds: Mapping[str, str]) -> Iterator[Finding]:
    """Names behind a list that none in it is, but one of it would be with a character that sounds or looks alike."""
    told: set[str] = set()
    for match in islice(matches_around(_COUNTED, _LISTED, text), _MOST):
        first, *others = _PART.split(match["stems"])
        stems = {each for each in others if len(each) <= len("乌兰浩特")} | {first[-length:] for length in (2, 3)}
        kind = match["kind"]
        at = text.find(kind)
        while at >= 0:
            for length in (2, 3):
                used = text[max(0, at - length) : at]
                if any(used.endswith(stem) for stem in stems):
                    break
                right = next((each for each in others if _is_slip(each, used, sounds)), None)
                if right is not None and at != match.start("kind") and used + kind not in told:
                    told.add(used + kind)
                    yield Finding("query", NAME, quote=used + kind, offset=at - length, replacement=right + kind)
                    break
            at = text.find(kind, at + 1)
    for used, right in _at_work(text, sounds):
        if used not in told:
            told.add(used)
            yield Finding("query", NAME, quote=used, offset=text.find(used), replacement=right)


def _at_work(text: str, sounds: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """A branch told once whose like is told oftener: 石平财政所 beside 石坪财政所, 石坪财政所."""
    branches = (text[start : end.end()] for start, end in ending_with(_BRANCH, 2, 2, text))
    named = Counter(each for each in branches if not _NO_NAME.match(each))
    for used, uses in named.items():
        for right, others in named.items() if uses == 1 else ():
            is_like = others > 1 and used[2:] == right[2:] and _is_slip(right[:2], used[:2], sounds)
            if is_like and not any(
                f"{right}{mark}{used}" in text or f"{used}{mark}{right}" in text for mark in "、和与"
            ):
                yield used, right


def _is_slip(listed: str, used: str, sounds: Mapping[str, str]) -> bool:
    """Whether two names of one length differ by one character that sounds or looks like the other."""
    changed = [pair for pair in zip(listed, used, strict=False) if pair[0] != pair[1]]
    if len(listed) != len(used) or len(changed) != 1 or are_contrasted(*changed[0]):
        return False
    one, other = changed[0]
    return sound_alike(one, other) or other in sounds.get(one, "")
