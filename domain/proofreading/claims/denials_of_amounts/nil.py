"""无 said of what has an amount."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache, partial
from itertools import accumulate, islice, takewhile
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, shown
from domain.proofreading.claims.common.labels import key_of
from domain.proofreading.in_lines import matches_with
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

NIL = "prose.nil"
_MOST = 20  # statements of one kind that are looked into: each is held against every amount
_NONE = pattern(r"(?P<what>[一-龥]{3,8}(?:收入|支出|费|经费))(?:为)?无(?=[，。；])")
_NONE_WORDS = ("无，", "无。", "无；")
_DENIED = pattern("无|没有|未")
_DEALT_WITH = pattern("受理|办理|调解|接到")  # as the office's own work
_CORES = (
    *("政府性基金", "国有资本经营", "社会保险基金", "因公出国", "公务用车购置", "公务接待", "三公经费"),
    *("上年结转", "年末结转", "结转结余"),
)
_NIL = pattern(
    r"(?:无|没有|未发生|未安排|不涉及)(?P<what>政府性基金预算支出|政府性基金支出|政府性基金|国有资本经营预算支出|国有资本经营支出|国有资本经营预算|社会保险基金预算支出|"
    r"因公出国(?:（境）|\(境\))?(?:费用?|支出)?|公务用车购置(?:费|支出)?|公务接待(?:费|支出)?|三公经费(?:支出)?|结转结余|上年结转|年末结转)(?!\(境\)|人数|人员|团组|批次|任务|的)"
)
_NOTHING = pattern(
    r"[ ]*(?:本年度?|20[0-9]{2}年度?)?，?(?:我局|我单位|本单位|本部门)?(?:无|没有)"
    r"(?:此项|该项|相关|此类)?(?:收支|支出|资金|内容)?[。，；]?[ ]*$"
)
_NO_SUCH = pattern(
    r"(?P<time>上年|年末|期末|年初)?(?:(?:无|没有)(?:发生|安排|产生|列支)?|未(?:发生|安排|产生|出现|列支|开支|形成)|不存在|不涉及)(?:任何)?"
    r"(?P<what>[“”一-龥()]{2,12}?(?:支出|收入|费用?|经费|收支|资金|结转|结余|接待|预算|事故|投诉|资产|事项|事件|纠纷|火灾|活动|出国|案件))(?=[，。；、]|的?情况)",
    begins="上不年无期未没",
)
_ADDED = pattern(r"未(?P<what>(?:新增|购置|新购|更新|处置|举办|召开|开展|组织)[一-龥()]{2,8}?)(?=[，。；])")
_ZERO = pattern(r"(?P<what>[“”一-龥()]{3,14}?)(?:支出|费用|数)?(?:均)?为(?:零|0)(?![.0-9万亿%])(?=[，。；、)]|$)")
_IS_ZERO = pattern(r"为(?:零|0)(?![.0-9万亿%])(?=[，。；、)]|$)")
_FEWEST = 4  # characters of what is denied
_LONGEST_NAME = 17  # characters that can stand before 为零
_HEAD = pattern(
    r"^(?:本年度?|当年|全年|20[0-9]{2}年度?|我(?:局|单位)|本(?:单位|部门|局)|年末|期末|年底|其中|另外?|也|且)+"
)
_BOUGHT = pattern("(?P<how>购置|更新)(?P<what>[一-龥]{3,8})$")
_CARRIED = pattern(
    r"(?:年末|期末|年底)(?:财政拨款)?(?:结转|结余)(?:和结余|结余)?(?:资金)?(?:为|共|共计|有)?$|^结转结余(?:资金)?(?:为|共)?$"
)
_SUFFIX = pattern("(?:支出|收入|费用?|经费|收支|资金|事项|活动|预算)+$")
_PLANNED = pattern(
    r"预算(?:数|安排|为|总额|金额|控制)?$|年初(?!结转|结余)|上年(?!结转|结余)|去年|计划|目标|拟|标准|往年|控制数|概算"
)
PLANNED_ONLY = pattern("(?:年初|预算|计划)[一-龥]{0,3}$")  # 年初预算未安排会议费: what was spent came later
_ELSEWHERE = pattern("下一?年|明年|次年|下属|所属(?!的)|代管")  # said before an amount in its sentence
_AT_FIRST = pattern("(?:年初|期初|上年|上年末)$")
_FUNDS = pattern(
    r"土地(?:使用权)?出让|城市基础设施配套费|彩票公益金|福彩公益金|体彩公益金|污水处理费|国有土地收益基金|农业土地开发|专项债券"
)
_NO_FUND = pattern(
    r"(?:无|没有|未安排|未发生)政府性基金(?:预算)?(?:财政拨款)?(?:收入|支出|收支|拨款|安排的支出)?(?=[，。；])"
)
_DISPOSED = pattern(r"(?:报废|处置|拍卖|出售|调拨|核销|变卖)(?!率|办法|制度|程序|审批)[一-龥]{0,12}$")
_SOLD = pattern("(?<!上年)(?:报废|处置|变卖|拍卖|出售)[一-龥]{0,6}收入(?:为|共)?$")
_NO_DISPOSAL = pattern(
    r"(?:无|没有|未发生|未)(?:国有)?(?:资产处置|处置资产|资产报废)(?:事项|行为|情况|收入)?(?=[，。；])"
)
_YEAR = pattern("20[0-9]{2}(?=年)")
_NO_OUTLAY = pattern(
    r"(?P<what>[“”一-龥]{2,8}(?:\(境\))?费?)(?:无支出|没有支出|未发生支出|零支出|支出为零|支出为0(?![.0-9万亿%]))(?=[，])"
    r"|(?:没有|无|未发生)(?:相应|相关)的?支出(?=[，。])"
)
_NO_OUTLAY_WORDS = (
    *("无支出", "没有支出", "未发生支出", "零支出", "支出为零", "支出为0"),
    *("无相应", "没有相应", "未发生相应", "无相关", "没有相关", "未发生相关"),
)
_OUTLAY = pattern("(?:支出|支付|列支|购置|购买|更新|花费)[^；。]{0,16}$")
_ELSE = pattern("其他|其余|上年|去年|预算|其中|费(?:支出|为)?$|另")
_BODY = pattern("(?P<body>(?![我本该])[一-龥]{1,8}?(?:机关|站|所|中心|学校|医院|小学|中学|大队|公司))")
_PIECE = pattern("[，。；、:\n]")


def nil(passage: Passage) -> Iterator[Claim]:
    """What there is said to be none of, though an amount of it is told."""
    yield from _below_headings(passage)
    yield from _none(passage)
    yield from _unnamed(passage)
    yield from _of_none(passage)
    yield from _known_otherwise(passage)


def _below_headings(passage: Passage) -> Iterator[Claim]:
    """三、政府性基金预算支出情况 / 无。2022年政府性基金预算支出12万元: 无 under a heading, and an amount of it."""
    heading, told = "", 0
    for place, sentence in enumerate(passage.sentences):
        words = passage.folded[sentence.start : sentence.end]
        if not _NOTHING.match(words):
            heading = words if not sentence.mentions and len(words) <= 40 else ""
            continue
        core = next((each for each in _CORES if each in heading), None)
        following = passage.sentences[place + 1] if place + 1 < len(passage.sentences) else None
        money = [each for each in following.mentions if each.kind is QuantityKind.MONEY] if following else []
        if following and following.paragraph == sentence.paragraph and money and money[0].quantity.value > 0:
            yield nil_claim(sentence.start, money[0].end, money[0])
        elif core and (told := told + 1) <= _MOST and (spent := spent_on(passage, core)):
            yield nil_claim(sentence.start, sentence.end, spent)


def nil_claim(start: int, end: int, spent: Mention) -> Claim:
    """The claim that there is some of what is said to be none."""
    amount = spent.quantity.value
    return Claim(NIL, start, end, amount, Decimal(0), spent.kind is QuantityKind.MONEY, f"{shown(spent.quantity)}≠0")


def _of_none(passage: Passage) -> Iterator[Claim]:
    """因公出国（境）费无支出 or 购置费支出为零, and right behind, before a ；, what was spent or bought."""
    for match in islice(matches_with(_NO_OUTLAY_WORDS, _NO_OUTLAY, passage.folded), _MOST):
        behind = takewhile(partial(_is_before, match.end() + 50), passage.behind(match.end()))
        for each in behind:
            between = passage.folded[match.end() : each.start]
            if any(mark in between for mark in "；;。\n") or _PLANNED.search(each.lead) or _ELSE.search(between):
                break
            if each.kind is QuantityKind.MONEY and each.quantity.value > 0 and _OUTLAY.search(between):
                yield nil_claim(match.start(), each.end, each)
                break


def _unnamed(passage: Passage) -> Iterator[Claim]:
    """本年度无政府采购支出, and an amount of it all the same."""
    for match in islice(_denials(passage), 2 * _MOST):
        if _NIL.search(match[0]) or _NO_FUND.search(match[0]) or _NO_DISPOSAL.search(match[0]):
            continue  # told as one of the known kinds
        if (
            PLANNED_ONLY.search(passage.folded, max(0, match.start() - 8), match.start())
            and "预算" not in match["what"]
        ):
            continue
        time = match.groupdict().get("time") or ""
        core = time + core_of(match["what"])
        spent = spent_on(passage, core) or _counted(passage, core) if len(core) >= _FEWEST else None
        bought = _BOUGHT.match(core)
        if spent is None and bought:
            spent = spent_on(passage, f"{bought['what']}{bought['how']}")
        if spent is None and len(match["what"]) >= 3 and match["what"].endswith(("费", "支出", "经费")):
            spent = spent_on(passage, match["what"])
        if spent is not None and are_of_two_bodies(passage, match.start(), spent):
            continue
        if spent is not None and not is_of_another_year(passage, match.start(), spent):
            yield nil_claim(match.start(), match.end(), spent)
        elif match["what"].strip("“”").startswith("三公") and (detail := _detail(passage, match.end())):
            yield nil_claim(match.start(), match.end(), detail)


def core_of(what: str) -> str:
    """The words that name what there is none of: 政府性基金 in 全年政府性基金预算支出."""
    return _SUFFIX.sub("", _HEAD.sub("", what.replace("“", "").replace("”", "")))


def _denials(passage: Passage) -> Iterator[Match[str]]:
    for look in (_NO_SUCH, _ADDED):
        yield from islice(look.finditer(passage.folded), _MOST)
    yield from islice(_at_zero(passage.folded), _MOST)


def _at_zero(text: str) -> Iterator[Match[str]]:
    """What is 为零 or 为0; a name of any length before it is looked for only where that stands."""
    end = 0
    for zero in _IS_ZERO.finditer(text):
        first = max(end, zero.start() - _LONGEST_NAME)
        match = next((found for at in range(first, zero.start()) if (found := _ZERO.match(text, at))), None)
        if match is not None:
            end = match.end()
            yield match


def _counted(passage: Passage, core: str) -> Mention | None:
    """A number of what there is none of: 公务接待6批次 beside 未发生公务接待支出."""
    alike = _numbers_by_end(passage).get(core[-_FEWEST:], ())
    return next((each for name, each in alike if name.endswith(core)), None)


@lru_cache(maxsize=2)
def _numbers_by_end(passage: Passage) -> dict[str, list[tuple[str, Mention]]]:
    found: dict[str, list[tuple[str, Mention]]] = {}
    for name, each in _numbers(passage):
        found.setdefault(name[-_FEWEST:], []).append((name, each))
    return found


@lru_cache(maxsize=2)
def _numbers(passage: Passage) -> list[tuple[str, Mention]]:
    found = (each for each in passage.mentions if each.kind is QuantityKind.COUNT and each.quantity.value > 0)
    return [
        (each.label, each)
        for each in found
        if each.role is QuantityRole.LEVEL
        and not any(look.search(each.lead) for look in (_DENIED, _PLANNED, _DEALT_WITH))
    ]


def _known_otherwise(passage: Passage) -> Iterator[Claim]:
    """What is none by one name and some by another: a levy that is one of the 政府性基金, things scrapped."""
    none, disposed = _NO_FUND.search(passage.folded), _NO_DISPOSAL.search(passage.folded)
    if none is not None:
        spent = next((each for clause, each in _amounts(passage) if _FUNDS.search(clause)), None)
        if spent is not None:
            yield replace(nil_claim(none.start(), none.end(), spent), severity="query")
    if disposed is not None:
        scrapped = next((each for name, each in _numbers(passage) if _DISPOSED.search(name)), None)
        if scrapped is None and "收入" in disposed[0]:
            scrapped = next((each for clause, each in _amounts(passage) if _SOLD.search(clause)), None)
        if scrapped is not None:
            yield replace(nil_claim(disposed.start(), disposed.end(), scrapped), severity="query")


def _detail(passage: Passage, behind: int) -> Mention | None:
    """An amount told right behind as part of it: 无“三公”经费支出，其中公务接待费1.2万元."""
    if not passage.folded.startswith("其中", behind + 1):
        return _detailed(passage, behind + 1)
    return next((each for each in passage.behind(behind + 1) if each.kind is QuantityKind.MONEY), None)


def _none(passage: Passage) -> Iterator[Claim]:
    for match in islice(matches_with(_NONE_WORDS, _NONE, passage.folded), _MOST):
        later = takewhile(partial(_is_before, match.end() + 60), passage.behind(match.end()))
        again = next((each for each in later if key_of(match["what"]) in each.lead), None)
        if again is not None and again.kind is QuantityKind.MONEY and again.quantity.value > 0:
            yield nil_claim(match.start(), match.end(), again)
    for match in islice(_NIL.finditer(passage.folded), _MOST):
        if _AT_FIRST.search(passage.folded, max(0, match.start() - 4), match.start()):
            continue
        what = next(core for core in _CORES if core in match["what"])
        spent = spent_on(passage, what) or _counted(passage, what) or _detailed(passage, match.end())
        if spent is not None and not is_of_another_year(passage, match.start(), spent):
            yield nil_claim(match.start(), match.end(), spent)


def is_of_another_year(passage: Passage, at: int, spent: Mention) -> bool:
    """Whether the sentences of a denial and of an amount name two years: 2023年无…。2024年公务接待费2.6万元."""
    years = []
    for place in (at, spent.start):
        start = max(passage.folded.rfind(mark, 0, place) for mark in "。；\n") + 1
        years.append(_YEAR.findall(passage.folded, start, place)[-1:])
    return bool(years[0] and years[1] and years[0] != years[1])


def are_of_two_bodies(passage: Passage, at: int, spent: Mention) -> bool:
    """Whether a denial is of one body and an amount of another: 县农技站未发生…支出，局机关…支出12万元."""
    begin = max(passage.folded.rfind(mark, 0, at) for mark in "，。；：:\n") + 1
    own, other = _BODY.match(passage.folded, begin, at), _BODY.match(spent.lead.strip())
    return own is not None and other is not None and own["body"][-2:] != other["body"][-2:]


def _is_before(place: int, mention: Mention) -> bool:
    return mention.start < place


def _detailed(passage: Passage, behind: int) -> Mention | None:
    """An amount of what there is none of: 无政府性基金预算支出。其中：污水处理费安排的支出12万元."""
    for sentence in passage.sentences:
        if sentence.start >= behind:
            is_detail = (
                passage.folded.startswith("其中", sentence.start)
                and "\n" not in passage.folded[behind : sentence.start]
            )
            above = next(passage.behind(behind), None)
            is_first = above is None or above.start >= sentence.start
            return sentence.mentions[0] if is_detail and sentence.mentions and is_first else None
    return None


@lru_cache(maxsize=2)
def _amounts(passage: Passage) -> list[tuple[str, Mention]]:
    """Every amount with its clause before it, brackets in it too (因公出国（境）费3.2万元); none that is denied."""
    found, text = [], passage.folded
    for mention in passage.mentions:
        if mention.kind is QuantityKind.MONEY and mention.role is QuantityRole.LEVEL and mention.quantity.value > 0:
            clause = _PIECE.split(text[max(0, mention.start - 30) : mention.start])[-1]
            if _DENIED.search(clause) or _PLANNED.search(clause):
                continue
            line = text.rfind("\n", 0, mention.start) + 1
            begin = max(line, text.rfind("。", line, mention.start) + 1, text.rfind("；", line, mention.start) + 1)
            if not _ELSEWHERE.search(text, begin, mention.start):
                found.append((clause.replace("“", "").replace("”", ""), mention))
    return found


def spent_on(passage: Passage, what: str) -> Mention | None:
    """The first amount of what is named."""
    if what.endswith("结转结余"):
        return next((each for clause, each in _amounts(passage) if _CARRIED.search(clause)), None)
    and_more = [f"{what}{each}" for each in "及和与、"]  # 公务用车购置及运行维护费 is not spent on 公务用车购置 alone
    clauses, starts = _clauses(passage)
    at = clauses.find(what)
    while at >= 0:
        place = bisect_right(starts, at) - 1
        clause, mention = _amounts(passage)[place]
        if not any(each in clause for each in and_more):
            return mention
        at = clauses.find(what, starts[place] + len(clause))
    return None


@lru_cache(maxsize=2)
def _clauses(passage: Passage) -> tuple[str, list[int]]:
    """The clauses before all amounts as one text, and where each begins in it."""
    clauses = [clause for clause, _mention in _amounts(passage)]
    return "\n".join(clauses), [0, *accumulate(len(each) + 1 for each in clauses)]
