"""Ends that come too soon for what is told up to them: 截至10月31日，全年预算已付清，其中11月支付156万元."""

from collections.abc import Iterator
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import end_of_sentence

EARLY = "year.early"
_UNTIL = pattern(r"截[至止]到?(?:20[0-9]{2}年)?(?P<month>1[01]|[1-9])月(?:[0-9]{1,2}日|[底末])?")
_PART = pattern(
    r"其中[^。；\n]{0,6}?(?P<month>1[0-2]|[1-9])月[^，。；\n]{0,6}(?:支付|拨付|支出|付|发放|完成|检查|培训)"
)
_MEANT = pattern("预计|计划|拟|将|待|预算执行监控|监控")
_WHOLE = pattern("全年|全部|悉数|均已|年度")
_ASIDE = pattern(
    r"全年(?![^，。；（(]{0,10}(?:预算|计划|目标|任务|预计))[^，。；（(\n]{0,20}[0-9][^，。；（(\n]{0,8}[（(](?P<quote>截[至止]到?(?:20[0-9]{2}年)?(?:1[01]|[1-9])月(?:[0-9]{1,2}日|[底末])?)"
)
_BY_QUARTERS = pattern(
    r"(?P<year>20[0-9]{2})年全年[^。\n]{0,60}?(?:一至四季度|四季度|第四季度|12月)[^。\n]{0,60}?"
    r"(?P<quote>截[至止]到?(?P=year)年(?:1[01]|[1-9])月(?:[0-9]{1,2}日|[底末])?)[^，。；\n]{0,4}(?:上述|以上|全部|前述)[^，。；\n]{0,8}[均都已]"
)
_PERIOD = pattern(
    r"(?:评价|自评)(?:时段|期间|期限|范围|时间)[^。；\n]{0,8}?(?P<year>20[0-9]{2})年1月(?:1日)?(?:至|到|-|—|~|－)(?P<quote>(?:(?P=year)年)?(?:1[01]|[2-9])月(?:[0-9]{1,2}日|[底末])?)"
)
_AT_YEAR_END = pattern(  # 年末结转数按截至9月30日的余额填列
    r"年[末终底][^，。；\n]{0,10}[按以取用为](?P<quote>截[至止]到?(?:20[0-9]{2}年)?(?:1[01]|[1-9])月(?:[0-9]{1,2}日|[底末])?)"
)
_OF_A_PART = pattern("半年|监控|中期|季度|学期|学年")
_MOST, _HEAD = 200, 120


def early_untils(text: str) -> Iterator[Finding]:
    """Days up to which is counted what their own sentence dates later, or tells of the whole year."""
    for match in islice(_UNTIL.finditer(text), _MOST) if "其中" in text else ():
        stop = end_of_sentence(text, match.end())
        part = _PART.search(text, match.end(), stop)
        words = text[match.start() : stop]
        is_later = part is not None and int(part["month"]) > int(match["month"])
        if is_later and _WHOLE.search(words) and not _MEANT.search(words):
            yield Finding("query", EARLY, quote=match[0], offset=match.start())
    for match in _AT_YEAR_END.finditer(text) if "截" in text else ():
        yield Finding("query", EARLY, quote=match["quote"], offset=match.start("quote"))
    shapes = (_ASIDE, _BY_QUARTERS, _PERIOD)
    for shape in shapes if "全年" in text else ():
        for match in islice(shape.finditer(text), _MOST):
            sentence = text[max(0, match.start() - _HEAD) : end_of_sentence(text, match.end())]
            is_part = shape is not _BY_QUARTERS and _OF_A_PART.search(sentence)
            if not is_part and (shape is not _PERIOD or "全年" in sentence):
                yield Finding("query", EARLY, quote=match["quote"], offset=match.start("quote"))
