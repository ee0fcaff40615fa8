"""Another county named once, as if it were one's own: 云岭县市场监督管理局 among the offices of 临溪县.

``other_units`` asks for a county that acts at the head of its clause, in a text whose title begins with its own. Here
the own one may stand in a field, and the other one anywhere, but for words that tell why it is named (邻县, 赴, 采购).
"""

from collections.abc import Collection, Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence
from domain.proofreading.goals_and_results.goals import COPIED
from domain.proofreading.in_lines import matches_from, occurrences

_NONE = (
    "[全我本各该外邻某两几多每整省市区县在由经报向对为请将给受据的了和与及等从被把按以到是有无个这那其于中或并已至"
    "跨拟送商]"
)
_OWN = pattern(
    "(?:^|\n|关于|20[0-9]{2}年度?|[单部]位[为是：]|[省市州])[ \u3000]*"
    f"(?P<name>(?!{_NONE})[一-龥]{{2,3}})县(?=[一-龥2“])"
)
_OTHER = pattern(
    f"(?:(?<![一-龥])|(?<=[由经报向在对为请将给受据了至]))(?P<name>(?!{_NONE})[一-龥]{{2}})县(?=[一-龥])(?![级域内道本直城属乡财处里])"
)
_NO_NAME = pattern(
    f"{_NONE}|[出入上下进心后照]|示范|试点|先进|贫困|脱贫|重点|达标|创建|文明|卫生|产粮|农业|工业|经济|生态|旅游|人口|山区|革命|老区|国家"
    "|户籍|周边|相邻|兄弟|有关|部分|若干|名单|模范|园林|双拥|平安|会同|联合|配合|协同|根据|年[末度初底]|直属|同期|列养"
)
_REASON = pattern(
    "学习|考察|赴|前往|来自|来访|对口|协作|帮扶|支援|结对|毗邻|相邻|接壤|交界|邻|参照|借鉴|相比|高于|低于|优于|例如|迁|转[入出]|调[入往出任]|籍"
    "|曾|原任|供应|销往|发往|运往|购|共同|协同|联防|跨|流域|上游|下游|交流|友好|参观|比(?!例|重|率|上年|去年|同期|年初|目标|计划|预算|[0-9])|分别|[一-龥]县、[一-龥]{2}县|等县|[三两]县|区县|挂职|借调|中标|招标"
    "|选手|代表队|参赛|承办|异地|公司|厂|去年|送检|检测|演出|巡演|客商|卖|游客来|户口|嫁|死者|籍贯|身份证|住址"
)
_ACTING = pattern(  # 澜江县农业农村局将加强…: an office that has a duty in what is told
    f"(?<=[，。；：、\n])(?P<who>(?P<name>(?!{_NONE})[一-龥](?!{_NONE})[一-龥])[县区]"
    "[一-龥]{2,12}?(?:局|委员会|馆|中心|办公室|站|所|院|队|联合会|联社))"
    "(?:党组)?(?:应|将|须|负责|今后|继续|严格|认真|高度|拟|需)"
)
_PLACE = pattern("[一-龥]{2,4}(?:[县区市镇乡]|街道)")
_HEAD, _SENTENCE, _LONGEST = 300, 160, 200_000
_FIELDS = 4  # lines that may name the office


def other_duties(text: str, common: Collection[str]) -> Iterator[Finding]:
    """An office of a county or district that is named nowhere else, with a duty in what another place tells.

    ``common``: words of two characters, which no county is called (配合县审计局).
    """
    if len(text) > _LONGEST or not common or not _PLACE.search(text[:_HEAD]):
        return
    for kind in "县区":
        for each in matches_from((at - 2 for at in occurrences(kind, text)), _ACTING, text):
            name = each["name"]
            is_name = name not in common and not _NO_NAME.search(name)
            if is_name and each.start() >= _HEAD // 2 and text.count(name) == 1:
                yield Finding("query", COPIED, quote=each["who"], offset=each.start())


def other_county(text: str, common: Collection[str]) -> Iterator[Finding]:
    """The one county that a text names once beside its own.

    ``common``: words of two characters, which no county is called (委托县财政局).
    """
    if len(text) > _LONGEST or not common:
        return
    own = [each for each in _OWN.finditer(text[:_HEAD]) if not _NO_NAME.search(each["name"])]
    if not own or any(
        each["name"] != own[0]["name"] and text.count("\n", 0, each.start() + 1) < _FIELDS for each in own
    ):
        return
    usual = own[0]["name"]
    told = [
        each
        for each in matches_from((at - 2 for at in occurrences("县", text)), _OTHER, text)
        if each["name"] not in common and not _NO_NAME.search(each["name"]) and each["name"] not in usual
    ]
    if len(told) != 1 or told[0]["name"].endswith(usual[-2:]) or text.count(f"{told[0]['name']}县") > 1:
        return
    at = told[0].start("name")
    sentence = text[begin_of_sentence(text, at, _SENTENCE) : end_of_sentence(text, at)].split("；")[0]
    if usual not in sentence and not _REASON.search(sentence):
        yield Finding("query", COPIED, quote=f"{told[0]['name']}县", offset=at)
