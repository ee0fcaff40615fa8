"""Holds the amounts that the careful reader reads against those that an independent reader, JioNLP, reads.

``python -m tools.proof_amounts FOLDER… > amounts.json`` writes every text of a corpus with its amounts in 元. JioNLP is
no requirement of the program: ``python tools/proof_amounts.py --compare amounts.json``, by an interpreter that has it,
tells how many of them both read alike, and each that differs.
"""

import json
import sys
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any


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


def compare(texts: list[dict[str, Any]]) -> tuple[int, list[str]]:
    """How many amounts both read alike, and a line for each that only one of them reads, or reads otherwise."""
    jionlp = import_module("jionlp")
    alike, lines = 0, []
    for each in texts:
        text = each["text"]
        ours = {(one["start"], one["end"]): Decimal(one["value"]) for one in each["amounts"]}
        theirs = {tuple(one["offset"]): one["detail"]["num"] for one in jionlp.ner.extract_money(text)}
        for place, value in ours.items():
            other = next((number for at, number in theirs.items() if at[0] < place[1] and place[0] < at[1]), None)
            if isinstance(other, str) and Decimal(other) == value:
                alike += 1
            else:
                lines.append(f"{each['name']}: {text[place[0] : place[1]]} ours {value} theirs {other}")
        for at, number in theirs.items():
            if not any(place[0] < at[1] and at[0] < place[1] for place in ours):
                lines.append(f"{each['name']}: {text[at[0] : at[1]]} ours None theirs {number}")
    return alike, lines


def main() -> int:
    """Writes the amounts, or compares them."""
    if sys.argv[1:2] == ["--compare"]:
        alike, lines = compare(json.loads(Path(sys.argv[2]).read_text("utf-8")))
        print("\n".join(lines))
        print(f"{alike} amounts read alike, {len(lines)} otherwise")
        return 0
    json.dump(amounts([Path(word) for word in sys.argv[1:]]), sys.stdout, ensure_ascii=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
