"""The amounts of a text by the names they have, so that a name elsewhere finds them."""

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from domain.patterns import pattern
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_ALL_SPENT = pattern(r"(?:^|总|财政拨款|全年|本年|当年|年度|整体|部门|单位)支出(?:合计|总计|总额|总数|决算)?$")
_ALL_RECEIVED = pattern(r"(?:^|总|财政拨款|全年|本年|当年|年度|部门|单位)收入(?:合计|总计|总额|总数|决算)?$")
_NUMBERED = pattern(r"^[ ]*(?:[0-9]{1,2}[.、．])?[ ]*")
_OUTLAY = pattern(r"支出|投入|投资|资金|经费")
_MOST = 24  # amounts of one name that are kept: the first ones
_MOST_LEVELS = 120
_LONGEST_HEADING = 40


@dataclass(frozen=True, slots=True)
class Labels:
    """This year's amounts by the key of their name, by its last three characters, and the totals of the unit.

    ``headings``: where a sentence without an amount stands that is a heading, by its words.
    """

    named: dict[str, list[Mention]] = field(default_factory=dict)
    ending: dict[str, list[Mention]] = field(default_factory=dict)
    headings: dict[str, int] = field(default_factory=dict)


@lru_cache(maxsize=2)
def _labels(passage: Passage) -> Labels:
    labels = Labels()
    for sentence in passage.sentences:
        if not sentence.mentions and sentence.end - sentence.start <= _LONGEST_HEADING:
            words = _NUMBERED.sub("", passage.folded[sentence.start : sentence.end].strip(), count=1)
            labels.headings.setdefault(words.strip("。:()一二三四五六七八九十、 "), sentence.place)
        for mention in sentence.mentions:
            if mention.role is QuantityRole.LEVEL and mention.kind is not QuantityKind.PERCENT:
                _add(labels, mention)
    return labels


def _add(labels: Labels, mention: Mention) -> None:
    key, label = key_of(mention.label), mention.label
    is_spent = "支出" in label and _ALL_SPENT.search(label)
    total = "支出" if is_spent else "收入" if "收入" in label and _ALL_RECEIVED.search(label) else ""
    lists = [labels.named.setdefault(total, [])] if total else []
    if key and key not in ("支出", "收入"):
        lists += [labels.named.setdefault(key, []), labels.ending.setdefault(key[-3:], [])]
    for found in lists:
        if len(found) < _MOST:
            found.append(mention)


def named(passage: Passage, words: str) -> list[Mention]:
    """This year's amounts under a name: 基本支出; of 支出 and 收入 the totals of the unit. The first ones of many."""
    name, labels = key_of(words), _labels(passage)
    if not name or name in ("支出", "收入"):
        return list(labels.named.get(name, ())) if name else []
    found = list(labels.named.get(name, ())) or _under_heading(passage, labels, words)
    return found or ending(passage, words)


@lru_cache(maxsize=2)
def money_levels(passage: Passage) -> tuple[Mention, ...]:
    """The first amounts of a text that are amounts of something."""
    found = (each for each in passage.mentions if each.kind is QuantityKind.MONEY and each.role is QuantityRole.LEVEL)
    return tuple(islice(found, _MOST_LEVELS))


def ending(passage: Passage, words: str) -> list[Mention]:
    """This year's amounts whose name ends in a name: 全区项目支出 beside 项目支出."""
    name, labels = key_of(words), _labels(passage)
    if len(name) < 3:
        return []
    return [each for each in labels.ending.get(name[-3:], ()) if key_of(each.label).endswith(name)]


def _under_heading(passage: Passage, labels: Labels, words: str) -> list[Mention]:
    """What was spent on an item that has the words for its heading: 3.口袋公园建设。…支出258万元."""
    place = labels.headings.get(words) if len(words) >= 4 else None
    if place is None:
        return []
    line = passage.sentences[place].paragraph
    near = (each for each in passage.sentences[place + 1 : place + 6] if each.paragraph == line)
    money = (mention for each in near for mention in each.mentions if mention.kind is QuantityKind.MONEY)
    return [each for each in money if each.role is QuantityRole.LEVEL and _OUTLAY.search(each.lead)][:1]


@lru_cache(maxsize=8192)
def key_of(words: str) -> str:
    """A name without what does not tell it from others: 全年, 总额, 合计."""
    for prefix in ("本年", "当年", "全年", "年度", "本单位", "部门", "单位", "全部", "同期"):
        words = words.removeprefix(prefix)
    for suffix in ("总额", "总数", "合计", "总计", "数", "金额", "情况", "的"):
        words = words.removesuffix(suffix)
    return {"总支出": "支出", "总收入": "收入", "总预算": "预算"}.get(words, words)
