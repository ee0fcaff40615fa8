"""What the careful reader says, in English: whole, no Chinese but the words that it quotes."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from actions import language
from actions.names import severity_word
from actions.proofreading import wrong_words
from actions.quotes import inside
from actions.remarks import is_mark, remark
from actions.rule_names import rule_name
from domain.amount import Amount
from domain.checks.finding import Finding
from domain.privacy import PrivateKind
from domain.proofreading import proofread
from tests.domain.proofreading.variants import FOLDER, variants

CHINESE = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
CODES = """
prose.sum prose.subset prose.completion prose.share prose.split prose.change prose.growth prose.direction
prose.points prose.count prose.order prose.rank prose.average prose.dates prose.repeat prose.nil
prose.remainder prose.price prose.unit prose.bare_unit prose.reason prose.contrary prose.grade prose.lost_digit
prose.zero prose.sign number.gap number.repeat number.level number.bracket number.mixed
write.pair write.half write.double write.left write.space write.residue
write.number write.about write.times write.mark write.aim write.reached
write.word write.name write.copied write.vague year.other year.now year.date year.early
""".split()  # noqa: SIM905 - one line a code would fill a page


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    language.use("en")
    yield
    language.use("zh")


def beside_quotes(finding: Finding) -> str:
    quote = " ".join((finding.quote or "").split())
    short = quote if len(quote) <= 60 else quote[:59] + "…"
    said = remark(finding).replace(f'"{short}"', "").replace(f'"{inside(short)}"', "")
    said = said.replace(f'"{finding.replacement}"', "").replace('"元"', "")
    return re.sub(r"(?<=[0-9])[万亿]?元", "", said)  # units are called as in the window


@pytest.mark.parametrize("code", [*CODES, *(f"private.{kind.value}" for kind in PrivateKind)])
@pytest.mark.parametrize("expected", [Amount(12_345_600), Decimal("12.5"), None])
def test_every_code_is_explained_in_english(code: str, expected: Amount | Decimal | None) -> None:
    finding = Finding("error", code, expected=expected, quote="拔付12万元", arithmetic="1+2=3", replacement="拨付")

    assert is_mark(code)
    assert "拔付12万元" in remark(finding)
    assert CHINESE.search(beside_quotes(finding)) is None
    assert len(beside_quotes(finding).split()) >= 2, "no bare quote"
    assert CHINESE.search(rule_name(code)) is None


@pytest.mark.parametrize(
    ("code", "actual", "expected", "said"),
    [
        (
            "prose.sum",
            Amount(1_231_580_000),
            Amount(1_223_580_000),
            "总数写作1231.58万元，各部分合计1223.58万元（甲）",
        ),
        ("prose.sum", Decimal(58), Decimal(60), "总数写作58，各部分合计60（甲），不一致"),
        ("prose.average", Amount(15_000), Amount(13_000), "平均数写作150元，按总数和个数应为130元（甲）"),
        ("prose.price", Amount(15_120_000), Amount(13_440_000), "金额写作15.12万元，按数量乘单价应为13.44万元（甲）"),
    ],
)
def test_both_numbers_are_named(code: str, actual: Amount | Decimal, expected: Amount | Decimal, said: str) -> None:
    language.use("zh")
    finding = Finding("error", code, expected=expected, actual=actual, quote="支出", arithmetic="甲")
    assert said in remark(finding)


def test_no_code_is_forgotten_and_what_is_found_is_explained_whole() -> None:
    texts = [variant.text for file in sorted(FOLDER.glob("*.txt")) for variant in variants(file.stem)]
    found = [finding for text in texts for finding in proofread(text, known=wrong_words())]

    assert {each.code for each in found if not each.code.startswith("private.")} <= set(CODES)
    assert len({each.code for each in found}) > 30
    assert [remark(each) for each in found if CHINESE.search(beside_quotes(each))] == []
    assert [word for grade in ("error", "query", "hint") if CHINESE.search(word := severity_word(grade))] == []
