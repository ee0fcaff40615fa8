"""Texts torn to pieces and put together anew: no rule breaks on them, whatever numbers stand where.

TORN=20000 makes it the long run.
"""

import os
import random
import re

import pytest

from actions.proofreading import wrong_words
from domain.proofreading import FAMILIES, proofread
from resources import path
from tests.domain.proofreading.variants import FOLDER, variants

TORN = int(os.environ.get("TORN", "150"))
NUMBERS = ("0", "1", "2", "3", "5", "10", "100", "0.00", "12.5", "-3")
SAMPLES = [sample.read_text("utf-8") for sample in sorted(path("samples").glob("*.txt"))]
VARIANTS = [variant.text for file in sorted(FOLDER.glob("*.txt")) for variant in variants(file.stem)]
CLAUSES = [clause for text in (*SAMPLES, *VARIANTS) for clause in re.split("(?<=[，；。：\n])", text) if clause]
LINES = [line for text in SAMPLES for line in text.split("\n") if line]


@pytest.mark.parametrize("seed", range(4))
def test_no_rule_breaks_on_a_torn_text(seed: int) -> None:
    chance, known = random.Random(seed), wrong_words()
    for _ in range(TORN // 4):
        text = torn(chance)
        found = proofread(text, FAMILIES, known)
        assert all(each.quote and text.startswith(each.quote, each.offset or 0) for each in found), text


def torn(chance: random.Random) -> str:
    """Clauses in any order, lines in any order, or a text with other numbers, or with holes."""
    way = chance.randrange(4)
    if way == 0:
        return "".join(chance.choice(CLAUSES) for _ in range(chance.randint(3, 25)))
    if way == 1:
        return "\n".join(chance.sample(LINES, chance.randint(2, 12)))
    text = "\n".join(chance.choice(VARIANTS) for _ in range(chance.randint(1, 6)))
    if way == 2:
        return re.sub(r"\d+(?:\.\d+)?", lambda match: chance.choice((*NUMBERS, match[0])), text)
    return "".join(each for each in text if chance.random() > 0.03)


@pytest.mark.parametrize(
    "text",
    [
        "建成3.2万亩。东片4个乡镇（1.15万亩）、西片3个乡镇（其余2.05万亩）。",
        "三个小区一共0户，签字同意的0户，同意率12.5%，没签的大多在外地。",
    ],
)
def test_what_once_broke_a_rule_breaks_none(text: str) -> None:
    assert isinstance(proofread(text, FAMILIES, wrong_words()), tuple)
