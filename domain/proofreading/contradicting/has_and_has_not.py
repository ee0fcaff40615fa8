"""What a text denies to have and then has: 至今未制定养护办法, after 制定了养护办法; 只走访了部分, after 逐一走访.

No list of matters is asked: the words that follow the denial are looked for in all other sentences, as what acts, is in
its place or was made. A denial of another time (原来, 上年), of a part or as a rule (不得, 如) denies nothing here.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence
from domain.proofreading.in_lines import occurrences

CONTRARY = "prose.contrary"

_MAKING = "制定|出台|印发|建立|设立|配备|聘请|聘用|购置|安装|签订|编制|开通|成立|委托"
_NOT_MADE = pattern(
    f"(?:尚未|至今未|一直未|始终未|仍未|并未|没有|未)(?:专门|单独)?(?P<deed>{_MAKING})(?P<what>[一-龥]{{4,14}})(?=[，。；])",
    begins="尚至一始仍并没未",
)
_MADE = pattern(f"(?:(?<![未没不有])(?P<deed>{_MAKING})了|已(?P<done>{_MAKING})了?)《?[一-龥]{{0,6}}$")
_NONE = pattern(
    "(?:没有(?:再)?(?:聘用|使用|安排|设立|保留)?|不再(?:使用|聘用|保留)|(?<![一-龥])(?:全年|目前|现已?|均)?无|未(?:聘用|使用|保留|设立)(?:任何)?"
    "|不存在)(?!涉及)(?P<what>[一-龥]{4,10})(?=[，。；])",
    begins="没不无全目现均未",
)
_GOES_ON = pattern("仍|继续|现有|尚有|还有|[一-龥]{0,3}在岗")
_DEEDS = "走访|核查|检查|查看|抽查|检测|核实|回访|验收|培训|入户"
_EACH = pattern(
    f"(?:逐[一个户站村校家所件]|全部|全覆盖|全数)(?:进行了?|开展了?|实地|现场|入户|予以)*(?P<deed>{_DEEDS})",
    begins="逐全",
)
_SOME = pattern(f"[只仅](?P<deed>{_DEEDS})了?其?中?的?(?:部分|一部分|少数|少量)[^，。；\n]{{0,12}}", begins="只仅")
_OTHERWISE = pattern(
    "原|此前|以前|过去|上年|去年|往年|曾|20[0-9]{2}年(?:以?前|之前)|如|若|不得|严禁|凡|应|要求|建议|其中|部分|个别|除|[0-9]+[个家所处村户名]|整改"
)
_PLANNED = pattern(
    "将|拟|要|应|尽快|抓紧|督促|建议|计划|推动|研究|准备|下一步|未|没有|不|加快|及时|健全|进一步|年底前|月底前|并|的"
)
_SHARED, _BEFORE, _REACH = 4, 12, 20  # characters of a name; before a deed in which it is planned; between the two
_MOST, _SENTENCE, _LONGEST = 60, 160, 200_000


def has_and_has_not(text: str) -> Iterator[Finding]:
    """The denials of what another sentence tells, and the parts of what another one did in full."""
    if len(text) > _LONGEST:
        return
    for denied in islice(_NOT_MADE.finditer(text), _MOST):
        if not _OTHERWISE.search(_clause_before(text, denied)) and _is_made(text, denied):
            yield _found(text, denied)
    for denied in islice(_NONE.finditer(text), _MOST):
        if not _OTHERWISE.search(_clause_before(text, denied)) and _goes_on(text, denied):
            yield _found(text, denied)
    parts = list(islice(_SOME.finditer(text), _MOST))
    in_full = {match["deed"] for match in islice(_EACH.finditer(text), _MOST)} if parts else set()
    for match in parts:
        if match["deed"] in in_full:
            yield Finding("query", CONTRARY, quote=match[0], offset=match.start())


def _clause_before(text: str, match: Match[str]) -> str:
    return text[begin_of_sentence(text, match.start(), _SENTENCE, "，。；\n") : match.start()]


def _is_made(text: str, denied: Match[str]) -> bool:
    """Whether another sentence makes what begins with the same characters: 制定了养护考核细则."""
    first, last = begin_of_sentence(text, denied.start(), _SENTENCE), end_of_sentence(text, denied.end())
    for at in islice(occurrences(denied["what"][:_SHARED], text), _MOST):
        made = _MADE.search(text, max(0, at - _REACH), at)
        if first <= at < last or made is None or (made["deed"] or made["done"]) != denied["deed"]:
            continue
        before = text[begin_of_sentence(text, made.start(), _SENTENCE) : made.start()]
        if not _PLANNED.search(before[-_BEFORE:]) and not _OTHERWISE.search(before):
            return True
    return False


def _goes_on(text: str, denied: Match[str]) -> bool:
    """Whether what there is none of acts in another clause: 现有的编外用工仍在岗."""
    what = denied["what"]
    told = (at for at in occurrences(what, text) if at != denied.start("what"))
    acts = (at for at in told if text[at - 1 : at] not in ("无", "未", "没"))
    return any(_GOES_ON.match(text, at + len(what)) for at in islice(acts, _MOST))


def _found(text: str, denied: Match[str]) -> Finding:
    begin = begin_of_sentence(text, denied.start(), _SENTENCE, "，。；\n")
    return Finding("query", CONTRARY, quote=text[begin : denied.end()], offset=begin)
