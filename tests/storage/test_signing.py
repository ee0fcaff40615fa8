"""A detached CMS signature: other programs accept it, we name the signer, and nothing else passes."""

import shutil
import subprocess
from pathlib import Path

import pytest

from storage.errors import BadCertificate, StorageProblem
from storage.signing import Unsigned, read_key, signed, signer_of
from tests.storage.keys import NAME, key_file

DATA = "0" * 64 + "  data/报告.sqlite\n"


@pytest.mark.parametrize("kind", ["ec", "rsa"])
@pytest.mark.parametrize("suffix", [".pem", ".p12"])
@pytest.mark.parametrize("password", [None, b"secret"])
def test_who_signed_is_named(kind: str, suffix: str, password: bytes | None, tmp_path: Path) -> None:
    path = key_file(tmp_path / f"key{suffix}", kind, password)
    signature = signed(DATA.encode(), read_key(path, password))
    signer = signer_of(DATA.encode(), signature)
    assert (signer.name, signer.issuer, len(signer.sha256)) == (NAME, NAME, 64)
    with pytest.raises(Unsigned):
        signer_of(DATA.encode() + b"\n", signature)


@pytest.mark.skipif(not shutil.which("openssl"), reason="no openssl program here")
def test_another_program_accepts_it(tmp_path: Path) -> None:
    path = key_file(tmp_path / "key.pem")
    (tmp_path / "data").write_text(DATA, "utf-8", newline="\n")
    (tmp_path / "sig").write_bytes(signed(DATA.encode(), read_key(path, None)))
    command = ["openssl", "cms", "-verify", "-noverify", "-binary", "-inform", "DER", "-in", "sig", "-content", "data"]
    done = subprocess.run([*command, "-out", "out"], cwd=tmp_path, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr


def test_a_signature_with_any_byte_altered_is_none(tmp_path: Path) -> None:
    signature = signed(DATA.encode(), read_key(key_file(tmp_path / "key.pem"), None))
    passed = 0
    for place in range(len(signature)):
        broken = bytearray(signature)
        broken[place] ^= 1
        try:
            signer_of(DATA.encode(), bytes(broken))
        except Unsigned:
            continue
        passed += 1  # in the certificate's own signature, say: whether it is to be trusted is for others
    assert passed < len(signature)
    for data in (b"", b"0", signature[:-1], signature + b"\0", b"0" * 2**21):
        with pytest.raises(Unsigned):
            signer_of(DATA.encode(), data)


def test_what_cannot_sign_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "text.pem").write_text("-----BEGIN CERTIFICATE-----", "utf-8")
    key_file(tmp_path / "locked.p12", password=b"secret")
    key_file(tmp_path / "locked.pem", password=b"secret")
    key_file(tmp_path / "other.pem", "ed25519")
    for name in ("empty", "text.pem", "locked.p12", "locked.pem", "other.pem"):
        for password in (None, b"wrong"):
            with pytest.raises(BadCertificate):
                read_key(tmp_path / name, password)
    with pytest.raises(StorageProblem) as caught:
        read_key(tmp_path / "missing", None)
    assert caught.value.family == "input"
