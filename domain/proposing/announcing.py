"""Which figure the words around a blank ask for: by what the catalogue and the cover call it, and by its unit."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from domain.kinds import FigureKind
from domain.links import Link
from domain.outline import COVER_FIGURES, Outline
from domain.patterns import pattern
from domain.proposing.open_places import OpenPlace, clause_before, open_places, with_content
from domain.proposing.papers.known import KnownWords
from domain.proposing.papers.words import bare

_UNITS: tuple[tuple[str, tuple[FigureKind, ...]], ...] = (
    ("万元", ("money",)),
    ("元", ("money",)),
    ("人", ("count",)),
    ("名", ("count",)),
    ("%", ("percent",)),
    ("％", ("percent",)),
    ("分", ("score",)),
    ("年", ("year",)),
)
_COUNTED = pattern("^(?:[亿千百]元?|[个项次辆户家处件场期份]|平方米|㎡|公里|亩)")
_LEADING = pattern(
    "^(?:截至|截止|其中|我?本?(?:单位|部门|局)|(?:20[0-9]{2})?年度?末?底?|当年|全年|年末|年底|现有?|共有?|综合(?=得分)|自评结论为)"
)
_TRAILING = pattern("(?:共计|合计为|达到|分别为|[为是共达有])$")
_WORDS_OF_DATE = r"(?:[_＿]{2,}|\{cover\.year\}|20[_＿×XＸ]{1,})?[ \u3000]*年[_＿×XＸ \u3000]*月[_＿×XＸ \u3000]*日"
_SEALED = "[（(](?:盖章|公章|章|签字|签章)[）)]"
_COVER_FACT = pattern(
    rf"(?P<label>[一-龥]{{2,12}}(?:[（(](?:单位|部门)[）)][一-龥]{{0,6}})?(?:[ \u3000]*{_SEALED})?)"
    r"(?P<colon>[ \u3000]*[：:])"
    rf"(?P<open>[ \u3000]*(?:{_WORDS_OF_DATE}|[_＿×XＸ]{{2,}})|(?=[ \u3000]{{3,}})|(?=[ \u3000]*(?:$|{_SEALED})))",
    8,
)
_AND_PHONE = pattern("联系人(?:姓名)?(?:及|和|与|、)(?:联系|办公)?(?:电话|方式)$")
_SHORT = {"得分": "score.total", "等级": "score.grade", "评价等级": "score.grade", "决算支出": "general.expenditure"}
"""What the texts of templates call a figure and no table does."""
_ATTACHED = pattern("附件[0-9一二三四五六七八九十]{0,2}")
_RATES = (
    ("满意", "度"),
    ("完成", "率"),
    ("执行", "率"),
    ("合格", "率"),
    ("覆盖", "率"),
    ("达标", "率"),
    ("增长", "率"),
)
"""What stands before a percentage as a verb, and what its figure is called."""
_LEAST_LIKE = 0.6  # of the words before a blank and the name of a figure that somebody ticked


def with_cover_facts(text: str, words: KnownWords) -> str:
    """A stored text with what the cover holds in the blanks behind its labels: 填报单位：____, 填报日期：_年_月_日."""

    def fact(label: str, colon: str, typed: str) -> str:
        name = label.replace(" ", "").replace("\u3000", "")
        if _AND_PHONE.search(name):
            return f"{label}{colon}{{cover.contact}} {{cover.phone}}"
        key = words.of_cover(name)
        return f"{label}{colon}{{{key}}}" if key else f"{label}{colon}{typed}"

    return _COVER_FACT.sub(lambda found: fact(found["label"], found["colon"], found["open"]), text)


def announced(place: OpenPlace, words: KnownWords, amounts: str, beside: str = "") -> str:
    """The figure of the catalogue that the words before a blank name and whose kind its unit is; blank for none.

    ``beside``: what stands at the left of the cell that the text is in, where no words stand before the blank.
    """
    told = _TRAILING.sub("", clause_before(place).rstrip('“"')) or beside
    while told:
        key = words.cover(told) or words.alone(told) or _SHORT.get(told, "")
        if key and _fits("" if key.startswith("cover.") else words.kind(key), place, amounts):
            return key
        shorter = _LEADING.sub("", told)
        if shorter == told:
            break
        told = shorter
    return ""


def tied_by_words(text: str, words: KnownWords, amounts: str, beside: str = "") -> str:
    """A stored text with each blank tied to the figure that the words before it name; others stay."""
    text = with_cover_facts(text, words)
    for number, place in enumerate(open_places(text)):
        key = announced(place, words, amounts, beside if number == 0 else "") if _is_free(place) else ""
        if key:
            text = with_content(text, number, Link(key))
    return text


def with_figure_tied(text: str, key: str, names: Iterable[str], kind: FigureKind, amounts: str) -> str:
    """A stored text with the blank that is most likely meant for a figure tied to it; unchanged where none is."""
    if any(place.key == key for place in open_places(text)):
        return text
    fitting = [
        (max((_likeness(clause_before(place), name) for name in names), default=0.0), number)
        for number, place in enumerate(open_places(text))
        if _is_free(place) and _fits(kind, place, amounts)
    ]
    best, number = max(fitting, key=lambda found: (found[0], -found[1]), default=(0.0, -1))
    return with_content(text, number, Link(key)) if best >= _LEAST_LIKE else text


def usual_name(place: OpenPlace) -> str:
    """What a figure for a blank may be called: the words before it, without when and of whom."""
    told = _TRAILING.sub("", clause_before(place))
    shorter = _LEADING.sub("", told)
    while shorter and shorter != told:
        told, shorter = shorter, _LEADING.sub("", shorter)
    name = bare(told)
    is_rate = place.after.lstrip(" \u3000").startswith(("%", "％"))
    return next((f"{name}{end}" for word, end in _RATES if is_rate and name.endswith(word)), name)


def usual_kind(place: OpenPlace) -> FigureKind:
    """What kind of value belongs in a blank by the unit behind it; words where it has none."""
    after = place.after.lstrip(" \u3000")
    found = next((kinds[0] for unit, kinds in _UNITS if after.startswith(unit)), None)
    return found or ("number" if _COUNTED.match(after) else "text")


def is_asked_on_cover(line: str, outline: Outline) -> bool:
    """Whether a line of a template is a bare label that the cover asks for, or the number of an attachment."""
    words = "".join(line.split())
    labels = {"".join(each.split()).partition("：")[0] for each in (outline.seal_line, *outline.cover_lines)}
    return words in labels | {figure.label for figure in COVER_FIGURES} or bool(_ATTACHED.fullmatch(words))


def _is_free(place: OpenPlace) -> bool:
    return not place.key and not place.by_hand


def _fits(kind: str, place: OpenPlace, amounts: str) -> bool:
    """Whether a figure may stand before what is behind a blank: an amount before its unit, a count before no 个."""
    after = place.after.lstrip(" \u3000")
    unit, kinds = next((each for each in _UNITS if after.startswith(each[0])), ("", ()))
    if kind == "money":
        return unit == amounts
    if unit:
        return kind in kinds or (kind == "number" and unit not in ("万元", "元"))
    return kind in ("number", "count") if _COUNTED.match(after) else True


def _likeness(said: str, name: str) -> float:
    words, other = bare(_TRAILING.sub("", said)), bare(name)
    if len(min(words, other, key=len)) > 1 and (words.endswith(other) or other.endswith(words)):
        return 1.0
    return SequenceMatcher(None, words, other, autojunk=False).ratio()
