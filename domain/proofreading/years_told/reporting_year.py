"""The year that a text reports on, as its title, its opening, or the sentences in it say."""

from collections import Counter

from domain.patterns import pattern
from domain.proofreading.paragraphs import paragraphs

TITLE = pattern(
    r"(20[0-9]{2})(?!学年|年?度?[-—－–~～至到、和]{1,2}20[0-9]{2})年?度?[^，。；：\n]{0,50}(?:报告|自评|评价|评分|绩效|总结|说明|运行分析)"
)
_OPENING = pattern(r"(20[0-9]{2})年度[^，。；：\n]{0,40}(?:自评|绩效|支出情况|执行情况|工作总结|收支)")
_SPOKEN = pattern(
    r"(?<![较比于与从到至自由、和及—-])(?<![0-9])(20[0-9]{2})年(?:度(?!20)|[末底]|(?=[，\u4e00-\u9fff]{0,6}(?:收|支|预算|决算|目标|完成|项目|部门|整体|到账|拨付|安排|下达|投入)))"
)
_SIGNED = r"(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．][^，。；\n]{0,30}[。\n]\s*)?"
_PLANS = pattern(r"\n[^\n，。]{0,14}(?:下一步|改进措施|打算|整改措施)[^\n，。]{0,14}\n")
_COMPARED = pattern(r"[较比](20[0-9]{2})年(?!年?初)")
_FIRST = pattern(_SIGNED + r"[^，。；\n]{0,20}?(20[0-9]{2})年")
_PERIOD = pattern(r"(?:评价|自评)(?:期间|时段|时间|范围|基准日)[^。；\n]{0,12}?(20[0-9]{2})(?:年度|年1月1日)")
_BEGINS = pattern(
    _SIGNED + r"[^，。；\n]{0,20}?(?<![较比与自从至—-])(20[0-9]{2})年(?:度|全年|我|本|全|，|[末底]|[^0-9较比])"
)


_TO_COME = pattern("预计|力争|争取|到20|展望")  # 预计到2025年底 tells of no year that is accounted for
_NOTICE = pattern(r"《[^》\n]{0,30}开展[^》\n]{0,8}?(20[0-9]{2})年度?[^》\n]{0,40}(?:自评|评价)[^》\n]{0,30}》")


_AGREES = pattern(
    r"(?<![年期]初数)(?:数据?|金额|时点)[^。；\n]{0,24}?[与和]本?(?:部门|单位)?(20[0-9]{2})年度?(?:部门)?决算(?:报表|数据|批复)?(?:数据?)?(?:保持)?(?:一致|相符)"
    r"|(?:以上|以下|文中|上述|本报告)[^，。；\n]{0,8}均[为系](20[0-9]{2})年度?[^，。；\n]{0,6}数"
)
_TITLE_ENDS, _OFTEN = 60, 3
_OF_LAST_YEAR = pattern("上年|年初|期初")


def year_of(text: str) -> int | None:
    """The year that a text reports on: that of its title, or of its opening, unless the text itself speaks of another.

    A title is contradicted where its year is never the subject of a sentence and another one is, three times at least,
    or the next one is and is compared with it. What is said of plans at the end does not count.
    None where nothing says it.
    """
    period = _PERIOD.search(text, 0, 20_000)
    if period:
        return int(period[1])
    plans = max((match.start() for match in _PLANS.finditer(text, 0, 20_000)), default=20_000)
    spoken = Counter(int(match[1]) for match in _SPOKEN.finditer(text, 0, plans))
    titled = _titled(text) or _asked_for(text)
    if not spoken:
        return titled or _said(text)
    if titled is not None and _is_left_over(text, titled):
        return titled + 1
    usual, count = spoken.most_common(1)[0]
    if titled is None and (said := _said(text)) is not None:
        return said
    if titled is None:
        first = _FIRST.match(text)
        return usual if count > sum(spoken.values()) / 2 and first and int(first[1]) == usual else None
    if spoken[titled] > 1:
        return titled
    if spoken[titled + 1] >= max(1, spoken[titled]) and any(
        int(match[1]) == titled for match in _COMPARED.finditer(text, 0, plans)
    ):
        return titled + 1  # told of 2023 and compared with 2022: the title is that of the year before
    return usual if usual != titled and count >= 3 else titled


def _is_left_over(text: str, year: int) -> bool:
    """Whether a year that no title has stands but once, and the next one time and again: 现将2022年度自评报告如下."""
    title = text.lstrip()[:_TITLE_ENDS].partition("\n")[0]
    is_named = text.count(f"{year}年") == 1 and text.count(f"{year + 1}年") >= _OFTEN
    return is_named and "20" not in title and "\n" in text.strip() and not _COMPARED.search(text)


def _said(text: str) -> int | None:
    """The year of which a text without a title says that its figures are."""
    for match in _AGREES.finditer(text, 0, 20_000):
        begin = max(text.rfind(mark, 0, match.start()) for mark in "，。；\n")
        if not _OF_LAST_YEAR.search(text, begin + 1, match.end()):
            return int(match[1] or match[2])
    return None


def _asked_for(text: str) -> int | None:
    """The year that the notice names by which a self-assessment is asked for."""
    notice = _NOTICE.search(text, 0, 20_000)
    return int(notice[1]) if notice else None


def opening_year(text: str) -> int | None:
    """The year with which a text begins, a heading before it or not; None where it begins otherwise."""
    opening = _BEGINS.match(text.lstrip()[:200])
    return int(opening[1]) if opening and not _TO_COME.search(opening[0]) else None


_IN_BRACKETS = pattern(r"(?:自评|评价|绩效|总结|决算)(?:报告|说明|情况|小结)?[（(](20[0-9]{2})年度?[）)]\s*$")


def _titled(text: str) -> int | None:
    lines = [line for _, line in paragraphs(text[:1500])]
    heads = [line for line in lines[:12] if len(line) <= 60 and not line.rstrip().endswith("。")]
    heads = [
        line for line in heads if not ("，" in line and line.rstrip().endswith("："))
    ]  # 我局2024年开展自评，依据如下：
    titles = (TITLE.search(line) or _IN_BRACKETS.search(line) for line in heads)
    openings = (_OPENING.search(line[:80]) for line in lines[:3])
    return next((int(match[1]) for match in (*titles, *openings) if match), None)
