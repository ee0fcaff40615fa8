"""Whose text it was before: another county's name, or what another kind of office calls itself.

安丰县财政局拨付 in the report of an office of 永宁县, 本院受理 in one of a bureau. Other counties are named rightly as
neighbours, partners, or where somebody went to or came from; so only what acts, or is governed, is looked at.
"""

from collections.abc import Collection, Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.copying.foreign_trades import title_of
from domain.proofreading.goals_and_results.goals import COPIED
from domain.proofreading.in_lines import matches_from, occurrences

_COUNTY = pattern(r"(?:^|[\n　 ]|关于|20[0-9]{2}年度?|[省市州])([\u4e00-\u9fff]{2,3}?)(县|自治县)(?=[\u4e00-\u9fff“2])")
_NAMED = pattern(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[由经报向在对为请将给受至据]))((?![全我本各该外邻某两几多每整省市区县在由经报向对为请将给受据的了和与及等从被把按以到是有无个这那其于中或并已至跨拟请报商送])[\u4e00-\u9fff]{2,3}?)县(?=(.{0,14}))"
)
_NO_NAME = pattern(
    "[全我本各该外邻某两几多每整省市区县在由经报向对为将请给受据的了和与及等从被把按以到是有无个这那其于中或并已至跨出入上下进]|示范|试点|先进|贫困|脱贫|重点|达标|创建|文明"
    "|加挂|挂牌|下设|隶属|增挂|卫生|产粮|农业|工业|经济|生态|旅游|人口|山区|革命|老区|民族|边境|库区|国家|户籍|周边|相邻|兄弟|其他|有关|部分|若干|强农|名单|第[一二三四五]|模范|园林|双拥|平安"
)
_NO_PLACE = pattern("关于|[全我本各该的了和与及等]|年度")
_ACTS = pattern(
    "^(?:境内|辖区|域内|城区|全县|各乡|各镇|[0-9]+个乡镇|(?:人民)?政府|[县委]委|(?!一中|二中|公司)[\u4e00-\u9fff]{2,10}?(?:局|委|办|委员会|中心|联合会|[医学]院|[中小]学|馆|站|所|总?工会|妇联|残联|项目|工程)(?!与|和|、|的经验|学习|合作)"
    "|将|已|共|累计|实现|完成|新建|建成|持续|扎实|认真|坚持|积极|2[0-9]{3}年|今年|全年|年内|本年|从严|始终)"
)
_OTHERS = pattern(
    "学习|考察|赴|前往|来自|对口|协作|帮扶|支援|结对|毗邻|相邻|接壤|交界|邻近|邻县|参照|借鉴|相比|高于|低于|优于|例如|迁入|迁出|转[入出]|调[入往出任]|籍|曾|原任|供应|销往|发往|运往|购[自买]"
    "|联合|会同|共同|协同|联防|跨|流域|上游|下游|省界|县界|交流|合作|友好|参观|比[如]|同类|排名|分别|等县|三县|两县|区县|挂职|借调|租|中标|招标|选手|代表队|参赛|承办|异地"
)
_BESIDE = pattern("[、和与及][\u4e00-\u9fff]{2,3}[县市区]|[\u4e00-\u9fff]{2,3}[县市区][、和与及]")
_OWN_WORDS = pattern("[我本](院|校|园|馆|镇|乡(?!镇)|街道|局|委(?!托|员)|中心(?!城|区))(?![\u4e00-\u9fff]{0,2}[”’])")
_UNITS = {
    "院": "院|医共体|卫生|卫健|医疗|疾控|法院|检察",
    "校": "校|学|教|幼",
    "园": "园",
    "馆": "馆",
    "镇": "镇|乡",
    "乡": "乡|镇",
    "街道": "街道|社区",
    "局": "局",
    "委": "委|发改|卫健|发展和改革",
    "中心": "中心|站|所",
}
_UNIT = pattern(
    "\\s*(?!关于)[\u4e00-\u9fff]{1,20}?(?:局|院|校|[中小]学|幼儿园|馆|镇|乡|街道|委员会|[县区市]委|中心|联合会|工会|妇联|残联|科协|文联|协会|红十字会|供销|公司|大队|支队|站)"
)
_SPEECH = pattern("“[^”]*$")
_MOST, _ENDS, _LONGEST = 2, 120, 200_000


def other_units(text: str, common: Collection[str] = ()) -> Iterator[Finding]:
    """What names another county as one's own, and what another kind of office calls itself.

    ``common``: words of two characters, which no county is called (建议县财政局).
    """
    title = title_of(text) if len(text) <= _LONGEST else ""
    if title and common:
        yield from _of_counties(text, title, common)  # without a list of words 承担县… looks like one
    if title:
        yield from _of_own_words(text, title)


def _of_counties(text: str, title: str, common: Collection[str]) -> Iterator[Finding]:
    own = _COUNTY.match(title)
    if own is None or _NO_PLACE.search(own[1]):
        return
    usual = own[1] + "县"
    told = [
        match
        for match in matches_from((at - back for at in occurrences("县", text) for back in (3, 2)), _NAMED, text)
        if match[1] + "县" != usual
        and match[1] not in common
        and not _NO_NAME.search(match[1])
        and _ACTS.match(match[2])
    ]
    names = {match[1] for match in told}
    if len(names) != 1 or len(told) > _MOST or text.count(f"{told[0][1]}县") > _MOST:
        return  # several are others on purpose
    for match in told:
        begin = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
        end = min((place for mark in "。；\n" if (place := text.find(mark, match.end())) >= 0), default=len(text))
        sentence = text[begin:end]
        if usual not in sentence and not _OTHERS.search(sentence) and not _BESIDE.search(sentence):
            quote = f"{match[1]}县"
            yield Finding("query", COPIED, quote=quote, offset=match.start(1))
            return


def _of_own_words(text: str, title: str) -> Iterator[Finding]:
    """我局 where the title, the fields and the end of the text name no bureau."""
    units = title + text[-_ENDS:].rpartition("。")[2]
    if not _UNIT.match(title):
        return
    told: dict[str, int] = {}
    for match in _OWN_WORDS.finditer(text):
        told.setdefault(match[1], match.start())
    for unit, at in told.items():
        words = text[at : at + 1 + len(unit)]
        begin = max(text.rfind(mark, 0, at) for mark in "。；\n") + 1
        is_own = pattern(_UNITS[unit]).search(units) or pattern(_UNITS[unit]).search(text, begin, at)
        if not is_own and text.count(words) <= _MOST and not _SPEECH.search(text, begin, at):
            yield Finding("query", COPIED, quote=words, offset=at)
