"""Builds resources/colour/srgb.icc, the sRGB colour space: what black on a page means, whatever the device.

Run again with ``python -m tools.build_colour_profile``; the same bytes come out each time.
"""

import struct
from hashlib import md5
from pathlib import Path

PROFILE = Path(__file__).parents[1] / "resources" / "colour" / "srgb.icc"
NAME = "sRGB IEC61966-2.1"
_VERSION = 0x04200000  # ICC.1:2004-10, the newest that PDF 1.7 knows
_DATE = (2024, 1, 1, 0, 0, 0)
_WHITE = (0.9642, 1.0, 0.8249)  # D50, the white of the connection space (ICC.1, 6.3.4.3)
# The primaries of IEC 61966-2-1 under D50, and the Bradford matrix that brought them there from D65.
_RED, _GREEN, _BLUE = (0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71390)
_ADAPTATION = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)  # the transfer function of IEC 61966-2-1
_COPYRIGHT = "No copyright, use freely"


def srgb_profile() -> bytes:
    """The profile's bytes: a display profile of three primaries and one curve."""
    tags = {
        b"desc": _text(NAME),
        b"cprt": _text(_COPYRIGHT),
        b"wtpt": _xyz(_WHITE),
        b"chad": b"sf32" + bytes(4) + _numbers(_ADAPTATION),
        b"rXYZ": _xyz(_RED),
        b"gXYZ": _xyz(_GREEN),
        b"bXYZ": _xyz(_BLUE),
        b"rTRC": (curve := b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _numbers(_CURVE)),
        b"gTRC": curve,
        b"bTRC": curve,
    }
    body = _body(tags)
    blank = _header(128 + len(body)) + body
    identity = md5(blank[:44] + bytes(4) + blank[48:64] + bytes(4) + blank[68:], usedforsecurity=False).digest()
    return blank[:84] + identity + blank[100:]


def _header(size: int) -> bytes:
    start = struct.pack(">L4xL4s4s4s6H4s", size, _VERSION, b"mntr", b"RGB ", b"XYZ ", *_DATE, b"acsp")
    return start + bytes(28) + _numbers(_WHITE) + bytes(48)


def _body(tags: dict[bytes, bytes]) -> bytes:
    """The table of tags and their data; equal data is written once."""
    data, places = b"", {}
    start = 128 + 4 + 12 * len(tags)
    for content in tags.values():
        if content not in places:
            places[content] = start + len(data)
            data += content + bytes(-len(content) % 4)
    table = (struct.pack(">4sLL", tag, places[content], len(content)) for tag, content in tags.items())
    return struct.pack(">L", len(tags)) + b"".join(table) + data


def _text(words: str) -> bytes:
    encoded = words.encode("utf-16-be")
    return b"mluc" + struct.pack(">4xLL2s2sLL", 1, 12, b"en", b"US", len(encoded), 28) + encoded


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + _numbers(values)


def _numbers(values: tuple[float, ...]) -> bytes:
    """Numbers as signed fixed point, 16 bits before and 16 after it."""
    return struct.pack(f">{len(values)}l", *(round(value * 65536) for value in values))


if __name__ == "__main__":
    PROFILE.write_bytes(srgb_profile())
    print(f"{PROFILE.name}: {PROFILE.stat().st_size} bytes")
