"""The files that the program ships."""

import gzip
from pathlib import Path

import pytest

import resources


def test_a_long_text_is_read_whether_it_is_compressed_or_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_ROOT", tmp_path)
    plain, packed = tmp_path / "plain.txt", tmp_path / "packed.txt.gz"
    plain.write_text("财政\n预算", "utf-8")
    packed.write_bytes(gzip.compress("决算".encode()))

    assert resources.long_text("plain.txt") == "财政\n预算"
    assert resources.long_text("packed.txt") == "决算"
    with pytest.raises(FileNotFoundError):
        resources.long_text("none.txt")
