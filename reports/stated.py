"""What a finished PDF of ours says of itself, read from its metadata without a PDF library: it stands there plainly."""

import re

_FINGERPRINT = re.compile(rb"<pdf:Keywords>[^<]*?((?:SM3|SHA-256):[0-9a-f]{64})</pdf:Keywords>")


def stated_fingerprint(pdf: bytes) -> str:
    """The 数据指纹 in the XMP packet, which PDF/A keeps readable (ISO 19005-2, 6.6.2.1); blank if there is none."""
    match = _FINGERPRINT.search(pdf)
    return match[1].decode() if match else ""
