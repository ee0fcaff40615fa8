"""Certificates for tests, made anew: a self-signed one with its key, as PEM or PKCS#12."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12

NAME = "青山县档案馆"


def key_file(path: Path, kind: str = "ec", password: bytes | None = None) -> Path:
    """A PEM file, or a PKCS#12 one by its suffix; ``kind``: ec, rsa or ed25519."""
    private: Any = {
        "ec": lambda: ec.generate_private_key(ec.SECP256R1()),
        "rsa": lambda: rsa.generate_private_key(65537, 2048),
        "ed25519": ed25519.Ed25519PrivateKey.generate,
    }[kind]()
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(private.public_key())
    builder = builder.serial_number(4711).not_valid_before(now).not_valid_after(now + timedelta(days=30))
    certificate = builder.sign(private, None if kind == "ed25519" else hashes.SHA256())
    locked = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    if path.suffix == ".p12":
        path.write_bytes(pkcs12.serialize_key_and_certificates(b"x", private, certificate, None, locked))
    else:
        pem = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, locked
        path.write_bytes(certificate.public_bytes(pem[0]) + private.private_bytes(*pem))
    return path
