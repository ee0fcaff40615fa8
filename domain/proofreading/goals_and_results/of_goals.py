"""All that is said of goals, once a place: goals among results, results among goals, and goals of mere words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.goals_and_results.aims_among_results import aims_among_results
from domain.proofreading.goals_and_results.bare_impacts import bare_impacts
from domain.proofreading.goals_and_results.bare_words import bare_words
from domain.proofreading.goals_and_results.copied_cells import copied_cells
from domain.proofreading.goals_and_results.goal_slots import goal_slots
from domain.proofreading.goals_and_results.goals import VAGUE, goals
from domain.proofreading.goals_and_results.goals_again import goals_again
from domain.proofreading.goals_and_results.mere_measures import mere_measures
from domain.proofreading.goals_and_results.mere_values import mere_values
from domain.proofreading.goals_and_results.mere_words import mere_words
from domain.proofreading.goals_and_results.moods import moods
from domain.proofreading.goals_and_results.planned_results import planned_results
from domain.proofreading.goals_and_results.plans_in_accounts import plans_in_accounts
from domain.proofreading.goals_and_results.results_among_aims import results_among_aims
from domain.proofreading.goals_and_results.results_to_come import results_to_come
from domain.proofreading.goals_and_results.slot_words import slot_words
from domain.proofreading.goals_and_results.too_early import too_early
from domain.proofreading.goals_and_results.vagueness import vagueness
from domain.proofreading.goals_and_results.yet_to_come import yet_to_come

_LOOKS = (
    copied_cells,
    mere_values,
    mere_measures,
    results_to_come,
    aims_among_results,
    results_among_aims,
    goal_slots,
    mere_words,
    moods,
    planned_results,
    plans_in_accounts,
    bare_impacts,
    yet_to_come,
    too_early,
    slot_words,
    bare_words,
)
_IN_DETAIL = pattern("[”，。；：]{0,2}(?:具体(?:为|是|如下|包括|目标|指标|任务)|即|其中：|分解)")


def of_goals(text: str) -> Iterator[Finding]:
    """The findings of all that looks at goals, each place told once."""
    again = tuple(goals_again(text))
    told = _places(again)
    hoped = [*again, *(each for each in goals(text) if told.isdisjoint(_places((each,))))]
    told = _places(hoped)
    for look in _LOOKS:
        further = [each for each in look(text) if told.isdisjoint(_places((each,)))]
        hoped += further
        told |= _places(further)
    for each in vagueness(text):  # of a whole line, where the others know some of its words
        place = _places((each,))
        inside = [one for one in hoped if one.code == VAGUE and place > _places((one,))]
        if told.isdisjoint(place - _places(inside)):
            hoped = [*(one for one in hoped if one not in inside), each]
            told |= place
    copied = [each.quote or "" for each in again]  # the goal itself is then told once, where it stands again
    hoped = [each for each in hoped if each.code != VAGUE or not any((each.quote or "") in words for words in copied)]
    yield from _joined(text, [each for each in hoped if not _is_told_in_detail(text, each)])


def _stands_again(found: Finding, again: Iterable[Finding]) -> bool:
    """Whether a vague goal is told of where it stands again as its own result."""
    return found.code == VAGUE and any((found.quote or "") in (each.quote or "") for each in again)


def _is_told_in_detail(text: str, found: Finding) -> bool:
    """Whether what follows a vague goal tells it by numbers: 全面更新电梯。具体为：更新46台."""
    return found.code == VAGUE and bool(_IN_DETAIL.match(text, (found.offset or 0) + len(found.quote or "")))


def _joined(text: str, found: list[Finding]) -> Iterator[Finding]:
    """The findings, vague clauses side by side as one."""
    vague = sorted((each for each in found if each.code == VAGUE), key=lambda each: each.offset or 0)
    yield from (each for each in found if each.code != VAGUE)
    run: Finding | None = None
    for each in vague:
        end = (run.offset or 0) + len(run.quote or "") if run else -1
        if run is not None and each.offset == end + 1 and text[end] == "，":
            run = replace(run, quote=f"{run.quote}，{each.quote}")
            continue
        yield from (run,) if run else ()
        run = each
    yield from (run,) if run else ()


def _places(found: Iterable[Finding]) -> set[int]:
    """The characters that findings quote, by their places."""
    return {at for each in found for at in range(each.offset or 0, (each.offset or 0) + len(each.quote or ""))}
