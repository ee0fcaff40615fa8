"""One private thing in a text, and what of it stays to be seen."""

from dataclasses import dataclass
from enum import StrEnum


class PrivateKind(StrEnum):
    """What a person can be found or robbed by."""

    MOBILE = "mobile"  # 手机号码
    LANDLINE = "landline"  # 座机号码
    IDENTITY = "identity"  # 公民身份号码
    CARD = "card"  # 银行卡号
    ACCOUNT = "account"  # 账号
    PLATE = "plate"  # 车牌
    MAIL = "mail"  # 电子邮箱
    CHAT = "chat"  # 微信, QQ
    ADDRESS = "address"  # 住址


@dataclass(frozen=True, slots=True)
class PrivateSpan:
    """Where it stands in the text (``start`` to before ``end``), and the characters to print instead, as many."""

    kind: PrivateKind
    start: int
    end: int
    masked: str


def starred(text: str, first: int, last: int) -> str:
    """Stars for the letters and digits between the first few and the last few; what parts them stays."""
    places = [place for place, character in enumerate(text) if character.isalnum()]
    hidden = set(places[first : max(first, len(places) - last)])
    return "".join("*" if place in hidden else character for place, character in enumerate(text))
