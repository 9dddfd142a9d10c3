"""Makes the faces of printed documents from those of the page: one static weight each, Latin and extended Latin
together, with U+202F (narrow no-break space), which neither family has. OFL: made over, so under other names.

Needs fonttools and brotli. Usage, from the project's root: python3 src/engine/print/fonts/make-print-fonts.py
"""
import io
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib.instancer import instantiateVariableFont

SOURCES = Path("node_modules/@fontsource-variable")
TARGET = Path("src/engine/print/fonts")
NARROW_NO_BREAK_SPACE = 0x202F
FACES = [
    ("atkinson-hyperlegible-next", "Parterre Texte", "Regular", 400),
    ("atkinson-hyperlegible-next", "Parterre Texte", "Bold", 700),
    ("bricolage-grotesque", "Parterre Titre", "Bold", 700),
]


def static(path: Path, weight: int) -> TTFont:
    font = TTFont(path)
    font.flavor = None
    return instantiateVariableFont(font, {"wght": weight})


def merged(family: str, weight: int) -> TTFont:
    parts = []
    for subset in ("latin", "latin-ext"):
        part = io.BytesIO()
        static(SOURCES / family / "files" / f"{family}-{subset}-wght-normal.woff2", weight).save(part)
        part.seek(0)
        parts.append(part)
    return Merger().merge(parts)


def add_narrow_space(font: TTFont) -> None:
    name = "uni202F"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = Glyph()
    font["hmtx"][name] = (round(font["hmtx"][font.getBestCmap()[0x20]][0] * 0.7), 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[NARROW_NO_BREAK_SPACE] = name


def rename(font: TTFont, family: str, style: str) -> None:
    names = font["name"]
    for record in list(names.names):
        if record.nameID not in (0, 13, 14):
            names.removeNames(nameID=record.nameID)
    postscript = f"{family.replace(' ', '')}-{style}"
    for name_id, text in ((1, family), (2, style), (3, postscript), (4, f"{family} {style}"), (6, postscript)):
        names.setName(text, name_id, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0


for source, family, style, weight in FACES:
    font = merged(source, weight)
    add_narrow_space(font)
    rename(font, family, style)
    font.save(TARGET / f"{family.lower().replace(' ', '-')}-{style.lower()}.ttf")
