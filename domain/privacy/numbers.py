"""Private numbers: groups of digits with what parts them, read by label, length, shape and checksum."""

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec import Struct

from domain.patterns import pattern
from domain.privacy.checksums import is_card, is_date, is_identity, is_old_identity
from domain.privacy.labels import Label, in_list, label_at, labelled
from domain.privacy.spans import PrivateKind, PrivateSpan, starred

_CHAIN = pattern(  # the first glance tells whether it can be long enough for a number: most are amounts
    r"(?=[0-9 \-._()\[\]/*,Xx]{7})[0-9]+(?:[ \-._()\[\]/*,]{0,4}(?:[0-9]+|[Xx](?![0-9A-Za-z])))*"
)
_GROUP = pattern(r"[0-9]+|[Xx]")
_UNIT = pattern(
    r"^ ?(?:[百千万亿]{0,2}元(?!旦)|[万亿千](?!某)|人(?:次|[^事员力某]|$)|[个户亩吨米件台套条株头只张笔份]|公里|平方"
    r"|立方|[%‰]|次|分(?!机|局)|年|月)"
)
_AREA = pattern(r"^0(?:10|2[0-9]|[3-9][0-9]{2})$")
_MOBILE = pattern("^1[3-9][0-9]{9}$")
_COUNTRY = ("0086", "86", "0")  # before a mobile number; 0 as once dialled from another town
_AS_A_PHONE = ({"", "-"}, {"/"}, {"*"}, {","})  # what parts 138, 1234 and 5678, but not the groups of other numbers
_CURRENCIES = ("¥", "￥", "$")
_MOST = 30  # digits of an account
_LABELLED, _BARE = range(7, _MOST + 1), range(10, 20)  # digits that a number can have with a label, and without one
_WHOLE = 7  # digits: the shortest number that is one by itself


class _Group(Struct, frozen=True, gc=False):
    """Digits that stand together; ``apart``: what parts them from those before; ``gap``: the same without spaces."""

    text: str
    start: int
    end: int
    gap: str
    apart: str


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a number is: leave out the first ``skip`` digits (a country's), show the first and the last few."""

    kind: PrivateKind
    first: int
    last: int
    skip: int = 0


def numbers(text: str, read: str) -> Iterator[PrivateSpan]:
    """The private numbers of a text; ``read``: the same in plain characters."""
    labels = labelled(read)
    told: tuple[Label | None, int] = (None, 0)
    for match in _CHAIN.finditer(read):
        if match.end() - match.start() < _WHOLE:
            continue  # most chains are amounts
        groups = _groups(match[0], match.start())
        place = 0
        while place < len(groups):
            start = groups[place].start
            label = label_at(start, labels, read)
            if label is None and told[0] and in_list(read[told[1] : start]):
                label = told[0]
            count, reading = _longest(groups, place, label, read)
            end = groups[place + count - 1].end
            if reading:
                first = start + reading.skip if len(groups[place].text) > reading.skip else groups[place + 1].start
                yield PrivateSpan(reading.kind, first, end, starred(text[first:end], reading.first, reading.last))
            if reading or (label is Label.CODE and end - start >= _WHOLE):
                told = (label, end)
            place += count


def _groups(chain: str, start: int) -> list[_Group]:
    groups, done = [], 0
    for match in _GROUP.finditer(chain):
        apart = chain[done : match.start()]
        groups.append(_Group(match[0], start + match.start(), start + match.end(), apart.replace(" ", ""), apart))
        done = match.end()
    return groups


def _longest(groups: list[_Group], place: int, label: Label | None, read: str) -> tuple[int, _Reading | None]:
    """How many groups from ``place`` on make one number, and what it is; one group and None if they make none."""
    if label is Label.CODE:
        return _code_length(groups, place), None
    for end in reversed(_ends(groups, place, _LABELLED if label else _BARE)):
        if _stands_alone(groups, place, end, read, label):
            window = groups[place:end]
            reading = _labelled_reading(window, label) or _reading(window)
            if reading:
                return len(window), reading
    return 1, None


def _ends(groups: list[_Group], place: int, sizes: range) -> list[int]:
    """Where a number of as many digits can end that begins at a group. One or two digits
    begin one only where no other such group stands before: a row of a hundred is not tried from each of them."""
    if place and len(groups[place].text) <= 2 and len(groups[place - 1].text) <= 2 and groups[place].apart:
        return []
    size, ends = 0, []
    for number in range(place, len(groups)):
        size += len(groups[number].text)
        if size > sizes[-1]:
            break
        if size in sizes:
            ends.append(number + 1)
    return ends


def _code_length(groups: list[_Group], place: int) -> int:
    """A code goes on as long as nothing but a hyphen or a dot parts its groups."""
    end = place + 1
    while end < len(groups) and groups[end].apart in ("-", ".", "", "/", "_"):
        end += 1
    return end - place


def _stands_alone(groups: list[_Group], place: int, end: int, read: str, label: Label | None) -> bool:
    """Whether the groups are no part of something longer: of a decimal, an amount, a code with letters."""
    first, last = groups[place], groups[end - 1]
    if _UNIT.match(read[last.end : last.end + 4]) or read[max(0, first.start - 1) : first.start] in _CURRENCIES:
        return False
    if (
        place
        and not _may_follow(groups[place - 1], first, label)
        and not (place == 1 and first.apart == "." and _is_line_number(groups[0], read, last.end))
    ):
        return False
    if end < len(groups) and not _may_precede(groups[end], label):
        return False
    return not _within_code(read, first.start, last.end)


def _may_follow(before: _Group, first: _Group, label: Label | None) -> bool:
    """Whether a number can begin behind another group: behind a dot only where that is a whole number itself."""
    apart = first.apart != "." if label else first.gap not in (".", "-", "_", "/")
    return apart or len(before.text) >= _WHOLE


def _may_precede(after: _Group, label: Label | None) -> bool:
    """Whether a number can end before another group: an extension is short, what stands behind a dot are decimals."""
    if after.apart == ".":
        return len(after.text) >= _WHOLE
    short, whole = len(after.text) <= 4, len(after.text) >= _WHOLE
    return label is not None or after.gap not in ("-", "_") or short or whole


def _is_line_number(number: _Group, read: str, end: int) -> bool:
    """Whether a group is the number of its line, and words follow: 1.13812345678为值班电话."""
    begins = read[: number.start].rstrip(" ")[-1:] in ("", "\n")
    return begins and len(number.text) <= 2 and number.text[0] != "0" and read[end : end + 1] not in ("", "\n")


def _within_code(read: str, start: int, end: int) -> bool:
    """Whether letters join the digits to other digits: 430223P13812345678, 11430202MB1234567X."""
    before = start
    while before and start - before < 20 and read[before - 1].isascii() and read[before - 1].isalpha():
        before -= 1
    after = end
    while after < len(read) and after - end < 20 and read[after].isascii() and read[after].isalpha():
        after += 1
    joined = before < start and before > 0 and read[before - 1].isascii() and read[before - 1].isdigit()
    return joined or (after > end and after < len(read) and read[after].isascii() and read[after].isdigit())


def _labelled_reading(window: list[_Group], label: Label | None) -> _Reading | None:
    digits = "".join(group.text for group in window)
    even = _is_even(window)
    match label:
        case Label.IDENTITY if even and 15 <= len(digits) <= 19:
            return _Reading(PrivateKind.IDENTITY, 2, 3)
        case Label.ACCOUNT if even and 8 <= len(digits) <= _MOST and digits.isdecimal():
            return _Reading(PrivateKind.CARD if is_card(digits) else PrivateKind.ACCOUNT, 0, 4)
        case Label.PHONE if digits.isdecimal():
            return _phone(window) or _local(window, digits)
    return None


def _local(window: list[_Group], digits: str) -> _Reading | None:
    """A number of the same town: seven or eight digits."""
    sizes = {len(group.text) for group in window}
    if not 7 <= len(digits) <= 8 or digits[0] in "01" or not _is_even(window) or (min(sizes) < 2 and sizes != {1}):
        return None
    return None if len(digits) == 8 and is_date(digits) else _Reading(PrivateKind.LANDLINE, 0, 4)


def _reading(window: list[_Group]) -> _Reading | None:
    """What groups are without any label: their checksum says it, or their shape."""
    digits = "".join(group.text for group in window)
    even = _is_even(window)
    if even and ((len(digits) == 18 and is_identity(digits)) or (len(digits) == 15 and is_old_identity(digits))):
        return _Reading(PrivateKind.IDENTITY, 2, 3)
    if not digits.isdecimal() or (len(window) == 2 and window[1].gap == "."):  # a decimal: 132.22817501
        return None
    if even and _is_card_shaped(window) and is_card(digits):
        return _Reading(PrivateKind.CARD, 0, 4)
    return _phone(window)


def _is_card_shaped(window: list[_Group]) -> bool:
    """As on the card: all together, in fours with what is left, or the bank's six digits first."""
    sizes = [len(group.text) for group in window]
    fours = set(sizes[:-1]) == {4} and sizes[-1] <= 4
    return len(sizes) == 1 or (sum(sizes) >= 16 and (fours or (len(sizes) == 2 and sizes[0] == 6)))


def _phone(window: list[_Group]) -> _Reading | None:
    """A mobile number or one with its area, either with the country before it."""
    for prefix in ("", *_COUNTRY):
        rest = _without(window, prefix)
        reading = rest and (_mobile(rest) or (_landline(rest) if prefix != "0" else None))
        if reading:
            return _Reading(reading.kind, reading.first, reading.last, len(prefix))
        if rest and prefix and window[0].text == prefix and (abroad := _landline(_from_home(rest))):
            return _Reading(abroad.kind, abroad.first - 1, abroad.last, len(prefix))
    return None


def _from_home(window: list[_Group]) -> list[_Group]:
    """A number as one dials it within the country: +86 731 88888888 is 0731 88888888."""
    first = window[0]
    return [_Group("0" + first.text, first.start, first.end, first.gap, first.apart), *window[1:]]


def _without(window: list[_Group], prefix: str) -> list[_Group]:
    first = window[0]
    if not first.text.startswith(prefix):
        return []
    if first.text == prefix:
        return window[1:]
    cut = len(prefix)
    return [_Group(first.text[cut:], first.start + cut, first.end, "", ""), *window[1:]]


def _mobile(window: list[_Group]) -> _Reading | None:
    sizes = [len(group.text) for group in window]
    whole = _MOBILE.match("".join(group.text for group in window))
    gaps = {group.gap for group in window[1:]}
    shaped = (_is_even(window) and (min(sizes) > 1 or set(sizes) == {1})) or (
        sizes == [3, 4, 4] and gaps in _AS_A_PHONE
    )
    return _Reading(PrivateKind.MOBILE, 3, 4) if whole and shaped else None


def _landline(window: list[_Group]) -> _Reading | None:
    """Area and number: 0731-28661234, (010) 6655 4433, 073128661234."""
    head, rest = window[0].text, window[1:]
    if not rest:
        area = 3 if head[:3] == "010" or head[:2] == "02" else 4
        rest = [_Group(head[area:], 0, 0, "", "")]
        head = head[:area]
    number = "".join(group.text for group in rest)
    fits = _AREA.match(head) and number[:1] in tuple("2345678") and len(number) in ((8,) if len(head) == 3 else (7, 8))
    shaped = len(rest) <= 2 and _is_even(rest) and all(len(group.text) > 2 for group in rest)
    return _Reading(PrivateKind.LANDLINE, len(head), 4) if fits and shaped else None


def _is_even(window: list[_Group]) -> bool:
    """Whether the groups are parted alike, by what parts the groups of one number."""
    gaps = {group.gap for group in window[1:] if group.text not in "Xx"}
    return len(gaps) <= 1 and gaps <= {"", "-", ".", "_"}
