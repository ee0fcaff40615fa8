"""The lines of a cover with a label: the outline's own, the sealed one, unit, contact, telephone, date, others."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from domain.amount import Unreadable, Value, read_value
from domain.links import paper_date, pieces
from domain.outline import COVER_FIGURES, Outline
from reports.reading.cover_lines import own_line
from reports.reading.cover_words import FULL_WIDTH, GENERIC, LONGEST, Cover, value_of
from reports.reading.lines import SourceLine
from reports.reading.notes import ReadingNote, ReadingNoteKind

_NAMED = re.compile(
    r"(?:(?:被?评价|填报|自评|项目|预算|主管|编报)?(?:部门[（(]单位[）)]|单位[（(]部门[）)]|部门|单位)(?:全称|名称)?|名称)"
    r"[ ]*(?:[（(](?:公章|盖章|章)[）)])?(?:[ ]*[：:][ ]*|[ ]+)(?P<unit>[^：: ]{3,40}?)"
    r"(?:[ ]*[（(](?:公章|盖章|章)[）)])?"
    r"(?:[ ]+(?:金额)?单位[：:].*)?$"
)
_NEXT_LABEL = re.compile("[，,；;]|[ ]+(?=[一-龥（）()]{2,10}[：:])")
_ASIDE = re.compile("[（(](?:公章|盖章|章)[）)]")
_DATE_LABEL = re.compile(r"[\u4e00-\u9fff]{0,4}(?:日期|时间)(?:[：:]| +)")
_COLON = re.compile("[：:]")
_BRACKETED = re.compile(r"[（(][^（()）]+[）)]")
_CONTACT = re.compile(r"联系人[ ]*[：:][ ]*([^，,；;：: ]{1,20})")
_PHONE = re.compile(r"(?:联系)?电话[ ]*[：:][ ]*([0-9０-９\-－—()（）+* ]{5,30})")
_LABELS = {figure.label: figure.key for figure in COVER_FIGURES if figure.key in ("cover.contact", "cover.phone")}
_LABELLED = re.compile(rf"({'|'.join(_LABELS)}) ?[：:]")
_MOST_MORE, _LONGEST_MORE = 16, 60
_MORE_LABELS = "|".join((
    "(?:预算|部门|单位|项目|机构|组织机构|统一社会信用)?(?:编码|代码)",
    "(?:评价|预算|填报|报告|自评|考核|绩效|项目)年度",
    "(?:评价|填报|报告|自评|编制|编报|报送|完成|上报|打印)(?:日期|时间)|日[ ]*期",
    "(?:被?评价|填报|自评|预算|主管|编报|编制|报送|实施|承担|牵头)(?:单位|部门|机构|[科处股]室)(?:全称|名称)?",
    "(?:单位|部门|部门[（(]单位[）)]|单位[（(]部门[）)])(?:全称|名称|类型|性质)?|评价(?:方式|类型|阶段|方法|组(?:组长|成员)?)|资金(?:性质|来源)",
    "(?:单位|部门|财务|项目|[科处股]室|业务|分管|评价|填报)?(?:负责人|领导)",
    "(?:填报|填表|编报|编制|制表|经办|审核|复核|撰写|报告|承办|负责|联系)人(?:员)?",
    "(?:联系|联络|办公|咨询)?(?:电话|方式)|手机|(?:联系|单位|通讯|办公)?地址|邮政编码|邮编|(?:电子)?邮箱|传真",
))  # fmt: skip
"""Of lines that the covers of forms in use have, some with a bracket to sign or seal behind the label."""
_MORE = re.compile(rf"(?:{_MORE_LABELS})[ ]*(?:[（(](?:公章|盖章|签字|签章|签名|章)[）)])?[ ]*[：:][^。]*$")
_MADE_BY = re.compile(
    r"[一-龥]{2,20}(?:局|厅|委|委员会|办公室|股|科)?(?:[ ]*[（(](?:监制|印制|编制|制|编)[）)]|监制|印制|编制)"
)
_MONTH = re.compile(r"[0-9０-９〇○零一二三四五六七八九]{4}年[ ]*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})月")


def with_label(cover: Cover, line: SourceLine, outline: Outline) -> Cover | None:
    """The cover with what a line with a label says; None for a line of another kind."""
    return (
        _with_own_line(cover, line, outline)
        or _with_seal_line(cover, line, outline)
        or _with_named_unit(cover, line)
        or _with_contact(cover, line)
        or _with_date(cover, line)
        or _with_more(cover, line)
    )


def _with_own_line(cover: Cover, line: SourceLine, outline: Outline) -> Cover | None:
    """A line that the outline's own cover has; of a figure that was stated before it says nothing new."""
    found = own_line(line.text, outline)
    if not found or found[0].keys() & cover.figures.keys():
        return None
    values, printed = found
    notes = (
        cover.notes
        if printed == line.text
        else (*cover.notes, ReadingNote(ReadingNoteKind.COVER_LINE, line.number, line.text, printed))
    )
    own = (*cover.own, (line, tuple(values.items())))
    return replace(cover, figures={**cover.figures, **values}, notes=notes, own=own)


def _with_seal_line(cover: Cover, line: SourceLine, outline: Outline) -> Cover | None:
    """The line with the bracketed words of the outline's own, （盖章）; what follows its colon is the unit.

    A line that only named the unit, and stood where this one does, is a line like others then.
    """
    if len(line.text) > LONGEST or _is_sealed(cover.seal_line, outline) or not _is_sealed(line.text, outline):
        return None
    if cover.seal_line:
        cover = replace(cover, more=(*cover.more, cover.seal_line))
    typed = line.text.translate(FULL_WIDTH)
    named = re.split("[：:]" if ":" in typed else "[）)] +", line.text, maxsplit=1)[1:]
    unit = value_of(_ASIDE.sub("", _NEXT_LABEL.split(named[0])[0]).strip(), "text") if named else None
    figures = {**cover.figures, "cover.unit": unit} if unit else cover.figures
    return replace(cover, seal_line=line.text, figures=figures)


def _is_sealed(text: str, outline: Outline) -> bool:
    typed = text.translate(FULL_WIDTH).replace(" ", "")
    return any(mark in typed for mark in _seal_marks(outline))


@lru_cache(maxsize=32)
def _seal_marks(outline: Outline) -> tuple[str, ...]:
    literal = "".join(piece for piece in pieces(outline.seal_line) if isinstance(piece, str))
    marks = _BRACKETED.findall(literal) or [literal]
    return tuple(mark.translate(FULL_WIDTH) for mark in marks if mark.strip())


def _with_named_unit(cover: Cover, line: SourceLine) -> Cover | None:
    """The line that says which unit reports, 单位名称：; it stands where the seal line would."""
    found = _NAMED.match(line.text) if len(line.text) <= LONGEST and not cover.seal_line else None
    unit = value_of(GENERIC.sub("", re.split("[，,；;]", found["unit"])[0].strip()), "text") if found else None
    if unit is None:
        return None
    return replace(cover, seal_line=line.text, figures={**cover.figures, "cover.unit": unit})


def _with_contact(cover: Cover, line: SourceLine) -> Cover | None:
    """Contact and telephone, each behind its label, one or both on the line."""
    found = list(_LABELLED.finditer(line.text))
    if not found or found[0].start() or len(line.text) > LONGEST:
        return None
    figures, printed = dict(cover.figures), []
    for label, text in _labelled(found, line.text):
        value = value_of(text, "text")
        if value:
            figures[_LABELS[label]] = value
            printed.append(f"{label}：{value}")
    notes = cover.notes
    if printed != [line.text]:
        notes = (*notes, ReadingNote(ReadingNoteKind.COVER_LINE, line.number, line.text, "\n".join(printed)))
    return replace(cover, figures=figures, notes=notes)


def _with_more(cover: Cover, line: SourceLine) -> Cover | None:
    """A line that covers of other forms have: it prints on this one as it was typed."""
    if len(cover.more) >= _MOST_MORE or len(line.text) > _LONGEST_MORE:
        return None
    is_known = _MORE.match(line.text) or _MADE_BY.fullmatch(line.text) or _MONTH.fullmatch(line.text)
    if not is_known:
        return None
    return replace(cover, more=(*cover.more, line.text))


def contact_in(line: SourceLine) -> dict[str, Value]:
    """Contact and telephone in a line in brackets below the text: （联系人：甄某，电话：0700-1234567）."""
    if not line.text.startswith(("（", "(", "联系", "电话")) or len(line.text) > LONGEST:
        return {}
    words = line.text.strip("（）() 。")
    found = {}
    for key, pattern in (("cover.contact", _CONTACT), ("cover.phone", _PHONE)):
        match = pattern.search(words)
        value = value_of(match[1].strip(), "text") if match else None
        if value is not None:
            found[key] = value
    return found


def _labelled(found: list[re.Match[str]], text: str) -> Iterator[tuple[str, str]]:
    ends = [*(each.start() for each in found[1:]), len(text)]
    yield from ((each[1], text[each.end() : end].strip()) for each, end in zip(found, ends, strict=True))


def _with_date(cover: Cover, line: SourceLine) -> Cover | None:
    """The report's day: of a line by itself, else the first with a label, which is a line like others then."""
    day, earlier = date_in(line.text), cover.dated
    is_bare = not _COLON.search(line.text)
    if not day or (earlier and not (is_bare and _COLON.search(earlier))):
        return None
    if earlier:
        kept = tuple(note for note in cover.notes if note.quote != earlier)
        cover = replace(cover, more=(*cover.more, earlier), notes=kept)
    elif "cover.date" in cover.figures:
        return None
    cover = replace(cover, dated=line.text)
    notes = cover.notes
    if line.text != paper_date(day):
        notes = (*notes, ReadingNote(ReadingNoteKind.COVER_LINE, line.number, line.text, paper_date(day)))
    return replace(cover, figures={**cover.figures, "cover.date": day}, notes=notes)


def date_in(text: str) -> str:
    """The date that a line is, ISO 8601; blank if it is none."""
    if len(text) > LONGEST:
        return ""
    try:
        entry = read_value(_DATE_LABEL.sub("", text, count=1), "date", "万元")
    except Unreadable:
        return ""
    return str(entry.value) if entry else ""
