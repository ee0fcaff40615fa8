"""Makes slips of other kinds than a digit in right texts, one at a time, and tells how many of them are marked.

``python -m tools.proof_slips FOLDER… [-v] [FAMILY…]``: the folders hold texts as ``tools.proof_corpus`` reads them. A
word of direction is turned, a unit is lost, points become per cent, the second telling of a number is another one, what
something was and what it came to change places, an item of a list is left out, a heading's number jumps, a bracket or a
quotation mark is gone, a name's character sounds alike, a mark or a digit has the wrong width. Not every slip can be
marked: some sentences stay possible. What is not marked is read by kind.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from actions.proofreading import wrong_words
from domain.proofreading import FAMILIES, proofread
from domain.proofreading.mentions import QuantityRole, passage
from domain.proofreading.quantities import QuantityKind, folded

_TURNED = {
    "增加": "减少", "减少": "增加", "增长": "下降", "下降": "增长", "上升": "下降", "提高": "下降", "降低": "提高",
    "增幅": "降幅", "降幅": "增幅", "高于": "低于", "低于": "高于", "超过": "低于", "增至": "降至", "降至": "增至",
    "提升": "下降", "回落": "回升", "节约": "超支", "多": "少", "少": "多", "高": "低", "低": "高",
}  # fmt: skip
_DIRECTION = re.compile(rf"(?P<word>{'|'.join(_TURNED)})(?=[了出约为]?[0-9])")
_LOST = {"亿元": "万元", "万元": "元", "万亩": "亩", "万人次": "人次", "万平方米": "平方米", "万吨": "吨", "万人": "人"}
_UNIT = re.compile(rf"(?<=[0-9])(?:{'|'.join(_LOST)})")
_FROM_TO = re.compile(
    r"(?:由|从)(?P<lead>[^，。；0-9]{0,8})(?P<one>[0-9.]+)(?P<unit>[^0-9，。；]{1,4})(?P<to>[^0-9，。；]{1,6}[至到为])(?P<two>[0-9.]+)(?P=unit)"
)
_ITEM = re.compile(r"[二三四五]是[^；。\n]+[；。]")
_HEADING = re.compile(r"^(?:(?P<mark>[二三四五])、|（(?P<inner>[二三四五])）|(?P<digit>[2-5])[.．])", re.MULTILINE)
_NEXT = dict(zip("二三四五", "三四五六", strict=True))
_MARK = re.compile("[（）“”《》]")
_BODY = re.compile("[一-龥]{2,10}?(?:局|中心|公司|医院|学校|中学|小学|水库|乡|镇|村|社区|项目|工程)")
_COMMA = re.compile("(?<=[一-龥])，(?=[一-龥])")
_SENTENCE = 60  # characters around a slip that are shown


def slips(text: str) -> Iterator[tuple[str, int, str]]:
    """The family of each slip, where it is, and the text with it."""
    for family, make in _FAMILIES.items():
        for at, wrong in make(text):
            if wrong != text:
                yield family, at, wrong


def _directions(text: str) -> Iterator[tuple[int, str]]:
    for match in _DIRECTION.finditer(text):
        yield match.start(), text[: match.start()] + _TURNED[match["word"]] + text[match.end() :]


def _units(text: str) -> Iterator[tuple[int, str]]:
    for match in _UNIT.finditer(text):
        yield match.start(), text[: match.start()] + _LOST[match[0]] + text[match.end() :]


def _points(text: str) -> Iterator[tuple[int, str]]:
    for match in re.finditer("个百分点", text):
        yield match.start(), text[: match.start()] + "%" + text[match.end() :]


def _told_again(text: str) -> Iterator[tuple[int, str]]:
    """Of a number told twice with the same unit, the second with two digits turned, or one changed."""
    read = passage(text, folded(text))
    told: dict[tuple[object, str], int] = defaultdict(int)
    for each in read.mentions:
        words = text[each.start : each.end]
        digits = re.search("[0-9.]+", words)
        is_level = each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR)
        if digits is None or each.kind is QuantityKind.PERCENT or not is_level or len(digits[0]) < 3:
            continue
        key = each.quantity.value, each.quantity.unit
        told[key] += 1
        if told[key] == 2:
            wrong = _turned_digits(digits[0])
            yield each.start, text[: each.start] + words.replace(digits[0], wrong, 1) + text[each.end :]


def _turned_digits(digits: str) -> str:
    for at in range(len(digits) - 1):
        one, two = digits[at], digits[at + 1]
        if one != two and "." not in (one, two) and (at or two != "0"):
            return f"{digits[:at]}{two}{one}{digits[at + 2 :]}"
    return digits


def _changed_round(text: str) -> Iterator[tuple[int, str]]:
    for match in _FROM_TO.finditer(text):
        words = match[0]
        start, one, two = match.start(), match["one"], match["two"]
        at, behind = match.start("one") - start, match.start("two") - start
        wrong = words[:at] + two + words[at + len(one) : behind] + one + words[behind + len(two) :]
        yield start, text[:start] + wrong + text[match.end() :]


def _left_out(text: str) -> Iterator[tuple[int, str]]:
    for match in _ITEM.finditer(text):
        yield match.start(), text[: match.start()] + text[match.end() :]


def _jumping(text: str) -> Iterator[tuple[int, str]]:
    for match in _HEADING.finditer(text):
        group = match.lastgroup or "mark"
        number = match[group]
        wrong = _NEXT.get(number) or str(int(number) + 1)
        yield match.start(), text[: match.start(group)] + wrong + text[match.end(group) :]


def _unpaired(text: str) -> Iterator[tuple[int, str]]:
    for match in _MARK.finditer(text):
        yield match.start(), text[: match.start()] + text[match.end() :]


def _half_width(text: str) -> Iterator[tuple[int, str]]:
    for match in list(_COMMA.finditer(text))[:3]:
        yield match.start(), text[: match.start()] + "," + text[match.end() :]


def _misnamed(text: str) -> Iterator[tuple[int, str]]:
    """The second telling of a name with another character of the same sound."""
    sounds = wrong_words().slips.sounds
    by_sound: dict[object, list[str]] = defaultdict(list)
    for character, sound in sorted(sounds.items()):
        by_sound[sound].append(character)
    told: Counter[str] = Counter()
    for match in _BODY.finditer(text):
        told[match[0]] += 1
        if told[match[0]] == 2 and len(match[0]) > 3:
            character = match[0][1]
            others = [each for each in by_sound.get(sounds.get(character), []) if each != character]
            if others:
                at = match.start() + 1
                yield match.start(), text[:at] + others[len(others) // 2] + text[at + 1 :]


_FAMILIES: dict[str, Callable[[str], Iterator[tuple[int, str]]]] = {
    "direction": _directions,
    "unit": _units,
    "points": _points,
    "repeat": _told_again,
    "turned": _changed_round,
    "list": _left_out,
    "numbering": _jumping,
    "pair": _unpaired,
    "half": _half_width,
    "name": _misnamed,
}


def measure(folders: Sequence[Path], families: Sequence[str]) -> tuple[Counter[str], Counter[str], list[str]]:
    """How many slips of each family were made, how many were marked, and those that were not."""
    all_told, marked, missed = Counter[str](), Counter[str](), list[str]()
    for file in sorted(path for folder in folders for path in folder.rglob("*.json")):
        case = json.loads(file.read_text("utf-8"))
        if not case["clean"]:
            continue
        known = _marks(case["text"])
        for family, at, text in slips(case["text"]):
            if families and family not in families:
                continue
            all_told[family] += 1
            if _marks(text) - known:
                marked[family] += 1
            else:
                begin = max(text.rfind("\n", 0, at) + 1, at - _SENTENCE)
                missed.append(f"{case['id']} {family}: {text[begin : at + _SENTENCE]}".replace("\n", "/"))
    return all_told, marked, missed


def _marks(text: str) -> set[tuple[str, str]]:
    found = proofread(text, FAMILIES, wrong_words())
    return {(each.code, each.quote or "") for each in found if each.severity != "hint"}


def main() -> int:
    """Prints a line a family; with -v before them each slip that was not marked."""
    words = [word for word in sys.argv[1:] if word != "-v"]
    families = [word for word in words if word in _FAMILIES]
    all_told, marked, missed = measure([Path(word) for word in words if word not in _FAMILIES], families)
    if "-v" in sys.argv:
        print("\n".join(missed))
    for family, count in sorted(all_told.items()):
        print(f"{family:10} {marked[family]:4} of {count:4}  {marked[family] / count:.0%}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
