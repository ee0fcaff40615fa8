"""Lines that begin with a word and its number: 问题一：…, 问题二：…, 问题四：…: each the next of the one before."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.numbering_of_items.numbering import GAP, REPEAT

_LABEL = pattern(
    r"^[ \u3000]*(?P<label>问题|措施|原因|目标|指标|任务|建议|事项|线索|案例|项目)"
    r"(?P<number>[一二三四五六七八九十]{1,3}|[0-9]{1,2})[：:、.．]",
    0,
    begins=" \u3000问措原目指任建事线案项",
)


def labelled_items(text: str) -> Iterator[Finding]:
    """The labels whose number does not follow on the one before; a list that begins anew is another one."""
    last: dict[str, int] = {}
    start = 0
    for line in text.split("\n"):
        match = _LABEL.match(line)
        if match is not None:
            label, number = match["label"], _value(match["number"])
            before = last.get(label, 0)
            if number > 1 and before and number != before + 1:
                code = REPEAT if number <= before else GAP
                quote = line[match.start("label") : match.end("number")]
                yield Finding("error", code, quote=quote, offset=start + match.start("label"))
            last[label] = number
        start += len(line) + 1


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else how_many(number)
