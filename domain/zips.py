"""What any zip from elsewhere must be before it is opened, by its bytes alone: the one rule for documents and packages.

Who opens it (a reader of documents, safe keeping) says how large it may be, and how it is told.
"""

import struct

END_SIZE, LONGEST_COMMENT = 22, 0xFFFF
TAIL = END_SIZE + LONGEST_COMMENT
"""So many bytes at the end of a file hold the end of its directory, whatever comment follows."""
SMALL = 2**20
"""Bytes; below this no ratio is suspicious."""
_END = b"PK\x05\x06"
_BEGINNINGS = (b"PK\x03\x04", _END)
_ENCRYPTED = 0x1
_STORED, _DEFLATED = 0, 8  # the methods of APPNOTE 4.4.5 that every system unpacks


def begins_as_zip(head: bytes) -> bool:
    """Whether a file's first four bytes are a zip's."""
    return head[:4] in _BEGINNINGS


def directory_size(tail: bytes) -> int:
    """How many bytes of directory a zip says it has, by the last ``TAIL`` bytes of the file (APPNOTE 4.3.16).

    Raises ValueError where no directory ends there. The directory is read whole when a zip is opened, so it is bounded
    before.
    """
    at = tail.rfind(_END)
    if at < 0 or at + END_SIZE > len(tail):
        raise ValueError("no end of a zip's directory")
    (size,) = struct.unpack_from("<I", tail, at + 12)
    return int(size)


def is_readable(flags: int, method: int) -> bool:
    """Whether a member is neither encrypted nor packed in an uncommon way."""
    return not flags & _ENCRYPTED and method in (_STORED, _DEFLATED)


def most_unpacked(packed: int, ratio: int) -> int:
    """How many bytes a member of so many packed ones may become: ``ratio`` times as many; up to 1 MiB in any case."""
    return max(SMALL, ratio * packed)
