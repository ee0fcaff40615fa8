"""The one rule for zips from elsewhere."""

from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from domain.zips import SMALL, TAIL, begins_as_zip, directory_size, is_readable, most_unpacked


def zipped(*names: str, comment: bytes = b"") -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
        archive.comment = comment
    return made.getvalue()


@pytest.mark.parametrize("comment", [b"", b"c" * 0xFFFF])
def test_the_size_of_a_directory_stands_at_the_end(comment: bytes) -> None:
    data = zipped("a.txt", "bb.txt", comment=comment)
    assert directory_size(data[-TAIL:]) == 46 + 5 + 46 + 6
    assert begins_as_zip(data)
    assert begins_as_zip(zipped())


@pytest.mark.parametrize("tail", [b"", b"PK\x05\x06", b"%PDF-1.7", zipped("a")[:-1]])
def test_what_ends_without_a_directory_is_no_zip(tail: bytes) -> None:
    with pytest.raises(ValueError, match="no end"):
        directory_size(tail)


def test_only_plain_members_are_read() -> None:
    assert is_readable(0x800, ZIP_DEFLATED)
    assert is_readable(0, ZIP_STORED)
    assert not is_readable(0x1, ZIP_DEFLATED)
    assert not is_readable(0, ZIP_BZIP2)


def test_a_small_member_may_be_packed_as_tightly_as_it_likes() -> None:
    assert most_unpacked(10, 150) == SMALL
    assert most_unpacked(SMALL, 150) == 150 * SMALL
