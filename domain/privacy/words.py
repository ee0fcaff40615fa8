"""Private data that is not a row of digits: mail and chat names, plates, home addresses."""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.privacy.spans import PrivateKind, PrivateSpan, starred

_LINK = pattern(r"(?:https?://|www\.)[!-~]{1,300}")
_MAIL = pattern(
    r"(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-]{1,64}) ?(?:@|[(\[][Aa][Tt][)\]]) ?"
    r"(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}"
)
_CHAT = pattern(
    r"(?:微信|V信|(?<![A-Za-z])(?:[Ww]e[Cc]hat|[WwVv][Xx]))(?:号码|号|ID)?[\s:为是(]{0,6}(?P<name>[A-Za-z][A-Za-z0-9_-]{5,19})",
    begins="VWvw微",
)
_QQ = pattern(r"[Qq](?<![A-Za-z].)[Qq](?:号码|号)?[\s:为是(]{0,6}(?P<name>[1-9][0-9]{4,10})(?![0-9])")
_PAPERS = pattern(
    r"(?:护 ?照|(?:港澳|台湾|往来|内地)[^\s,，。;；]{0,8}通行证|(?:台胞|回乡|军官|士兵|警官|文职干部)证)"
    r"(?:号码|号)?[\s:为是(]{0,6}"
    r"(?P<name>[A-Z]{1,2}[0-9]{6,10}|[\u4e00-\u9fff]字第[0-9]{5,8}号)(?![0-9A-Za-z])",
    begins="内军台回士往护文港警",
)
_MAIL_WORDS, _CHAT_WORDS = ("@", "(at", "[at"), ("微信", "v信", "wechat", "wx", "vx", "qq")  # in small letters
_PAPER_WORDS = ("照", "行证", "胞证", "乡证", "官证", "兵证", "部证")  # without one of which there is no such number
_PLATE = pattern(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-HJ-NP-Z][ .\-]?"
    r"(?=[A-Z]*[0-9][A-Z]*[0-9])[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9学警港澳挂使领](?![A-Za-z0-9])"
)
_HOME = pattern(
    r"(?=[家居户个现住])"  # of most characters the first glance tells that no label begins with them
    r"(?:(?:家庭|居住|户籍|个人|现)(?:住址|地址|所在地)|住 ?址|(?:户籍|居住)地|[家现]住(?:在|于)?"
    r"|居住(?:在|于)(?=[^,，。;；\n]{2,24}?[0-9一二三四五六七八九十]+[组号栋幢室])"
    r"|住(?:在|于)(?=[^,，。;；\n]{2,20}?[0-9]+[号栋幢][^,，。;；\n]{0,8}?[0-9]+室)"
    r"|(?<=[,，、;；(])住(?:在|于)?(?=[^,，。;；\n]{2,20}(?:[县区市乡镇村]|[0-9]+号)))"
    r"[\s:为是在]{0,6}(?P<address>[^\s，,。;；、的]{4,60})"
)
_HOUSEHOLD = pattern(  # 坝口村下寨屯7组19号（户主覃远福: a number of a house, and who lives there right behind
    r"(?:(?<![\u4e00-\u9fff])|(?<=[于在住]))(?P<address>(?:(?![于在住])[\u4e00-\u9fff]){2,12}[0-9]{1,3}组[0-9]{1,4}号)"
    r"(?=[(,，、]?(?:户主|村民|居民|住户|农户|一家|业主))"
)
_GROUPED = pattern("[0-9]组[0-9]")
_FLAT = pattern(  # 孙某…已购凤鸣路锦绣家园7栋2单元503室: a flat, and whose it is right before
    r"(?:某[\u4e00-\u9fff]{0,2}|先生|女士|本人|户主|其|夫妻|夫妇)(?![\u4e00-\u9fff]{0,2}[中他余])[^。；\n]{0,30}?(?<=[购住在于至买])"
    r"(?P<address>(?:(?![购住在于至买])[\u4e00-\u9fff]){3,14}[0-9]{1,3}号?[栋幢座][0-9一二三四五六]{1,2}单元[0-9]{3,4}[室号])"
    r"(?![^，。；\n]{0,8}(?:漏|维修|检修|空置|房源|办公|门店|商铺))"
)
_HOUSE = pattern("[0-9一二三四五六七八九十]+[组号栋幢室]|[村路街巷弄里]")
_TOWNSHIP = pattern("(?:街道(?:办事处)?|[乡镇])(?!市)")
_COUNTY = pattern("^(?:[^县区市州盟]{1,8}?(?:省|自治区|市|自治州|盟|县|(?<![小社])区))+")


def links(read: str) -> Iterator[tuple[int, int]]:
    """Where web addresses stand: what is in them is public already."""
    return (match.span() for match in _LINK.finditer(read))


def words(text: str, read: str) -> Iterator[PrivateSpan]:
    """Mail and chat names, and plates."""
    small = read.lower()
    for match in _MAIL.finditer(read) if any(each in small for each in _MAIL_WORDS) else ():
        yield _span(PrivateKind.MAIL, text, match.start(1), match.end(1), 1, 0)
    for chat in (_CHAT, _QQ) if any(each in small for each in _CHAT_WORDS) else ():
        for match in chat.finditer(read):
            yield _span(PrivateKind.CHAT, text, match.start("name"), match.end("name"), 1, 1)
    for match in _PAPERS.finditer(read) if any(each in read for each in _PAPER_WORDS) else ():
        yield _span(PrivateKind.IDENTITY, text, match.start("name"), match.end("name"), 1, 3)
    for match in _PLATE.finditer(read):
        yield _span(PrivateKind.PLATE, text, match.start(), match.end(), 2, 2)


def addresses(text: str, read: str) -> Iterator[PrivateSpan]:
    """What of home addresses stands behind the township, or the county where none is named."""
    for match in _HOME.finditer(read):
        address = match["address"]
        if _HOUSE.search(address):
            known = _TOWNSHIP.search(address) or _COUNTY.match(address)
            start = match.start("address") + (known.end() if known else 0)
            if start < match.end():
                yield _span(PrivateKind.ADDRESS, text, start, match.end(), 0, 0)
    for match in _HOUSEHOLD.finditer(read) if _GROUPED.search(read) else ():
        yield _span(PrivateKind.ADDRESS, text, match.start("address"), match.end(), 0, 0)
    for match in _FLAT.finditer(read) if "单元" in read else ():
        yield _span(PrivateKind.ADDRESS, text, match.start("address"), match.end("address"), 0, 0)


def _span(kind: PrivateKind, text: str, start: int, end: int, first: int, last: int) -> PrivateSpan:
    return PrivateSpan(kind, start, end, starred(text[start:end], first, last))
