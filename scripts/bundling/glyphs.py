"""Characters of many scripts as pictures of 16 x 16 pixels, from the bitmap font of GNU Unifont."""

import gzip
import pathlib
import struct

from writing import table, unpacked, write_set

# Blocks of the Unicode standard, by first and last code point; of the ideographs only those of JIS X 0208's first level.
BLOCKS = {
    "Syriac": (0x700, 0x74F), "Devanagari": (0x900, 0x97F), "Bengali": (0x980, 0x9FF), "Gurmukhi": (0xA00, 0xA7F),
    "Gujarati": (0xA80, 0xAFF), "Oriya": (0xB00, 0xB7F), "Tamil": (0xB80, 0xBFF), "Telugu": (0xC00, 0xC7F),
    "Kannada": (0xC80, 0xCFF), "Malayalam": (0xD00, 0xD7F), "Sinhala": (0xD80, 0xDFF), "Tibetan": (0xF00, 0xFFF),
    "Myanmar": (0x1000, 0x109F), "Hangul Jamo": (0x1100, 0x11FF), "Ethiopic": (0x1200, 0x137F),
    "Canadian Aboriginal Syllabics": (0x1400, 0x167F), "Khmer": (0x1780, 0x17FF), "Mongolian": (0x1800, 0x18AF),
    "Balinese": (0x1B00, 0x1B7F), "Miscellaneous Symbols": (0x2600, 0x26FF), "Dingbats": (0x2700, 0x27BF),
    "Hiragana": (0x3040, 0x309F), "Katakana": (0x30A0, 0x30FF), "Bopomofo": (0x3100, 0x312F),
    "CJK Unified Ideographs": (0x4E00, 0x9FFF), "Vai": (0xA500, 0xA63F), "Javanese": (0xA980, 0xA9DF),
    "Cham": (0xAA00, 0xAA5F), "Halfwidth and Fullwidth Forms": (0xFF00, 0xFFEF),
}


def pcf_tables(content):
    assert content[:4] == b"\1fcp"
    (count,) = struct.unpack_from("<I", content, 4)
    for index in range(count):
        kind, form, size, offset = struct.unpack_from("<4I", content, 8 + 16 * index)
        yield kind, (form, content[offset:offset + size])


def pcf_glyphs(content):
    """The bitmaps of a PCF font by code point, most significant bit first; only those of 16 x 16 pixels."""
    tables = dict(pcf_tables(content))
    form, metrics = tables[4]
    assert form == 0x10E and tables[8][0] == 0xE and tables[32][0] == 0xE, "big-endian, a byte a metric, rows of 4 bytes"
    (count,) = struct.unpack_from(">H", metrics, 4)
    sizes = [tuple(value - 128 for value in metrics[6 + 5 * index:11 + 5 * index]) for index in range(count)]
    bitmaps = tables[8][1]
    offsets = struct.unpack_from(f">{count}I", bitmaps, 8)
    start = 8 + 4 * count + 16
    first, last, low, high, _ = struct.unpack_from(">5h", tables[32][1], 4)
    width = last - first + 1
    for row in range(low, high + 1):
        for column in range(first, last + 1):
            (index,) = struct.unpack_from(">H", tables[32][1], 14 + 2 * ((row - low) * width + column - first))
            if index == 0xFFFF:
                continue
            # Left and right bearing, width, ascent, descent.
            if sizes[index] != (0, 16, 16, 14, 2):
                continue
            lines = [bitmaps[start + offsets[index] + 4 * line:][:2] for line in range(16)]
            yield row << 8 | column, b"".join(lines).hex().upper()


def is_placeholder(bitmap):
    """Whether it is empty, or the filled box with four digits that stands for a code point without a character."""
    lines = [bitmap[start:start + 4] for start in range(0, 64, 4)]
    box = [lines[row] for row in (0, 1, 7, 8, 14, 15)] == ["0000", "7FFE", "7FFE", "7FFE", "7FFE", "0000"]
    return box or set(bitmap) == {"0"}


def is_first_level(code):
    """Whether JIS X 0208 has this ideograph in the rows 16 to 47."""
    try:
        encoded = chr(code).encode("euc_jp")
    except UnicodeEncodeError:
        return False
    return len(encoded) == 2 and 16 <= encoded[0] - 0xA0 <= 47


def second_drawings():
    """The Japanese drawings of the same release, for the code points that have one of 16 x 16 pixels."""
    lines = (unpacked / "unifont/usr/share/unifont/unifont_jp.hex").read_text().split()
    pairs = (line.split(":") for line in lines)
    return {int(code, 16): bitmap for code, bitmap in pairs if len(bitmap) == 64}


def open_font_license():
    """The licence's text, which stands behind the copyright of the project's own fonts."""
    text = (pathlib.Path(__file__).parents[2] / "Sources/Drawing/Charts/Resources/Fonts/OFL.txt").read_text()
    return text[text.index("This license is copied below"):]


def bundle_glyphs():
    font = gzip.decompress((unpacked / "xfonts-unifont/usr/share/fonts/X11/misc/unifont.pcf.gz").read_bytes())
    assert b"License: SIL Open Font License version 1.1" in font
    japanese = (unpacked / "fonts-unifont/usr/share/fonts/opentype/unifont/unifont_jp.otf").read_bytes()
    assert "Dual license: SIL Open Font License version 1.1".encode("utf-16-be") in japanese
    second = second_drawings()
    rows = []
    for code, bitmap in pcf_glyphs(font):
        block = next((name for name, (low, high) in BLOCKS.items() if low <= code <= high), None)
        if block is None or is_placeholder(bitmap) or block.startswith("CJK") and not is_first_level(code):
            continue
        other = second.get(code, bitmap)
        rows.append([f"{code:04X}", block, bitmap, "" if other == bitmap else other])
    begin = font.index(b"Copyright (C) 1998")
    notice = font[begin:font.index(b"\0", begin)].decode() + "\n\n" + open_font_license()
    write_set(
        "glyphs", "Characters of GNU Unifont", GLYPHS_ABOUT, notice.encode(),
        {"glyphs.tsv.gz": table(["code", "block", "drawing", "second"], rows)})


GLYPHS_ABOUT = """
Characters of 29 blocks of Unicode as black and white pictures of 16 × 16 pixels. A line of the table holds the code point
(hexadecimal), the block, the drawing (64 hexadecimal digits: 16 rows of 16 pixels, the leftmost first), and, where there
is one, a second and different drawing of the same character in the Japanese manner. Of the ideographs there are those of
the first level of JIS X 0208; of the other blocks, all characters that the font draws 16 pixels wide.

- Source: Debian packages `xfonts-unifont` 1:15.0.01-2, `unifont.pcf.gz` (drawings), and `unifont` 1:15.0.01-2,
  `unifont_jp.hex` (second drawings).
- Conversion: no pixel changed.
- Licence: the font file states in its property COPYRIGHT "SIL Open Font License version 1.1 and GPLv2+ with the GNU Font
  Embedding Exception"; `unifont_jp.otf` of `fonts-unifont` 1:15.0.01-2, made from the second drawings, states the same
  two. The set is used under the Open Font License (`LICENSE`). The packages' `copyright` files name GPL-2+ alone.
- Citation: R. Czyborra, P. Hardy, Q. Fang et al., *GNU Unifont*, version 15.0.01, 2022.
"""
