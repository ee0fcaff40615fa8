"""The place that a text is of stands at the head of its title; below, it may be written with one character changed.

白坪杨镇 in a report of 白杨坪镇, 竺溪村 in one of 竹溪村: another place is named beside others, as a neighbour, or as
where somebody travels to.
"""

from collections.abc import Iterator, Mapping

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.naming.contrasts import are_contrasted
from domain.proofreading.naming.names import NAME, sound_alike

_PLACE = pattern(
    r"(?:关于|20[0-9]{2}年度?)?(?:[\u4e00-\u9fff]{2,3}[省市])?((?:(?![省市县区州镇乡村全各本我该])[\u4e00-\u9fff]){2,4}?)(街道|社区|(?:国有)?林场|[县区市镇乡村])"
)
_NO_STEM = pattern("[和与及的年度第]|城[镇乡]|国有|农业|工业|公共")
_CHINESE = pattern(r"[\u4e00-\u9fff]+")
_ANOTHER = pattern(r"(?:邻的?|毗邻?|兄弟|周边|[、和与及赴去跟同比]|学习|考察|来自|调[入往]|借鉴|经|原|改)$")
_BESIDE = pattern("[、和与及等]|相邻|交界|毗邻|接壤")
_OFFICE = pattern("村民委员会|村委会|村[支两]委|村务监督|人民政府|办事处|居民委员会|居委会|党[工支]?委|财政所")
_NEAR, _LOOKED = 6, 80  # characters before a name; of a title at most
_ALIKE_BEHIND = 3  # characters of the office behind both names


def own_place(text: str, alike: Mapping[str, str]) -> Iterator[Finding]:
    """Where the place of the title stands with two characters changed round, or one another.

    ``alike``: for each character those that sound or look like it.
    """
    title = next((line for line in text[:400].split("\n") if line.strip()), "").strip()
    place = _PLACE.match(title)
    if place is None or len(title) > _LOOKED or "。" in title or _NO_STEM.search(place[1]):
        return
    stem, end = place[1], place[2]
    usual = stem + end
    other = stem + {"乡": "镇", "镇": "乡"}.get(end, end)  # 白水乡 beside 白水镇
    if other != usual and text.count(other) == 1 < text.count(usual) and not _is_another(text, text.find(other), other):
        yield Finding("query", NAME, quote=other, offset=text.find(other), replacement=usual)
    for at, words in (*_turned(text, stem, end), *_changed(text, stem, end, alike)):
        is_usual = text.count(usual) == 1 and text.count(words) > 1 and text.find(usual) < text.find(words)
        if is_usual and not _is_another(text, at, words):  # it is the title that is wrong
            yield Finding("query", NAME, quote=usual, offset=text.find(usual), replacement=words)
            return
        if text.count(words) <= max(1, text.count(usual) // 3) and not _is_another(text, at, words):
            yield Finding("query", NAME, quote=words, offset=at, replacement=usual)


def _is_another(text: str, at: int, words: str) -> bool:
    before, behind = text[max(0, at - _NEAR) : at], text[at + len(words) : at + len(words) + _NEAR]
    return _ANOTHER.search(before) is not None or _BESIDE.match(behind) is not None


def _turned(text: str, stem: str, end: str) -> Iterator[tuple[int, str]]:
    """白坪杨镇 for 白杨坪镇: but 东岭 and 岭东 are two."""
    for at in range(len(stem) - 1):
        words = stem[:at] + stem[at + 1] + stem[at] + stem[at + 2 :] + end
        place = text.find(words) if words[: len(stem)] != stem else -1
        if place >= 0 and not (len(stem) == 2 and {*stem} & {*"东西南北城新老大小上下"}):
            yield place, words


def _changed(text: str, stem: str, end: str, alike: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """竺溪村 for 竹溪村: a character like the right one, or any before the same office."""
    for at in range(len(stem)):
        before, behind = stem[:at], stem[at + 1 :] + end
        seen: set[str] = set()
        place = text.find(behind)
        while place >= 0:
            words = text[place - at - 1 : place] + behind if place > at else ""
            if words.startswith(before) and words not in seen and words[at : at + 1] != stem[at]:
                seen.add(words)
                is_like = sound_alike(stem[at], words[at]) or words[at] in alike.get(stem[at], "")
                is_apart = are_contrasted(stem[at], words[at]) or not _CHINESE.fullmatch(words[at])
                if not is_apart and (is_like or _has_its_office(text, place + len(behind), stem + end)):
                    yield place - at - 1, words
            place = text.find(behind, place + 1)


def _has_its_office(text: str, at: int, usual: str) -> bool:
    """Whether what stands at ``at`` is an office that the right name has elsewhere, or that each place has."""
    office = text[at : at + _ALIKE_BEHIND]
    is_known = len(office) == _ALIKE_BEHIND and _CHINESE.fullmatch(office) is not None and usual + office in text
    return is_known or _OFFICE.match(text, at) is not None
