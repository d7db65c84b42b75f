"""Compares parts of a page with pictures that were taken when it was last looked at.

Parts, not whole pages: a line more in one place would move everything below it. An eighth of the size, and a tolerance:
what is to be found is a style that got lost, not a pixel. Other fonts make other pictures, so those are compared only
where the fonts are the same.
"""
import os
import struct
import zlib

import checks

PARTS = {
    "title": ".title", "claims": ".summary", "contents": ".contents", "note": ".callout.note", "tabs": ".tabset",
    "listing": ".listing", "code": ".language-swift", "equation": "#eq-loss", "chart": "#fig-curve", "pair": "#fig-pair",
    "table": "#tbl-methods", "claim": ".claim", "failure": ".failure", "notes": ".footnotes li", "provenance": ".provenance",
}
VIEWS = {"wide": (1280, "light"), "dark": (1280, "dark"), "phone": (360, "light")}
SCALE = 1 / 8
# Mean distance of the grey values, of 255, and the share by which a side may differ.
GREY, SIDE = 9, 0.1


def problems(page, report, folder):
    name = os.path.splitext(os.path.basename(report))[0]
    record = os.environ.get("SWIFTNB_RECORD") == "1"
    page.show(1280)
    page.open(checks.address(report))
    fonts = used_fonts(page)
    place = os.path.join(folder, name)
    known = os.path.join(place, "fonts.txt")
    if record:
        os.makedirs(place, exist_ok=True)
        with open(known, "w") as file:
            file.write(fonts + "\n")
    elif not os.path.exists(known):
        return [f"there are no pictures in {place}; SWIFTNB_RECORD=1 takes them"]
    elif open(known).read().strip() != fonts:
        print(f"check-pages: NOT RUN: the pictures, which were taken with {open(known).read().strip()}, not {fonts}")
        return []
    found = []
    for view, (width, theme) in VIEWS.items():
        page.show(width, theme=theme)
        page.open(checks.address(report))
        for part, selector in PARTS.items():
            box = page.evaluate(f"""(() => {{ const box = document.querySelector("{selector}")?.getBoundingClientRect();
                return box && {{ x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height }}; }})()""")
            if not box or not box["width"] or not box["height"]:
                found.append(f"{view}: nothing is seen of {selector}")
                continue
            png = page.picture(box, SCALE)
            file = os.path.join(place, f"{part}-{view}.png")
            if record:
                with open(file, "wb") as target:
                    target.write(png)
            elif not os.path.exists(file):
                found.append(f"there is no {file}; SWIFTNB_RECORD=1 takes it")
            else:
                difference = compared(greys(png), greys(open(file, "rb").read()))
                if difference:
                    found.append(f"{part} ({view}) does not look as it did: {difference}")
    return found


def used_fonts(page):
    page.call("DOM.enable")
    page.call("CSS.enable")
    root = page.call("DOM.getDocument")["root"]["nodeId"]
    names = []
    for selector in ("h1", "main > p", "code"):
        node = page.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        fonts = page.call("CSS.getPlatformFontsForNode", nodeId=node)["fonts"] if node else []
        names.append(max(fonts, key=lambda font: font["glyphCount"])["familyName"] if fonts else "none")
    return ", ".join(names)


def compared(new, old):
    """What is different, in words; empty within the tolerance."""
    for name, now, before in (("wide", new[0], old[0]), ("high", new[1], old[1])):
        if abs(now - before) > max(2, SIDE * before):
            return f"{now} pixels {name} instead of {before}"
    width, height = min(new[0], old[0]), min(new[1], old[1])
    total = sum(abs(new[2][y][x] - old[2][y][x]) for y in range(height) for x in range(width))
    mean = total / max(1, width * height)
    return f"the grey values differ by {mean:.1f} on average" if mean > GREY else ""


def greys(png):
    """Width, height and rows of grey values of a PNG with 8 bits a channel, as Chromium writes them."""
    width, height, depth, kind, _, _, interlace = struct.unpack(">IIBBBBB", png[16:29])
    assert depth == 8 and kind in (2, 6) and not interlace
    data, position = b"", 8
    while position < len(png):
        length, name = struct.unpack(">I4s", png[position:position + 8])
        data += png[position + 8:position + 8 + length] if name == b"IDAT" else b""
        position += length + 12
    raw, step = zlib.decompress(data), 3 if kind == 2 else 4
    rows, above = [], bytearray(width * step)
    for y in range(height):
        start = y * (width * step + 1)
        line = bytearray(raw[start + 1:start + 1 + width * step])
        for x in range(len(line)):
            left = line[x - step] if x >= step else 0
            corner = above[x - step] if x >= step else 0
            line[x] = (line[x] + predicted(raw[start], left, above[x], corner)) & 255
        above = line
        rows.append([(line[x] * 3 + line[x + 1] * 6 + line[x + 2]) // 10 for x in range(0, len(line), step)])
    return width, height, rows


def predicted(kind, left, up, corner):
    if kind == 4:
        guess = left + up - corner
        return min((left, up, corner), key=lambda value: abs(guess - value))
    return (0, left, up, (left + up) // 2)[kind]
