"""Faces for what Fandol lacks: reduced to the likely characters, as large, as high and as fine as Fandol's own."""

import math
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates

SUPPLEMENTED = "Modified: reduced, scaled and moved by tools/build_fonts.py to stand beside another face."
NAMES = (
    "祎祺禛禔祾祹禟禤旻昉昕昳昶晅晗晙晞晳晫晸暐暕暾曈曌曦昇昱昪炘炜炣炫炤烜烝焜焱煊煐煜煦熠熹熺燊燚爔犇骉猋淼垚堃喆囍垕埇埏埕堉塱"
    "壎妍妏妘姈姝姞娅娫婧婳媗嫄嬿彧彣忞怿恺惇惔愔懋懿抃揆攸敉斐斓旸枟柷栩栻桄桢桤梓梽棨棻椿楠楫榕榞槿樾橦檀歆毓沄沅沚沣沨泂泆泓泠泺洄"
    "洢洧洳洺洹浔浠浥浯涂涓涔涪淇淏淙淦渌渼湉湜湦溆溦溧滟滢滪漪漭澂澍澔澧澴瀚瀛灏灞犍犨玎玏玕玗玘玙玚玟玠玡玢玥玦玧玭玮玳玹玶珂珅珈珉珊"
    "珏珐珑珒珙珝珞珣珥珧珩珪珫珮珲珵珺珽琀琄琇琍琎琏琚琛琡琤琦琨琪琫琬琭琮琯琰琲琳琴琼瑀瑁瑄瑅瑆瑑瑗瑛瑜瑝瑞瑢瑨瑭瑱瑷瑾璁璇璈璋璐璘璜璟璠璥璧"
    "璨璩璪璬璮璲璿瓒瓘甪甯畇畯皓皛皞皦盺睿瞭矻砀砚砺硕磊祉祐祯禄禹禾秾稑稷穆穗窈竑竣竺竽笃笠筠箐箬篁篪籁粲綦缃缦缨缪翀翃翊翌翎翙翚翯翾"
    "耒聿肇胤臻舸艾芃芊芗芩芪芮芷芸苒苓苡苣苾茀茆茗茜茭荀荃荔荞荥荪莀莒莘莜莞莳菀菁菂菏菡萏萱葳蒽蓁蓓蔚蔺蕙蕤蕴薇薏薰藁蘅虓虔蛟蜀衎衔衡袆裎裔訚"
    "詠誉诏诒诩诰诺谌谞谟谠谦谧谨贇赟赉赓跞踔轩轶辀辋辰迢迩迪迺逄逸逯遥遹邈邑邗邛邡邨邬邯邰邳邵邾郁郅郇郏郐郓郗郢郧郫郯郴郾鄂鄄鄞鄢鄯鄱酆酃"
    "钊钏钐钒钧钰钲铎铖铚铠铣铤铧铨铭铱铳铷锃锆锋锐锓锜锟锡锳锴锶锺锽镐镒镕镗镛镝镠镡镬闫闰闳闵闼闾阆阊阗阚阡陟陞隰雎雒雱雯霁霂霄霈霏霓霖霭靓靖韫"
    "韡韬韶頔颀颉颋颍颎颐颙颢飏飒飚馥骁骅骊骋骎骐骓骞骢骥鬯鬻魁鲲鲸鸢鸥鸾鸿鹄鹍鹏鹤鹭鹰麒麟黉黎黟黻鼎鼐龑龢"
)
"""Characters that reports have beyond GB/T 2312 for the most part: given names, rivers, counties."""
_TIP, _FARTHEST = 0.3, 1.5
"""Square of the summed normals below which a point is a tip; how many times the distance a corner may move."""

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Supplement:
    """A face of the same family for characters that a face of ours lacks: made as large as that, and as high."""

    target: str
    beside: str
    """Both below resources/fonts."""
    scale: float
    rise: float
    """By how much it is raised after scaling, in em, so that the middles of both faces' characters meet."""
    thin: float
    """By how much its outlines are drawn in, in em, so that its strokes are as fine as those beside it."""


FANG_SONG = Supplement("supplements/FangSong.ttf", "fandol/FandolFang-Regular.ttf", 1 / 0.92, -0.058, 0.006)
"""cwTeX FangSong has characters of 0.92 em and strokes a quarter stronger."""
SONG_BOLD = Supplement("supplements/SongBold.ttf", "fandol/FandolSong-Bold.ttf", 1, -0.08, 0)
"""Noto Serif SC SemiBold: 32 % ink beside 33 % of FandolSong-Bold."""


def supplement(wanted: Supplement, source: Path, fonts: Path) -> None:
    """One face for what its neighbour lacks of the commoner characters and of names; same input, same bytes."""
    font, beside = TTFont(source, recalcTimestamp=False), TTFont(fonts / wanted.beside).getBestCmap()
    options = Options(name_IDs=["*"], notdef_outline=True, layout_features=[], hinting=False, glyph_names=False)
    options.drop_tables += ["DSIG", "GDEF", "GPOS", "GSUB", "STAT", "gasp", "meta", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for code in font.getBestCmap() if code not in beside and is_likely(chr(code))])
    subsetter.subset(font)
    units = font["head"].unitsPerEm
    scale_upem(font, round(units * wanted.scale))
    font["head"].unitsPerEm = units
    rise = round(units * wanted.rise)
    for name, glyph in font["glyf"].glyphs.items():
        if glyph.isComposite():
            raise ValueError(f"{name} is made of parts")
        if glyph.numberOfContours:
            glyph.coordinates = GlyphCoordinates(thinned(glyph, units * wanted.thin))
            glyph.coordinates.translate((0, rise))
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (units, getattr(glyph, "xMin", 0))
    font["name"].setName(SUPPLEMENTED, 10, 3, 1, 0x409)
    (fonts / wanted.target).parent.mkdir(parents=True, exist_ok=True)
    font.save(fonts / wanted.target)


def is_likely(character: str) -> bool:
    """Whether a Chinese character may stand in a report: of Big5's commoner half, or in names of people and places."""
    if not "\u3400" <= character <= "\u9fff":
        return False
    try:
        return b"\xa4\x40" <= character.encode("big5") <= b"\xc6\x7e" or character in NAMES
    except UnicodeEncodeError:
        return character in NAMES


def thinned(glyph: Glyph, inwards: float) -> list[tuple[int, int]]:
    """The points of a glyph, each moved towards the ink along the middle of its two sides' normals.

    TrueType's outer contours run clockwise, so ink lies to the right. Sharp tips stay where they are.
    """
    points = [(x, y) for x, y in glyph.coordinates]
    moved, start = list(points), 0
    for end in glyph.endPtsOfContours:
        contour = points[start : end + 1]
        for place, point in enumerate(contour):
            before = next((each for each in reversed(contour[place:] + contour[:place]) if each != point), point)
            after = next((each for each in contour[place:] + contour[:place] if each != point), point)
            moved[start + place] = _drawn_in(before, point, after, inwards)
        start = end + 1
    return moved


def _drawn_in(before: Point, point: Point, after: Point, inwards: float) -> Point:
    (a, b), (c, d) = _right_of(before, point), _right_of(point, after)
    x, y = a + c, b + d
    length = x * x + y * y
    reach = inwards * min(2 / length, _FARTHEST) if length > _TIP else 0.0
    return round(point[0] + x * reach), round(point[1] + y * reach)


def _right_of(start: Point, end: Point) -> tuple[float, float]:
    x, y = end[0] - start[0], end[1] - start[1]
    length = math.hypot(x, y) or 1.0
    return y / length, -x / length
