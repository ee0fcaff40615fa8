"""What was copied from another office's or another project's text, told by a word that only such a text has.

全体教职工签订师德承诺书 in the report of a registry, 辅具适配率 in one of a trade union, 大棚钢架搭建合格率 in one on
latrines. ``foreign_trades`` asks for a sentence of two words of a trade; here one clause is enough.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from re import Pattern
from typing import NamedTuple

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.copying.foreign_trades import title_of
from domain.proofreading.copying.offices import ALL_ROUND, TRADES
from domain.proofreading.copying.telling_words import OF_OFFICES, OF_PROJECTS, OF_TRADES, TellingWords
from domain.proofreading.goals_and_results.goals import COPIED
from domain.proofreading.wording.side_by_side import places_of, to_look_for

_TOGETHER = pattern(
    "配合|协助|联合|会同|协同|联动|联席|体检|结对|帮扶|驻村|包联|联系[村点]|志愿|共建|移交|移送|通报|对接|合作|支持|资助|慰问|捐|邀请|参观|宣传|讲座|报道|专题"
    "|与[^，。；]{2,12}(?:局|委|院|校|站|中心|公司)|进[校企社医景村学机]|送[进到]|走进|面向|针对|商请|函[告请]|抄送|转[送办交]|划转|接收|走访|调研|座谈"
    "|征求|协调|推荐|选派|抽调|借调|代[管建办]|受[^，。；]{2,8}委托|为[^，。；]{2,16}(?:提供|配备|办理|开展|安装|解决|建)|向[^，。；]{2,16}(?:提供|赠|发放|推送)"
)
_ASIDE = pattern(
    "部门|文件|《|通知|建议|检查|督查|核查|抽查|审计|周边|沿线|附近|涉及|场所|行业|领域|受益|惠及|方便|服务对象|家属|子女|体检|举办|培训|活动|课程|授课|讲授|会议|现场会|比赛|竞赛|案例"
    "|应急处置|参保|缴纳|补贴对象|来自|包括|如|类似|改[为建造]|毗邻|占用|穿越|避让|迁改|拆除|恢复|权属|用地|征|食堂|本[局院校馆中]|我[局院校馆]|等(?:[0-9一二三四五六七八九十]+)?[个类种家项]?"
    "(?:单位|部门|地方|地|点|处|群体|人员|项目|企业|机构|方面)|原[有先本]?|曾|籍|供电|配套|附属|连接|进场|同步|一并|统筹|数据"
)
_RESULT = pattern("[0-9]|无|未|没有|率|达到|合格|到位|完成|全部|均|每|签订|坚持|落实|执行|实行|管理|开展|规范")
_DUTIES = pattern("^[^，。；：]{0,12}?(?:负责|承担|主管|职责)")
_PROJECT = pattern("项目|工程|专项|补助|资金|经费|整治|改造|治理|建设|竣工")
_COMPOSITE = pattern(
    "老旧小区|人居环境(?![^，。；\n]{0,4}厕)|和美|美丽|基础设施|综合|产业|园区|文明|民生|实事|乡村振兴|乡村建设|示范|一事一议|债券|衔接|整体|部门|单位|决算|预算|新建|改扩建|迁建|扩建|搬迁|移民|灾后|公益事业"
)
_OFFICE = pattern("[\u4e00-\u9fff]{2,14}?(?:局|委员会|中心|医院|学校|联合会|协会|公司|支队|大队|管委会|委)(?!员|托)")
_STOPS, _COMMAS = "。；\n", "，。；：！？\n"
_MOST, _TRADES_AT_MOST, _LONGEST = 2, 2, 200_000
_OF_ASSOCIATIONS = pattern("总?工会|妇女联合会|妇联|共青团|团[县区市]?委|妇女")


class _Hit(NamedTuple):
    """A telling word: where it stands, of which row it is, and whether it tells it alone."""

    at: int
    word: str
    row: int
    is_alone: bool


class _Own(NamedTuple):
    """What the title's office or project may tell of: rows by their places, and what else its text speaks of."""

    rows: frozenset[int]
    shapes: tuple[Pattern[str], ...]

    def has(self, words: str) -> bool:
        """Whether words are of the office's own matters."""
        return any(each.search(words) for each in self.shapes)


_OF_TITLES: tuple[TellingWords, ...] = (*OF_TRADES, *OF_OFFICES)


def foreign_words(text: str) -> Iterator[Finding]:
    """The clauses that only another office's or another project's text can have, one for each of those."""
    title = title_of(text) if len(text) <= _LONGEST else ""
    if not title:
        return
    found = list(_marked(text, title, _OF_TITLES, _of_office(title)))
    if len(found) > _TRADES_AT_MOST:
        found = []  # what tells of all trades is of none
    if not found and _PROJECT.search(title) and not _COMPOSITE.search(title):
        found = list(_marked(text, title, OF_PROJECTS, _of_project(title)))
        found = found if len(found) == 1 else []
    for start, end in sorted(set(found)):
        yield Finding("query", COPIED, quote=text[start:end], offset=start)


@lru_cache(maxsize=4)
def _of_office(title: str) -> _Own:
    """What an office has by its title; nothing where it may have everything, or is of no known kind."""
    if ALL_ROUND.search(title):
        return _Own(frozenset(), ())
    bare = _OF_ASSOCIATIONS.sub("", title)
    names = {each.name for each in TRADES if each.heads.search(title)}
    related = {each.name for each in TRADES if each.heads.search(bare)}
    kin = {name for each in TRADES if each.name in related for name in each.kin}
    kin |= {each.name for each in TRADES if each.kin & related}
    rows = {place for place, each in enumerate(OF_TRADES) if each.whose in names | kin}
    others = [place for place, each in enumerate(OF_OFFICES) if each.heads.search(title)]
    shapes = [each.words for each in TRADES if each.name in names | kin]
    shapes += [shape for each in TRADES if each.name in names for shape in (each.weak, each.heads)]
    shapes += [OF_OFFICES[place].heads for place in others]
    return _Own(frozenset(rows | {len(OF_TRADES) + place for place in others}), tuple(shapes))


@lru_cache(maxsize=4)
def _of_project(title: str) -> _Own:
    bare = _OFFICE.sub("", title)
    own = [place for place, each in enumerate(OF_PROJECTS) if each.heads.search(bare)]
    return _Own(frozenset(own), tuple(OF_PROJECTS[place].heads for place in own))


def _marked(text: str, title: str, rows: Sequence[TellingWords], own: _Own) -> Iterator[tuple[int, int]]:
    hits: dict[int, list[_Hit]] = {}
    for each in _hits(text, rows) if own.rows else ():
        hits.setdefault(each.row, []).append(each)
    mine = [each for row in own.rows for each in hits.get(row, ())]
    for row, told in hits.items():
        if row not in own.rows and (found := _clause(text, title, told, mine, own)):
            yield found


def _hits(text: str, rows: Sequence[TellingWords]) -> Iterator[_Hit]:
    """The telling words of a text, of each row the longest at a place."""
    index = to_look_for(text, _index(rows), itemgetter(0))
    for at in places_of(text, index):
        told: set[int] = set()
        for word, row, is_alone in index[text[at : at + 2]]:
            if row not in told and text.startswith(word, at):
                told.add(row)
                yield _Hit(at, word, row, is_alone)


@lru_cache(maxsize=2)
def _index(rows: Sequence[TellingWords]) -> dict[str, list[tuple[str, int, bool]]]:
    """The words by their first two characters, longer ones first."""
    index: dict[str, list[tuple[str, int, bool]]] = {}
    for row, each in enumerate(rows):
        for words, is_alone in ((each.words, True), (each.weaker, False)):
            for word in words:
                index.setdefault(word[:2], []).append((word, row, is_alone))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


def _clause(text: str, title: str, told: list[_Hit], mine: list[_Hit], own: _Own) -> tuple[int, int] | None:
    """Where one row's words stand that are foreign; None where they are told of more than once, or with a reason."""
    first, last = told[0].at, told[-1].at
    if any(each.word in title for each in told) or sum(text.count(mark, first, last) for mark in _STOPS) >= _MOST:
        return None
    for hit in told:
        begin, end = _around(text, hit.at, _COMMAS)
        opening = _around(text, hit.at, _STOPS)[0]
        near = [each for each in told if opening <= each.at < end and each.word not in hit.word]
        is_told = hit.is_alone or any(hit.word not in each.word for each in near)
        if is_told and _is_foreign(text, (opening, begin, end), hit, told, mine, own):
            return begin, end
    return None


def _around(text: str, at: int, marks: str) -> tuple[int, int]:
    """Where the words around a place begin and end, marks parting them."""
    begin = max(text.rfind(mark, 0, at) for mark in marks) + 1
    end = min((place for mark in marks if (place := text.find(mark, at)) >= 0), default=len(text))
    return begin, end


def _is_foreign(
    text: str, bounds: tuple[int, int, int], hit: _Hit, told: Sequence[_Hit], mine: Iterable[_Hit], own: _Own
) -> bool:
    opening, begin, end = bounds
    sentence, clause = text[opening:end], text[begin:end]
    if "《" in sentence or _TOGETHER.search(sentence):
        return False
    if _DUTIES.search(sentence) and "、" in clause:
        item = next(each for each in clause.split("、") if hit.word in each)
        return hit.is_alone and not own.has(_without(item, told))
    rest = _without(clause, told)
    if _ASIDE.search(rest) or not _RESULT.search(clause) or own.has(rest if hit.is_alone else _without(sentence, told)):
        return False
    return not any(begin <= each.at < end and hit.word not in each.word for each in mine)


def is_told_aside(sentence: str, clause: str) -> bool:
    """Whether words of a sentence, or of its clause, tell why it speaks of another trade."""
    return "《" in sentence or bool(_TOGETHER.search(sentence) or _ASIDE.search(clause))


def _without(words: str, told: Iterable[_Hit]) -> str:
    for each in told:
        words = words.replace(each.word, "＿")
    return words
