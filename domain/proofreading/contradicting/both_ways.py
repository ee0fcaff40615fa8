"""What one breath says both ways: 全部款项已付清，余款26万元待付; states of one thing further apart are ``states``'."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern

CONTRARY = "prose.contrary"
_YUAN = r"(?=[0-9,.]*[1-9])[0-9,.]+\s*万?亿?元"
_SHAPES = (
    (
        "工",
        pattern(
            r"(?:已|均已|已经)(?:全面|全部|如期)(?:完工|竣工|建成)[，；](?:但)?(?:剩余|其余|尚有|余下|还有)"
            r"[^，。；\n]{1,16}(?:未|预计|计划|将|正在|尚在)"
        ),
    ),
    (
        "付清",
        pattern(
            rf"(?:款项|价款|工程款|货款|合同款|资金|补助)[^，。；\n质进保]{{0,4}}付清[，；](?:但)?(?:余款|尾款|尚欠|剩余|尚有|还欠|尚余)[^，。；\n]{{0,6}}?{_YUAN}"
        ),
    ),
    (
        "三公",
        pattern(
            rf"(?:无|没有|未发生|未列支|不涉及)“三公”经费(?:支出)?[，；。][^。\n]{{0,8}}(?:公务接待|公务用车|因公出国)[^，。；\n无未没]{{0,14}}{_YUAN}"
        ),
    ),
    (
        "不涉及",
        pattern(
            rf"不涉及(?P<what>[^，。；\n]{{3,8}})[，；。][^。\n0-9]{{0,10}}(?P=what)[^，。；\n无未没预]{{0,8}}{_YUAN}"
        ),
    ),
)


def both_ways(text: str) -> Iterator[Finding]:
    """Two clauses side by side of which only one can be."""
    for needed, shape in _SHAPES:
        for match in shape.finditer(text) if needed in text else ():
            yield Finding("query", CONTRARY, quote=match[0], offset=match.start())
