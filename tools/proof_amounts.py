"""Holds the amounts that the careful reader reads against those that an independent reader, JioNLP, reads.

``python -m tools.proof_amounts FOLDER… > amounts.json`` writes every text of a corpus with its amounts in 元. JioNLP is
no requirement of the program: ``python tools/proof_amounts.py --compare amounts.json [-v]``, by an interpreter that has
it, prints a table of how many both read alike and of each kind of difference with what explains it; -v lists them all.
It ends with 1 where a difference is of none of the kinds.
"""

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

KINDS = {
    "unit elsewhere": "a number whose unit stands in 单位：万元; JioNLP passes over it",
    "unit alone": "the 万元 of 单位：万元 itself, which JioNLP takes for 10,000 元",
    "no 元": "万 without 元 (14.8万): an amount by what it measures; JioNLP passes over it",
    "数": "预算数486万元: JioNLP takes 数 for “several”, and reads a range",
    "多": "比预算多55.7万元: JioNLP takes 多 for “more than”, and reads a range",
    "分别": "67.2万元，分别占…, 95分: JioNLP takes 分 for the coin, and loses the amount before it",
    "单元": "2单元503室: JioNLP reads 元503",
    "counted": "指出问题7个，涉及金额…: a count or a rate beside 金额, which JioNLP takes for money",
    "joined": "支出486万元，2023年完成5家: JioNLP reads on over the comma or bracket to the next number",
    "each": "平均每个5.61万元: JioNLP takes 个 for a counted one, and reads from there",
    "numbered": "3.百元医疗收入…: JioNLP takes the number of the item with the amount",
    "full width": "１８６．４０万元: JioNLP loses what stands before the full-width point",
    "about": "一千二百多万元, 近12万元: about so much; no exact verdict is passed on it, whoever reads it",
}
UNEXPLAINED = "unexplained"
_BESIDE = {"数": "数", "多": "多", "余": "about"}


@dataclass(frozen=True)
class Difference:
    """An amount that only one of the readers reads, or both otherwise: where it stands, values in 元, its kind."""

    name: str
    words: str
    ours: str | None
    theirs: Any
    kind: str


def amounts(folders: list[Path]) -> list[dict[str, Any]]:
    """Each text below the folders with its amounts: where they stand, their words, their value in 元."""
    from domain.proofreading.quantities import QuantityKind, folded, quantities

    found = []
    for file in sorted(path for folder in folders for path in folder.rglob("*.json")):
        text = json.loads(file.read_text("utf-8"))["text"]
        money = [each for each in quantities(folded(text)) if each.kind is QuantityKind.MONEY]
        listed = [{"start": each.start, "end": each.end, "value": str(each.value)} for each in money]
        found.append({"name": file.stem, "text": text, "amounts": listed})
    return found


def compare(texts: list[dict[str, Any]], read: Any) -> tuple[int, list[Difference]]:
    """How many amounts both read alike, and each difference. ``read``: as ``jionlp.ner.extract_money`` does it."""
    alike, found = 0, []
    for each in texts:
        text = each["text"]
        ours = {(one["start"], one["end"]): one["value"] for one in each["amounts"]}
        theirs = {tuple(one["offset"]): one["detail"]["num"] for one in read(text)}
        for place, value in ours.items():
            span = next((at for at in theirs if at[0] < place[1] and place[0] < at[1]), None)
            other = None if span is None else theirs[span]
            if isinstance(other, str) and Decimal(other) == Decimal(value):
                alike += 1
            else:
                kind = _kind_of_ours(text, place, span)
                found.append(Difference(each["name"], text[place[0] : place[1]], value, other, kind))
        for at, number in theirs.items():
            if not any(place[0] < at[1] and at[0] < place[1] for place in ours):
                found.append(Difference(each["name"], text[at[0] : at[1]], None, number, _kind_of_theirs(text, at)))
    return alike, found


def _kind_of_ours(text: str, place: tuple[int, int], span: tuple[int, int] | None) -> str:
    words = text[place[0] : place[1]]
    before = text[max(0, place[0] - 1) : place[0]]
    if span is None:
        if before in ("近", "约", "余", "超"):
            return "about"
        if text[place[1] : place[1] + 1] in ("（", "）"):
            return "joined"
        return "no 元" if words.endswith(("万", "亿")) else UNEXPLAINED if "元" in words else "unit elsewhere"
    stretch = text[span[0] : span[1]]
    if re.match(r"\d\.", stretch) and "元" not in stretch[:2]:
        return "numbered"
    if stretch.endswith("分"):
        return "分别"
    if "．" in words or re.search("[０-９]", words):
        return "full width"
    if re.search("[个座]", stretch[: max(0, place[0] - span[0]) + 1]) or before in ("个", "座"):
        return "each"
    if re.search("[，、）（\n]", stretch.removeprefix(words)):
        return "joined"
    return next((kind for each, kind in _BESIDE.items() if each in stretch), UNEXPLAINED)


def _kind_of_theirs(text: str, at: tuple[int, int]) -> str:
    words, before = text[at[0] : at[1]], text[max(0, at[0] - 1) : at[0]]
    if words in ("元", "万元", "亿元"):
        return "unit alone"
    if re.match("[0-9][.][百千]", words):
        return "numbered"
    if before == "单" and words.startswith("元"):
        return "单元"
    if re.search("分(?:$|[，（别])", words):
        return "分别"
    if re.search("个，", words):
        return "each"
    if re.search("[多余几数]", words) and re.search("[一二三四五六七八九十百千]", words):
        return "about"
    return (
        "counted" if "元" not in words and re.search(r"金额|钱", text[max(0, at[0] - 30) : at[1] + 12]) else UNEXPLAINED
    )


def table(alike: int, found: list[Difference]) -> list[str]:
    """The differences by kind as a table in Markdown, those of no kind last."""
    counts = Counter(each.kind for each in found)
    rows = [f"| {kind} | {counts[kind]} | {words} |" for kind, words in KINDS.items()]
    return [
        "| kind | differences | what explains it |",
        "|---|--:|---|",
        f"| read alike | {alike} | |",
        *rows,
        f"| {UNEXPLAINED} | {counts[UNEXPLAINED]} | |",
    ]


def main() -> int:
    """Writes the amounts, or compares them."""
    if sys.argv[1:2] == ["--compare"]:
        read = import_module("jionlp").ner.extract_money
        alike, found = compare(json.loads(Path(sys.argv[2]).read_text("utf-8")), read)
        told = [each for each in found if "-v" in sys.argv or each.kind == UNEXPLAINED]
        print(
            "\n".join(f"{each.name}: {each.words} ours {each.ours} theirs {each.theirs} {each.kind}" for each in told)
        )
        print("\n".join(table(alike, found)))
        return int(any(each.kind == UNEXPLAINED for each in found))
    json.dump(amounts([Path(word) for word in sys.argv[1:]]), sys.stdout, ensure_ascii=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
