"""The archive package's form: a BagIt bag (RFC 8493) with SHA-256 and SM3 sums; its names, manifests and metadata."""

import hashlib
import re
from collections.abc import Iterable, Mapping

from domain.patterns import pattern

ALGORITHMS = tuple(name for name in ("sha256", "sm3") if name in hashlib.algorithms_available)
"""Every package carries SHA-256; SM3 (GB/T 32905) stands beside it wherever the system's OpenSSL has it."""
CHUNK = 1024 * 1024  # bytes read at once
IDENTITY = "External-Identifier"
DECLARATION_NAME, INFO_NAME = "bagit.txt", "bag-info.txt"
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
PAYLOAD = "data/"
LONGEST_NAME, LONGEST_BYTES = 120, 240
"""Characters, and bytes in UTF-8: a disk takes 255, and ``.zip`` or a temporary name must still go on."""

_UNWRITABLE = pattern(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_LINE = pattern(r"([0-9a-f]{64})  (\S.*)")  # both sums have 256 bits
_RESERVED = pattern(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)  # Windows keeps these for devices


class BadManifest(ValueError):
    """A manifest that is none."""


def manifest_name(algorithm: str) -> str:
    """The list of the payload's sums."""
    return f"manifest-{algorithm}.txt"


def tag_manifest_name(algorithm: str) -> str:
    """The list of the sums of everything beside the payload."""
    return f"tagmanifest-{algorithm}.txt"


def file_name(*words: str) -> str:
    """Words joined by ``-`` as a file may be called on any system: none of ``\\ / : * ? " < > |``, not too long.

    What is too long is cut in the longest word, so that year and version stay.
    """
    parts = [_UNWRITABLE.sub("", word).strip(" .") for word in words]
    while _is_long("-".join(parts)):
        longest = max(range(len(parts)), key=lambda place: len(parts[place]))
        parts[longest] = parts[longest][:-1].rstrip(" .")
    name = "-".join(part for part in parts if part)
    return f"_{name}" if _RESERVED.match(name) else name


def sums(data: Iterable[bytes]) -> dict[str, str]:
    """The sums of what comes in pieces, by algorithm."""
    hashers = {name: hashlib.new(name) for name in ALGORITHMS}
    for piece in data:
        for hasher in hashers.values():
            hasher.update(piece)
    return {name: hasher.hexdigest() for name, hasher in hashers.items()}


def manifest(found: Mapping[str, str]) -> bytes:
    """A manifest of sums by path, in the order of the paths."""
    return "".join(f"{found[path]}  {_escaped(path)}\n" for path in sorted(found)).encode()


def parsed_manifest(data: bytes) -> dict[str, str]:
    """The sums by path. Strict: a line written otherwise was not written by us. Raises Unreadable."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise BadManifest from error
    found: dict[str, str] = {}
    for line in text.removesuffix("\n").split("\n") if text else ():
        match = _LINE.fullmatch(line)
        path = _unescaped(match[2]) if match else ""
        if not match or path in found:
            raise BadManifest(line)
        found[path] = match[1]
    if manifest(found) != data:
        raise BadManifest
    return found


def info(labelled: Mapping[str, str]) -> bytes:
    """bag-info.txt: one label and its value a line."""
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in labelled.items()).encode()


def parsed_info(data: bytes) -> dict[str, str]:
    """The labels of a bag-info.txt; what is no label and value is passed over."""
    lines = (line.partition(": ") for line in data.decode("utf-8", "replace").splitlines())
    return {label: value for label, colon, value in lines if colon}


def _is_long(name: str) -> bool:
    return len(name) > LONGEST_NAME or len(name.encode()) > LONGEST_BYTES


def _escaped(path: str) -> str:
    """RFC 8493 §2.1.3: a line end in a path, and the sign that says so."""
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")


def _unescaped(path: str) -> str:
    return path.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
