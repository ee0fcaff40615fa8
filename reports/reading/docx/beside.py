"""What a .docx holds beside its text: headers, diagrams, comments, inserted files: read where text, else counted."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

from reports.reading.docx.names import name
from reports.reading.docx.opening import Parts
from reports.word.markup import Element
from reports.word.sections import DRAFT

_PAGE_NUMBER = re.compile(r"[\s\d\-—–－~/第共页总之of]*$")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/"
_TOKEN = re.compile(r"<(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9]*)[^<>]*>|<[!?][^<>]*>|[^<]+|<")
_LARGEST = 512 * 1024  # bytes of an inserted file
_BREAKS = frozenset(("p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table"))
_UNSEEN = frozenset(("script", "style", "head", "title"))

Read = Callable[[Element], list[str]]
"""Gives the lines of a stretch of text, none of them blank."""


@dataclass(frozen=True, slots=True)
class Beside:
    """``running``: the lines of headers and footers, once each, page numbers aside. ``pictures``, ``objects``: how many
    there are that hold no text to read (an object is an OLE object, a chart, an inserted file of another kind)."""

    running: tuple[str, ...] = ()
    diagrams: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    pictures: int = 0
    objects: int = 0
    damaged: int = 0  # parts that could not be read


@dataclass
class Chunks:
    """The lines of inserted files (altChunk) by the id of their relationship; ``unread``: how many hold no text."""

    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unread: int = 0


def chunks(parts: Parts) -> Chunks:
    """Reads inserted HTML and plain text; of other kinds there is no more to say than that they are there."""
    found: dict[str, tuple[str, ...]] = {}
    unread = 0
    for number, part in parts.inserted():
        lines = _inserted_lines(part)
        if lines:
            found[number] = lines
        else:
            unread += 1
    return Chunks(found, unread)


def beside(parts: Parts, body: Element, lines: Iterable[str], unread: int, read: Read) -> Beside:
    """``lines``: those of the text, which a running title repeats. ``unread``: inserted files that were not read."""
    said = {line.strip() for line in lines} | {DRAFT, ""}
    running = (line for kind in ("header", "footer") for part in parts.all_related(kind) for line in read(part))
    own = dict.fromkeys(line for line in running if line not in said and not _PAGE_NUMBER.match(line))
    pictures, objects = _counted(body)
    return Beside(
        running=tuple(own),
        diagrams=tuple(line for part in parts.all_related("diagramData") for line in _drawn(part) if line),
        comments=tuple(filter(None, (" ".join(read(each)) for part in parts.all_related("comments") for each in part))),
        pictures=pictures,
        objects=objects + unread,
        damaged=parts.damaged,  # counted while those above were read
    )


def _drawn(part: Element) -> Iterator[str]:
    """The words of each paragraph of a drawing."""
    for paragraph in part.iter(f"{_DRAWING}main}}p"):
        yield "".join(text.text or "" for text in paragraph.iter(f"{_DRAWING}main}}t")).strip()


def _counted(body: Element) -> tuple[int, int]:
    """Pictures and objects; of the same content for newer and older programs only the newer, an object's own picture
    not."""
    pictures = objects = 0
    waiting = [body]
    while waiting:
        element = waiting.pop()
        kind = _local(element)
        if kind in ("OLEObject", "chart") or name(element) == "w:object":
            objects += 1
            continue
        pictures += kind in ("pic", "imagedata")
        if kind != "pic" and name(element) != "mc:Fallback":
            waiting.extend(element)
    return pictures, objects


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _inserted_lines(part: bytes) -> tuple[str, ...]:
    text = _decoded(part) if len(part) <= _LARGEST else ""
    if not text or text.startswith(("PK", "{\\rtf", "MIME-Version")):
        return ()
    if "<" not in text:
        return tuple(line.strip() for line in text.splitlines() if line.strip())
    return tuple(line for each in "".join(_words_of_html(text)).split("\n") if (line := " ".join(each.split())))


def _decoded(part: bytes) -> str:
    for encoding in ("utf-16",) if part[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030"):
        try:
            return part.decode(encoding)
        except UnicodeDecodeError:
            continue
    return ""


def _words_of_html(text: str) -> Iterator[str]:
    """What of HTML is shown, a line end where a block begins or ends. In one pass, however broken it is."""
    first, *others = text.split("<!--")
    shown = first + "".join(other.partition("-->")[2] for other in others)
    unseen = 0
    for token in _TOKEN.finditer(shown):
        tag = token["tag"]
        if tag is None and token[0][:2] in ("<!", "<?"):
            continue
        if tag is None:
            yield "" if unseen else unescape(token[0]).replace("\n", " ")
        elif tag.lower() in _UNSEEN:
            unseen = max(0, unseen + (-1 if token["end"] else 1))
        elif tag.lower() in _BREAKS:
            yield "\n"
