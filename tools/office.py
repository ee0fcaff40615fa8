"""LibreOffice on this PC with our own fonts, so that what it sets does not hang on what else the PC has."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

PROGRAM = shutil.which("soffice")
_FONTS = Path(__file__).parents[1] / "resources" / "fonts"
_FACES = {
    "仿宋": "FandolFang",
    "仿宋_GB2312": "FandolFang",
    "方正仿宋": "FandolFang",
    "楷体": "LXGW WenKai",
    "楷体_GB2312": "LXGW WenKai",
    "黑体": "Noto Sans SC",
    "宋体": "FandolSong",
    "方正小标宋简体": "FandolSong",
    "Times New Roman": "Liberation Serif",
}


def prepare(folder: Path) -> None:
    """Writes into `folder` the settings by which LibreOffice finds our fonts under the names of the official ones."""
    aliases = "".join(
        f'<alias binding="same"><family>{escape(name)}</family><prefer><family>{face}</family></prefer></alias>'
        for name, face in _FACES.items()
    )
    (folder / "fonts.conf").write_text(
        f'<?xml version="1.0"?><fontconfig><dir>{escape(str(_FONTS))}</dir>'
        "<selectfont><rejectfont><glob>*/FandolSong-Figures.ttf</glob></rejectfont></selectfont>"  # has no characters
        f"<cachedir>{escape(str(folder / 'cache'))}</cachedir>{aliases}</fontconfig>",
        "utf-8",
    )


def command(source: Path, kind: str, into: Path, folder: Path) -> list[str]:
    """The words that have LibreOffice save `source` as another kind of file in `into`; `folder` was prepared."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    return [str(PROGRAM), "--headless", profile, "--convert-to", kind, "--outdir", str(into), str(source)]


def surroundings(folder: Path) -> dict[str, str]:
    """The environment for `command`."""
    return {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")}


def converted(source: Path, kind: str, folder: Path) -> Path:
    """What LibreOffice makes of `source`: a new file of the kind, in a folder of its own."""
    into = Path(tempfile.mkdtemp(dir=folder))
    subprocess.run(command(source, kind, into, folder), check=True, capture_output=True, env=surroundings(folder))
    return into / f"{source.stem}.{kind.partition(':')[0]}"
