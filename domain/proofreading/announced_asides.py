"""What the amounts in brackets are, where a text says so once: 借阅（括号内为2022年）：进馆14.72万人次（…）."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from domain.patterns import pattern

_ANNOUNCED = pattern(
    r"括号(?:[内中里]|以内|之内)?的?(?:数字|数据|数值|数额|数)?(?:均|都)?(?:为|是|系|表示|指)的?"
    r"(?:(?P<prior>20[0-9]{2}年|上一?年|去年|前一年|往年|上期|同期)|(?P<goal>年度|年初|全年|本年)?(?P<of>目标|计划|任务|预算|指标值))"
)
_HEADING = pattern(
    r"\n[ ]*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}部分|\([一二三四五六七八九十]{1,2}\))"
)
_FAR = 1200  # characters in which it holds


@dataclass(frozen=True, slots=True)
class AsideScope:
    """Where amounts in brackets are known: ``is_prior`` as those of the year before, else as goals."""

    start: int
    end: int
    is_prior: bool


@lru_cache(maxsize=4)
def aside_scopes(text: str) -> tuple[AsideScope, ...]:
    """The stretches of a folded text for which the amounts in brackets are announced, from left to right."""
    if "括号" not in text:
        return ()
    found: list[AsideScope] = []
    for match in _ANNOUNCED.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        heading = _HEADING.search(text, match.end(), match.end() + _FAR)
        end = heading.start() if heading else min(len(text), match.end() + _FAR)
        found.append(AsideScope(line, end, match["prior"] is not None))
    return tuple(found)


def scope_of_aside(text: str, place: int) -> AsideScope | None:
    """The announcement that holds for a place, the last one before it."""
    scopes = aside_scopes(text)
    at = bisect_right([each.start for each in scopes], place) - 1
    return scopes[at] if at >= 0 and place < scopes[at].end else None
