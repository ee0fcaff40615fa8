"""How many belong to a group, against those that are told: 小组共有5人，由副局长任组长，两股各抽调1人.

Every clause behind the number has to be understood, up to the end of the sentence; else there is nothing to say.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import takewhile

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_GROUP = pattern(
    "(?:小组|专班|工作组|领导组|评价组|考核组|检查组|核查组|督导组|专家组|委员会|工作队|班子)[一-龥]{0,4}?"
    "(?:成员)?(?:共有?|由|计|有|为|一共|总共|共计)*$"
)
_OFFICE = "组长|副组长|队长|副队长|召集人|主任|副主任|成员|组员|队员|联络员|委员|负责人"
_UNNAMED = "(?:[一两二三四五六七八九十]|[0-9]{1,2})"
_NUMBER = "(?P<count>[一两二三四五六七八九十]|[0-9]{1,2})"
_NAMED = pattern(rf"(?:其中)?(?:分别)?由?(?P<who>[一-龥、]{{2,60}}?)(?:担?任|兼任|为)(?:{_OFFICE})$")
_OFFICE_FIRST = pattern(rf"(?:其中)?(?:{_OFFICE})(?:由|为|是|:)(?P<who>[一-龥、]{{2,60}}?)(?:担任|兼任)?$")
_NUMBERED = pattern(
    rf"(?:其中|另有?|还有)?(?:{_OFFICE})?{_NUMBER}[人名位](?:[一-龥]{{0,12}}(?:担?任|为)(?:{_OFFICE}))?$"
)
_OF_EACH = pattern(
    rf"(?:另有?|其余|还有|并)?(?:从|由)?(?P<who>[一-龥、]{{2,60}}?)各(?:抽调|选派|派出?|出|安排|抽)?{_NUMBER}[人名位]"
    rf"(?:[一-龥]{{0,8}}?(?:{_OFFICE})|参加|组成)?$"
)
_OF_PEOPLE = pattern(
    "(?:小组|专班|工作组|领导组|评价组|考核组|检查组|核查组|督导组|专家组|委员会|工作队|班子|团队|分队|大队|服务队|突击队|普查队)"
    "[一-龥]{0,4}?(?:成员|队员|组员|人员|全员)?(?:共有?|由|计|有|为|一共|总共|共计)*$"
)
_OFFICES_ALL = pattern(
    rf"^(?:其中|由)?(?:{_OFFICE})(?:[:为是由]?[一-龥]{{2,3}}(?:[、和][一-龥]{{2,3}})*|"
    rf"{_UNNAMED}[人名位](?:、(?:{_OFFICE}){_UNNAMED}[人名位])*)$"
)
_PERSONS = pattern(rf"^(?:其中|由)?(?:{_OFFICE})[:为是由]?(?P<who>[一-龥]{{2,3}}(?:[、和][一-龥]{{2,3}})*)$")
_JOINED_NAMES = pattern("[、和]")
_COUNTED = pattern(f"{_NUMBER}[人名位]")
_SOME_OFFICE = pattern(_OFFICE)
_OPEN = pattern("等|若干|相关|有关|部分")
_MOST, _FEWEST, _APART = 30, 2, 4  # people; clauses that are understood


def members(passage: Passage) -> Iterator[Claim]:
    """Numbers of people in a group that are not those told behind them one by one."""
    for sentence in passage.saying("组", "专班", "委员会", "队", "班子"):
        for mention in sentence.mentions:
            is_people = mention.quantity.unit in ("人", "名", "位") and mention.role is QuantityRole.LEVEL
            if not is_people or not mention.is_exact or not 2 <= mention.quantity.value <= _MOST:
                continue
            if _GROUP.search(mention.lead):
                yield from _judged(passage, sentence, mention)
            if _OF_PEOPLE.search(mention.lead):
                yield from _by_offices(passage, sentence, mention)


def _judged(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    behind = passage.folded[mention.end : sentence.end].removeprefix("组成").strip("，:：。；\n ")
    clauses = [each for each in behind.replace("；", "，").split("，") if each]
    told = [_people(each) for each in clauses]
    if len(told) < _FEWEST or not all(told):
        return
    found = sum(told)
    if found != mention.quantity.value and abs(found - mention.quantity.value) <= _APART:
        terms = "+".join(str(each) for each in told)
        yield claim(COUNT, mention, Decimal(found), f"{terms}={found}≠{plain(mention.quantity.value)}", "query")


def _by_offices(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """成员4人：组长周敏，成员何涛、钱进、马兰，盘点…: the head and the others are told, then something else."""
    behind = passage.folded[mention.end : sentence.end].strip("，:：(。；\n ").partition(")")[0]
    clauses = [each for each in behind.replace("；", "，").rstrip("。\n").split("，") if each]
    told = list(takewhile(_OFFICES_ALL.match, clauses))
    rest = clauses[len(told) :]
    words = "".join(told)
    is_whole = (
        "长" in words and any(each in words for each in ("员", "副", "委员")) and not _SOME_OFFICE.search("".join(rest))
    )
    if not is_whole or _OPEN.search(words):
        return
    found = sum(_of_offices(each) for each in told)
    if found != mention.quantity.value and abs(found - mention.quantity.value) <= _APART:
        yield claim(COUNT, mention, Decimal(found), f"{found}≠{plain(mention.quantity.value)}", "query")


def _of_offices(clause: str) -> int:
    """How many people offices tell of in one clause: 组长周敏; 队长1人、队员2人."""
    if match := _PERSONS.match(clause):
        return len(_JOINED_NAMES.findall(match["who"])) + 1
    return sum(how_many(each["count"]) for each in _COUNTED.finditer(clause))


def _people(clause: str) -> int:
    """How many a clause tells of; 0 where it is not understood."""
    if _OPEN.search(clause):
        return 0
    if match := _OF_EACH.match(clause):
        return _names(match["who"]) * how_many(match["count"])
    if match := _NUMBERED.match(clause):
        return how_many(match["count"])
    match = _NAMED.match(clause) or _OFFICE_FIRST.match(clause)
    return _names(match["who"]) if match else 0


def _names(words: str) -> int:
    """How many names stand side by side; 0 where they may be of bodies with several people each."""
    if any(mark in words for mark in ("和", "与", "及", "各")):
        return 0
    return words.count("、") + 1
