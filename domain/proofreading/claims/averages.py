"""Averages: a total over so many heads, and what it comes to for each."""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, equals, levels, plain, rounded, shown, window
from domain.proofreading.mentions import Mention, Passage, Role
from domain.proofreading.quantities import Kind

AVERAGE = "prose.average"
_HEADS = {
    "人均": ("人", "名", "位", "人次"),
    "户均": ("户",),
    "亩均": ("亩",),
    "每人": ("人", "名", "位"),
    "每户": ("户",),
    "每亩": ("亩",),
    "每公里": ("公里",),
    "每个": ("个",),
    "每台": ("台", "套"),
    "每套": ("套", "台"),
    "每家": ("家",),
    "每场": ("场", "期", "次"),
    "每次": ("次", "场"),
    "每期": ("期", "场"),
    "每吨": ("吨",),
    "每盏": ("盏",),
    "平均": (),
}
_COMPARED = pattern(r"比|较|缩短|延长|同比|时间|标准|不超|每年")
_KIND = pattern("|".join(sorted(_HEADS, key=len, reverse=True)))


def averages(passage: Passage) -> Iterator[Claim]:
    """Averages that total and number do not give."""
    for sentence in passage.sentences:
        for mention in sentence.mentions:
            kinds = list(_KIND.finditer(mention.lead)) if mention.role is Role.EACH else []
            kind = kinds[-1] if kinds else None
            if (
                kind is None
                or _COMPARED.search(mention.lead)
                or not mention.is_exact
                or mention.kind not in (Kind.MONEY, Kind.COUNT)
            ):
                continue
            near = [each for each in levels(window(passage, sentence)) if each.start < mention.start]
            totals = [each for each in near if each.kind is mention.kind and each.start >= sentence.start]
            heads = [each for each in near if each.kind is Kind.COUNT and _fits(each.quantity.unit, kind[0])]
            wide = [each for each in near if each.kind is mention.kind]
            if any(_is_average(mention, total, head) for total in wide for head in heads if total is not head):
                continue
            local = [each for each in heads if each.start >= sentence.start]
            if (
                len(totals) >= 1
                and len(local) == 1
                and totals[-1].is_exact
                and local[0].is_exact
                and local[0].quantity.value
            ):
                exact = totals[-1].quantity.value / local[0].quantity.value
                expected = rounded(exact, mention.quantity.step)
                if not 1 <= 10 * mention.quantity.value / max(exact, mention.quantity.step) <= 100:
                    continue  # so far off that the average must be of something else
                unit = mention.quantity.unit
                factor = mention.quantity.value / mention.quantity.value.__class__(shown(mention.quantity))
                terms = (
                    f"{shown(totals[-1].quantity, unit)}÷{plain(local[0].quantity.value)}={plain(expected / factor)}"
                )
                yield claim(AVERAGE, mention, expected, terms)


def _fits(unit: str, kind: str) -> bool:
    return unit in _HEADS[kind] or not _HEADS[kind]


def _is_average(mention: Mention, total: Mention, head: Mention) -> bool:
    if not head.quantity.value:
        return False
    exact = total.quantity.value / head.quantity.value
    slack = (total.quantity.half / head.quantity.value) + mention.quantity.step
    return equals(mention.quantity, exact) or abs(mention.quantity.value - exact) <= slack
