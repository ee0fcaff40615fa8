"""A package signed with a certificate: a detached CMS signature (RFC 5652) over its tag manifest, made by cryptography.

RSA and ECDSA. SM2 is not among the keys that the library signs with, so it is refused by name.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storage.errors import BadCertificate
from storage.translation import translated

if TYPE_CHECKING:
    from cryptography import x509

SUFFIX = ".p7s"
LARGEST = 2**20  # bytes of a certificate file or a signature


@dataclass(frozen=True, slots=True)
class Key:
    """Whoever signs: certificate, private key and the certificates above."""

    certificate: "x509.Certificate"
    private: Any
    chain: tuple["x509.Certificate", ...] = ()


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed, going by the certificate; whether that can be trusted is for others to say.

    ``sha256``: of the certificate. It is valid ``since`` … ``until``.
    """

    name: str
    issuer: str
    sha256: str
    since: datetime
    until: datetime


class Unsigned(ValueError):
    """A signature that is none, or not over these bytes."""


def read_key(path: Path, password: bytes | None) -> Key:
    """The certificate and key of a PKCS#12 (.p12, .pfx) or PEM file. Raises BadCertificate or what the disk says."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    with translated(path, family="input", writing=False), path.open("rb") as file:
        data = file.read(LARGEST)
    try:
        key = _from_pem(data, password) if b"-----BEGIN" in data else _from_pkcs12(data, password)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise BadCertificate(path=path) from error
    usable = isinstance(key.private, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey)
    if not usable or key.certificate.public_key() != key.private.public_key():
        raise BadCertificate(path=path)
    return key


def signed(data: bytes, key: Key) -> bytes:
    """A detached signature over the bytes, as DER."""
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder

    builder = PKCS7SignatureBuilder().set_data(data).add_signer(key.certificate, key.private, hashes.SHA256())
    for certificate in key.chain:
        builder = builder.add_certificate(certificate)
    options = [PKCS7Options.DetachedSignature, PKCS7Options.Binary, PKCS7Options.NoAttributes]
    return builder.sign(serialization.Encoding.DER, options)


def signer_of(data: bytes, signature: bytes) -> Signer:
    """Who signed these bytes. Raises Unsigned where nobody did, or in another way than we write and know."""
    try:
        return _checked(data, signature)
    except Exception as error:  # of a dozen kinds, as certificate and structure may be anything: none of them signs
        raise Unsigned from error


def _checked(data: bytes, signature: bytes) -> Signer:
    from cryptography.hazmat import asn1

    if len(signature) > LARGEST:
        raise ValueError("a signature without end")
    found = asn1.decode_der(_shape(), signature).content
    (signer,) = found.signers.as_list()
    (certificate,) = (each for each in found.certificates.as_list() if each.serial_number == signer.certificate.serial)
    if certificate.subject == certificate.issuer:
        certificate.verify_directly_issued_by(certificate)
    _verify(certificate.public_key(), signer.signature, data)
    return _named(certificate)


def _verify(public: Any, signature: bytes, data: bytes) -> None:
    """Raises InvalidSignature, ValueError for a kind of key that we do not sign with."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

    match public:
        case rsa.RSAPublicKey():
            public.verify(signature, data, padding.PKCS1v15(), hashes.SHA256())
        case ec.EllipticCurvePublicKey():
            public.verify(signature, data, ec.ECDSA(hashes.SHA256()))
        case _:
            raise ValueError("a key of another kind")


@cache
def _shape() -> type[Any]:
    """SignedData as we have it written: one signer, SHA-256, no attributes (RFC 5652, 5.1 and 5.3)."""
    from typing import Annotated

    from cryptography import x509
    from cryptography.hazmat import asn1

    @asn1.sequence
    class Algorithm:
        kind: x509.ObjectIdentifier
        parameters: asn1.Null | None

    @asn1.sequence
    class Issued:
        issuer: asn1.TLV
        serial: int

    @asn1.sequence
    class Signed:
        version: int
        certificate: Issued
        digest: Algorithm
        algorithm: Algorithm
        signature: bytes

    @asn1.sequence
    class Detached:
        kind: x509.ObjectIdentifier

    @asn1.sequence
    class SignedData:
        version: int
        digests: asn1.SetOf[Algorithm]
        data: Detached
        certificates: Annotated[asn1.SetOf[x509.Certificate], asn1.Implicit(0)]
        signers: asn1.SetOf[Signed]

    @asn1.sequence
    class ContentInfo:
        kind: x509.ObjectIdentifier
        content: Annotated[SignedData, asn1.Explicit(0)]

    return ContentInfo


def _named(certificate: "x509.Certificate") -> Signer:
    from cryptography.hazmat.primitives import hashes

    subject, issuer = _common_name(certificate.subject), _common_name(certificate.issuer)
    days = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    return Signer(subject, issuer, certificate.fingerprint(hashes.SHA256()).hex(), *days)


def _common_name(name: "x509.Name") -> str:
    from cryptography import x509

    found = name.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    text = str(found[0].value) if found else name.rfc4514_string()
    return "".join(sign for sign in text if sign.isprintable())[:100]


def _from_pkcs12(data: bytes, password: bytes | None) -> Key:
    from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12

    found = load_pkcs12(data, password)
    if found.cert is None or found.key is None:
        raise ValueError("no certificate, or no key")
    return Key(found.cert.certificate, found.key, tuple(each.certificate for each in found.additional_certs))


def _from_pem(data: bytes, password: bytes | None) -> Key:
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    private = load_pem_private_key(data, password)
    certificates = x509.load_pem_x509_certificates(data)
    (own,) = [each for each in certificates if each.public_key() == private.public_key()][:1] or [certificates[0]]
    return Key(own, private, tuple(each for each in certificates if each != own))
