"""What stayed behind from a template, a paste or a broken field: none of it belongs in a finished text."""

from collections.abc import Iterator
from dataclasses import replace

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.once_a_line import once_a_line
from domain.proofreading.paragraphs import paragraphs

RESIDUE = "write.residue"
_TAKEN_OUT = pattern(
    r"\[bookmark:[^\]\n]{0,80}\]|&(?:nbsp|ensp|emsp|thinsp);|\\\* ?MERGEFORMAT|<br ?/?>"
    r"|</?(?:p|div|span|td|tr|table|strong|font|b|o:p)(?: [^<>\n]{0,120})?>|[\u200b\ufeff\u00ad\u2060]+",
    begins="&<[\\\xad\u200b\u2060\ufeff",
)
_NAMED = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "", "&ldquo;": "“", "&rdquo;": "”", "&mdash;": "—"}
_ENTITY = pattern(r"&(?:[a-z]{2,8}|#[0-9]{2,5});")
_LEFT = pattern(
    r"(?=[错E#{$_PH（(【\[〔［请在此单点本…N说？?《“待同插批 \u3000TlL\ufffd锟])"
    r"(?:错误[!！] ?(?:未找到引用源|未定义书签|超链接引用无效)[。.]?|Error! [A-Z][^.\n]{0,40}\."
    r"|#(?:REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!|NULL!)|#{4,}"
    r"|\{\{[^{}\n]{0,60}\}\}|\$\{[^{}\n]{0,60}\}|\{%[^%\n]{0,60}%\}"
    r"|_Toc[0-9]{4,}|\bPAGEREF\b|\bHYPERLINK \"[^\"\n]{0,120}\""
    r"|[（(【\[]?(?:请?(?:在)?此处(?:请)?(?:填写|填入|输入|插入)|(?:单击|点击)(?:或点击)?(?:此处|这里)(?:输入|添加|填写)?)[^，。；\n）)】\]]{0,12}[）)】\]]?"
    r"|[（(【\[](?:请填写|请填入|请补充|请注明|待补充|待填写?|待完善|待核实|未完待续|填写说明|示例)[^）)】\]\n]{0,30}[）)】\]]"
    r"|[（(【\[〔［][^（）()【】\[\]〔〕\n]{0,16}?(?:请(?:在|于|将|据实|如实|按实际|根据实际|自行|补充|填|说明|插入|粘贴|附上?|删除|替换|核实|修改|结合)|此处(?:应|需|可|请|为|插|填|粘|与|按|数据|内容|由)"
    r"|(?:应|需)(?:填写|填入|分析|说明|写明|列明|补充)|填写(?:说明|要求|单位|内容)|实际(?:情况)?(?:填|自行|增减|修改)|(?:模板|范本|参考格式|参考文本|请核[对实]|请确认|范文|样例|样表|字数|分点列|逐[条项]填|后再(?:完善|补充|填)|填报说明|可不[写填列])|可(?:自行)?(?:删除|删减|增减))"
    r"[^（）()【】\[\]〔〕\n]{0,30}[）)】\]〕］]"
    r"|[（(【\[](?:填[^（）()【】\n]{0,12}|(?:插入|粘贴|添加)[^（）()【】\[\]\n]{1,12}|[^（）()【】\n]{0,10}由[^（）()【】\n]{2,10}(?:补充|填写|填报)|由[^（）()【】\n]{2,10}提供)[）)】\]]"
    r"|[（(【]待[^（）()【】\n]{0,10}(?:核实|确认|补充|提供|完善|核对)[）)】]|(?<=[为达到])…(?=[%％])|(?<![A-Za-z0-9.-])N(?=[个人项件次万户])"
    r"|说明[：:]请[^。\n]{2,20}(?:填写|填报|填列|说明)|【[\u4e00-\u9fff]{1,8}(?:内容|名称|金额|数量|日期|单位|情况|数据)】"
    r"|(?<=[\u4e00-\u9fff])[？?](?=(?:场次|人次|万元|亩|公里|[%％]))|\{[\u4e00-\u9fff]{1,16}\}|(?:此|本)(?:[段处节]|部分)(?:内容)?待[补填写定完]"
    r"|[（(]从[^（）()\n]{2,20}(?:方面|角度)(?:进行|逐项)?(?:分析|说明|阐述|描述|填写)[）)]"
    r"|(?:(?<=达到)|(?<=[为达])|(?<=到位)|(?<=支出))[ \u3000]{2,}(?=[%％]|[万亿]元)|(?<=[：:])同上(?=[，。；\s]|$)"
    r"|(?<=[：:])[（(](?:姓名|名称|单位名称|金额|数字|数量|电话|日期|内容|文号)[）)]|插入(?:图|表|图表|图片|表格)[0-9一二三]*(?=[。\s]|$)"
    r"|【\s*】|（\s*）|\( *\)|《\s*》|“\s*”|待[^，。；\n]{1,6}后(?:再|予以)?(?:填|补)(?:入|写|充|上)"
    r"|批注\s*[\[［【（(][^\n]{0,30}"
    r"|待补充|\bTODO\b|\bTBD\b|[Ll]orem ipsum|\ufffd+|锟斤拷)"
)
_BLANK = pattern(
    r"(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])|(?<![0-9])20(?:[Xx×Ｘ]{2}|[0-9][Xx×Ｘ*＊](?=年))(?![0-9])|(?<![0-9Ｘｘ×])[Ｘｘ×]{2,}(?![0-9Ｘｘ×])|[Ｘｘ×]{2,}(?=[年月日])|_{2,}|＿{2,}|□{2,}|〇{3,}|(?<![一二三四五六七八九])○{2,}"
    r"|(?<![0-9A-Za-z*＊])[*＊]{2,}(?![0-9*＊])"
    r"|(?<![0-9A-Za-z×Xx])[XxＸ×](?=(?:个百分点|[月日年万亿个元％%]|人次))(?:[月年][XxＸ×](?=[月日])(?:月[XxＸ×](?=日))?)?"
    r"|(?:(?<=[：:；;，,、\s（(是为])|^)(?:…{2,}|\.{6,})(?=[万元%％。，；）)\s]|$)|…{3,}(?![…. ]*[0-9]*[ ]*$)"
    r"|附件[XxＸ×](?![A-Za-z])|某某(?=单位|局|县|市|区|镇|乡|项目|公司|部门)",
    8,
)
_MAY_BE_BLANK = pattern(r"[XxＸｘ×*＊_＿□〇○…某]|\.{6}", begins="*.X_x×…□○〇某＊Ｘ＿ｘ")
_RULE = pattern(r"[\s*＊]*$")  # stars alone in a line part what stands above from what stands below
_LEFT_OUT = pattern(r"[ \t|]*…{1,2}[ \t]*(?:[|\t][ \t]*…{1,2}[ \t]*)+\|?$")  # a row that stands for those not shown
_SUSPECT = pattern(
    r"[\[【〔［{Nn&<\\#{$_XxＸｘ×*＊＿…□○〇.!！某\u200b\ufeff\u00ad\u2060\ufffd锟]|此处|这里|批注|[（(《“]\s*[）)》”]|[（(](?:填|插入|粘贴|添加)|由|自行|插入|模板|[：:][（(]|可不"
    r"|样表|参考|[？?]|同上|[（(]从|本部|[ \u3000]{2}|字数|分点|再完善|请|待|填|TODO|TBD|orem|示例|PAGEREF|HYPER"
)

_UNNAMED = pattern("××(?=[省市县区乡镇村街州旗局委办])")  # a place that is not to be named: 中共××县委

_HEAD = pattern("[ \u3000]*【[\u4e00-\u9fff]{2,12}(?:情况|说明|概况)】")


def residue(text: str) -> Iterator[Finding]:
    """Bookmarks, entities, broken references, empty placeholders, hints that were to be replaced."""
    for start, line in paragraphs(text):
        yield from _line(start, line)


@once_a_line
def _line(start: int, line: str) -> Iterator[Finding]:
    if not _SUSPECT.search(line) or _RULE.match(line) or _LEFT_OUT.match(line):
        return
    taken: list[tuple[int, int]] = []
    for match in _TAKEN_OUT.finditer(line):
        taken.append(match.span())
        yield _finding(start, match[0], match.start(), "")
    for match in _ENTITY.finditer(line):
        if match.span() not in taken:
            yield _finding(start, match[0], match.start(), _NAMED.get(match[0]))
    for shape in (_LEFT, _BLANK) if _MAY_BE_BLANK.search(line) else (_LEFT,):
        for match in shape.finditer(line):
            if (head := _HEAD.match(line)) and match.end() <= head.end():
                continue  # 【部门基本情况】, which many take for the head of a chapter or of a line
            if not any(begin < match.end() and match.start() < end for begin, end in taken[-20:]):
                taken.append(match.span())
                found = _finding(start, match[0], match.start(), None)
                yield replace(found, severity="hint") if _UNNAMED.match(line, match.start()) else found


def _finding(start: int, quote: str, at: int, replacement: str | None) -> Finding:
    return Finding("error", RESIDUE, quote=quote, offset=start + at, replacement=replacement)
