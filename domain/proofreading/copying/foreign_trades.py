"""What was copied from another office's report: 灌溉水有效利用系数达到0.56 in one on roads, 禁渔期巡查 in one on women.

The title tells the office or the project, and so its trades; a result by words of another trade (``offices``), which
stand nowhere else in the text, is not its own. What is done together (会同, 结对帮扶) may well be of another trade.
"""

from collections.abc import Iterator
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.copying.offices import ALL_ROUND, TRADES, Trade
from domain.proofreading.goals_and_results.goals import COPIED
from domain.proofreading.paragraphs import paragraphs
from domain.proofreading.wording.side_by_side import pairs_in

_FIELD = pattern(r"^\s*(?:单位|部门|填报单位|项目单位|主管部门|实施单位)(?:名称)?[（(]?[^：:\n]{0,6}[：:]")
_TOGETHER = pattern(
    "配合|协助|联合|会同|协同|结对|帮扶|驻村|包联|联系[村点]|志愿|共建|部门|移交|通报|督促|进[校企社医景村学]|送[进到]|挂点|专场|专题|专栏|课|报道|对接|与[^，。；]{2,10}(?:局|委|院|学校)"
    "|比对|合作|支持|资助|面向|针对|服务对象|职责|负责|主管|组织实施|文件|《|通知|打算|下一?步|拟|将(?!军)|建议|计划|目标(?=[^，。；]{0,6}(?:设|为))|检查|审计|督查|核查|周边|沿线|食堂"
)
_BREAKDOWN = pattern(" \\| |其[他余]|另有|涉及")  # one row of many: 孤儿3名，留守儿童31名，其他困境儿童9名
_PERHAPS = pattern("慰问|捐|宣传|讲座|活动")  # of one word of a trade
_RESULT = pattern("[0-9]|达到|得到|提[高升]|下降|增[长强加]|向好|好转|改善|形成|动态|稳定|扩大|有效|全覆盖|杜绝|畅通")
_SENTENCE = pattern(r"[^。；\n]+")
_CLAUSE = pattern("[，：]")
_HEADS, _TITLE, _FIELDS, _MOST = 3, 70, 12, 2
_WORDS = 2  # of a trade, by which a sentence is one of it
_LONGEST = 200_000  # characters: what is longer is no one office's report


def foreign_trades(text: str) -> Iterator[Finding]:
    """The sentences of another trade than those that the title names, one such passage a trade."""
    title = title_of(text) if len(text) <= _LONGEST else ""
    if not title or ALL_ROUND.search(title):
        return
    allowed = frozenset(name for each in TRADES if each.heads.search(title) for name in each.kin)
    if not allowed:
        return
    own = tuple(each for each in TRADES if each.name in allowed)
    pairs = pairs_in(text)
    for trade in TRADES:
        if trade.name not in allowed and any(each <= pairs for each in trade.needed):
            yield from _of_trade(text, trade, own)


def title_of(text: str) -> str:
    """The first lines, and the fields that name the office."""
    lines = [line.strip() for _, line in paragraphs(text[:2000]) if line.strip()][:_FIELDS]
    heads = [line for line in lines[:_HEADS] if len(line) <= _TITLE and "。" not in line and "；" not in line]
    return "\n".join(heads + [line for line in lines if _FIELD.match(line)])


def _of_trade(text: str, trade: Trade, own: tuple[Trade, ...]) -> Iterator[Finding]:
    told = [match.start() for match in trade.words.finditer(text)]
    if not told:
        return
    first, last = told[0], told[-1]
    if text.count("。", first, last) + text.count("\n", first, last) + text.count("；", first, last) >= _MOST:
        return
    begin = max(text.rfind(mark, 0, first) for mark in "。；\n") + 1
    stops = (at for mark in "。；\n" if (at := text.find(mark, last)) >= 0)
    end = min(stops, default=len(text))
    for match in _SENTENCE.finditer(text, begin, end):
        if _is_foreign(text, match, trade, own):
            words = match[0].strip()
            yield Finding("query", COPIED, quote=words, offset=match.start() + match[0].index(words))


def _is_foreign(text: str, match: Match[str], trade: Trade, own: tuple[Trade, ...]) -> bool:
    words = match[0]
    told = trade.words.search(words)
    if told is None or not _RESULT.search(words) or _BREAKDOWN.search(words):
        return False
    if _TOGETHER.search(words[: told.end()] + "，" + _CLAUSE.split(words[told.end() :])[0]):
        return False
    if len({*trade.words.findall(words), *trade.weak.findall(words)}) < _WORDS:
        return False  # 账外资产7件, 灭火器有6具过期: any office may tell of that
    clause = words[: told.end()] + _CLAUSE.split(words[told.end() :])[0]
    if len(set(trade.words.findall(words))) < _WORDS and _PERHAPS.search(clause):
        return False
    if text.startswith("\n", match.end()) and len(words.strip()) < 12:  # a heading
        return False
    return not any(each.words.search(words) or each.weak.search(words) or each.heads.search(words) for each in own)
