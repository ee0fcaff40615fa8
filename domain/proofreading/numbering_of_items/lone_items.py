"""Lists that break off behind their first item: 主要有两方面原因：一是住院人次增加。 and nothing that is 二是.

What stands behind is looked through as far as the next heading, or the next list; a second item may begin otherwise
(二要, 其二, 另一方面).
"""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.numbering_of_items.numbering import GAP

_FIRST = pattern("一是(?<![一-龥]一是)(?!一|否)", begins="一")
_SECOND = pattern(
    "(?:[二三四五]|两|其二|另一)(?:是|要|则|系|靠|为|抓|、|方面|个)|其二|第二|再[者次]|另外|其次|同时|(?<![0-9])2[.．、]|②|[(（](?:2|二)[)）]"
)
_ENDS = pattern("\n(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,2}[)）])|(?<![一-龥])一是")
_FAR = 1_500  # characters in which a second item is looked for


def lone_items(text: str) -> Iterator[Finding]:
    """Each 一是 that no second item follows."""
    for match in _FIRST.finditer(text):
        if not text[: match.start()].strip():
            continue  # what is read begins with it: a passage, and not the whole of its list
        stop = min(len(text), match.end() + _FAR)
        end = _ENDS.search(text, match.end(), stop)
        if end is not None and end[0].endswith("是"):
            continue  # 一是财政资金，一是自筹资金
        if not _SECOND.search(text, match.end(), end.start() if end else stop):
            yield Finding("query", GAP, quote=match[0], offset=match.start())
