"""Numbers of things that do not fit what is told in the same breath: 三类问卷 … 四类问卷; 第一天…第四天，共三天.

What is counted by one word twice in a sentence is of one number; what is told from the first to the fourth is four;
what is told by a number for each (尾号分别是118、226、337) is as many as the numbers.
"""

from collections.abc import Iterator
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.claims.counts_and_lists.miscounted import miscounted_in
from domain.proofreading.mentions import Passage, Sentence

_NUMBER = r"(?P<number>[两二三四五六七八九]|十[一二三]?|(?<![0-9.])(?:[2-9]|1[0-3])(?![0-9.]))"
_COUNTED = pattern(rf"{_NUMBER}(?P<unit>大?类|大?项|[张笔种条份支所座块门道套])(?P<noun>[一-龥]{{2}})")
_SOME = pattern("[0-9每中里内]|之一|以上|以下|左右|多")
_AGAIN = pattern("(?:^|[，。；、])(?:这|上述|以上|全部|共|所有)?$")
_NTH = pattern("第(?P<nth>[一二三四五六七八九])(?P<unit>天|期|批|轮|步|季度|阶段|场|组|标段|课|讲|章)")
_IN_ALL = pattern(
    r"(?:共计?|为期|一共|总共|合计|全程|分|前后)(?P<number>[两二三四五六七八九]|[2-9])个?(?P<unit>天|期|批|轮|步|季度|阶段|场|组|标段|课|讲|章)(?![一-龥]?[内前中])"
)
_EACH_NUMBER = pattern(
    rf"{_NUMBER}(?P<unit>[个辆台部条座口眼间栋幢名张本册份])[^，。；0-9]{{0,10}}，[^，。；0-9]{{0,10}}(?:分别|依次)[是为:]"
    r"(?P<items>[0-9A-Z][0-9A-Z.-]*(?:[、和][0-9A-Z][0-9A-Z.-]*)+)(?=[，。；])"
)
_NUMERALS = pattern(rf"{_NUMBER}(?:条|项|点|个|大|要|不|步)[一-龥]{{0,6}}:(?P<items>一(?![是、])[^。\n]{{2,160}})。")
_CLAUSE_NUMERAL = pattern("(?:^|[，、；])(?P<nth>[一二三四五六七八九])(?![、是为年月个项类天次批家名人户条定些直起般])")
_PAGES = pattern(r"共(?P<number>[0-9]{1,3})页")
_PAGE = pattern(r"第(?:[0-9]{1,3}(?:至|到|—|-|–|~))?第?(?P<page>[0-9]{1,3})页")
_OFFICES = pattern(
    r"(?:组长|队长|主任)(?:由[一-龥]{2,8}担任|[1一](?:人|名))，副(?:组长|队长|主任)(?:由(?P<vice>[一两二三四五1-9])名?[一-龥]{2,8}担任|(?P<vices>[一两二三四五1-9])[人名])"
    r"，(?:成员|组员|队员|委员)(?P<members>[一两二三四五六七八九十]|[0-9]{1,2})[人名]，(?:共计?|合计|一共|总共)(?P<number>[两二三四五六七八九十]|[0-9]{1,2})[人名]"
)
_CLASSES = pattern(
    rf"{_NUMBER}(?P<unit>[所家个座])(?P<noun>小学|中学|幼儿园|医院|水库|合作社|企业|社区|村子?|公司|车间|食堂|养老院|敬老院)[^，。；:0-9]{{0,4}}[，:]"
    r"(?P<items>(?:[一-龥]{2,6}?(?P=noun)[^，。；0-9]{0,6}[0-9][0-9,.]*[一-龥]{1,3}[，、]?){2,12})(?P<end>[，。；]|$)"
)
_FEWEST = 2


def counted_otherwise(passage: Passage) -> Iterator[Claim]:
    """Numbers of things that do not fit what is told beside them."""
    text = passage.folded
    for sentence in passage.sentences:
        yield from _twice(text, sentence)
    for sentence in passage.saying("第一"):
        yield from _from_the_first(text, sentence)
    for sentence in passage.saying("分别", "依次"):
        for match in _EACH_NUMBER.finditer(text, sentence.start, sentence.end):
            yield from miscounted_in(match, match["items"].count("、") + match["items"].count("和") + 1)
    for match in _PAGES.finditer(text):
        yield from _pages(passage, match)
    yield from _of_words(passage)


def _of_words(passage: Passage) -> Iterator[Claim]:
    """Rules numbered 一, 二, 三, offices with their people, and places by their name."""
    text = passage.folded
    for sentence in passage.saying(":"):
        for match in _NUMERALS.finditer(text, sentence.start, sentence.end):
            nths = [how_many(each["nth"]) for each in _CLAUSE_NUMERAL.finditer(match["items"])]
            if nths == list(range(1, len(nths) + 1)) and len(nths) > _FEWEST:
                yield from miscounted_in(match, len(nths))
    for sentence in passage.saying("副组长", "副队长", "副主任"):
        for match in _OFFICES.finditer(text, sentence.start, sentence.end):
            yield from miscounted_in(match, 1 + how_many(match["vice"] or match["vices"]) + how_many(match["members"]))
    for sentence in passage.saying("所", "家", "个", "座"):
        for match in _CLASSES.finditer(text, sentence.start, sentence.end):
            if not text.startswith(("其他", "其余", "另"), match.end()):
                yield from miscounted_in(match, match["items"].count(match["noun"]))


def _twice(text: str, sentence: Sentence) -> Iterator[Claim]:
    """教师卷、学生卷、家长卷，三类问卷之外没有其他，四类问卷回收率均超过95%."""
    first: dict[tuple[str, str], set[int]] = {}
    for match in _COUNTED.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, match.start() - 4) : match.start()]
        if _SOME.match(text, match.end()) or _SOME.match(match["noun"]):
            continue
        told = first.setdefault((match["unit"], match["noun"]), set())
        if len(told) == 1 and _AGAIN.search(before) and how_many(match["number"]) not in told:
            yield from miscounted_in(match, next(iter(told)))
        told.add(how_many(match["number"]))


def _from_the_first(text: str, sentence: Sentence) -> Iterator[Claim]:
    """第一天…，第二天…，第三天…，第四天…，培训共三天."""
    runs: dict[str, list[int]] = {}
    last: dict[str, int] = {}
    for match in _NTH.finditer(text, sentence.start, sentence.end):
        runs.setdefault(match["unit"], []).append(how_many(match["nth"]))
        last[match["unit"]] = match.end()
    for match in _IN_ALL.finditer(text, sentence.start, sentence.end):
        run = runs.get(match["unit"], [])
        is_run = len(run) > _FEWEST and run == list(range(1, len(run) + 1))
        if is_run and (match.start() > last[match["unit"]] or len(run) > how_many(match["number"])):
            yield from miscounted_in(match, len(run))


def _pages(passage: Passage, match: Match[str]) -> Iterator[Claim]:
    """自评表共7页，…第4至8页."""
    sentence = passage.sentence_at(match.start())
    for page in _PAGE.finditer(passage.folded, match.end(), sentence.end):
        if int(page["page"]) > int(match["number"]):
            terms = f"{page['page']}>{match['number']}"
            yield Claim(COUNT, match.start(), page.end(), None, None, False, terms, "query")
            return
