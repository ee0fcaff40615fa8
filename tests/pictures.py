"""The smallest pictures and PDF that are whole."""

import io
import struct
import zlib

import pypdf
from pypdf.generic import DictionaryObject, NameObject, TextStringObject


def png(width: int = 1, height: int = 1) -> bytes:
    """Grey, of this size."""
    rows = b"".join(b"\0" + b"\x80" * width for _row in range(height))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def jpeg(width: int = 1, height: int = 1) -> bytes:
    """The segments that a reader needs to know its size; no picture in it."""
    application = b"\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
    frame = b"\xff\xc0\x00\x0b\x08" + struct.pack(">HH", height, width) + b"\x01\x01\x11\x00"
    return b"\xff\xd8" + application + frame + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x00\xff\xd9"


def pdf(script: str = "", password: str = "") -> bytes:
    """One blank page; with a script that runs at its opening, or locked."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    if script:
        action = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject(script)}
        writer.root_object[NameObject("/OpenAction")] = DictionaryObject(
            {NameObject(name): value for name, value in action.items()}
        )
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()
