"""Makes the pictures beside this file with pypng 0.2x and tests those of 8 bits with Pillow: python3 make-pictures.py"""

import pathlib

import numpy as np
import png
from PIL import Image

here = pathlib.Path(__file__).parent / "pictures"
here.mkdir(exist_ok=True)
WIDTH, HEIGHT = 11, 9


def rows(channels, depth):
    """Sample of channel c at row r and column k: (40 r + 7 k + 60 c + 1000 r k) mod 2^depth."""
    row, column, channel = np.meshgrid(range(HEIGHT), range(WIDTH), range(channels), indexing="ij")
    samples = (40 * row + 7 * column + 60 * channel + 1000 * row * column) % 2**depth
    return samples.reshape(HEIGHT, WIDTH * channels)


def save(name, samples, **options):
    with open(here / f"{name}.png", "wb") as file:
        png.Writer(WIDTH, HEIGHT, **options).write(file, samples.tolist())


for interlace in (False, True):
    order = "interlaced" if interlace else "plain"
    for depth in (1, 2, 4, 8, 16):
        save(f"grey-{depth}-{order}", rows(1, depth), greyscale=True, bitdepth=depth, interlace=interlace)
    for depth in (8, 16):
        save(f"grey-alpha-{depth}-{order}", rows(2, depth), greyscale=True, alpha=True, bitdepth=depth, interlace=interlace)
        save(f"colour-{depth}-{order}", rows(3, depth), greyscale=False, bitdepth=depth, interlace=interlace)
        save(f"colour-alpha-{depth}-{order}", rows(4, depth), greyscale=False, alpha=True, bitdepth=depth, interlace=interlace)
    for depth in (1, 2, 4, 8):
        palette = [(i, (3 * i) % 256, (7 * i) % 256) for i in range(2**depth)]
        save(f"palette-{depth}-{order}", rows(1, depth), palette=palette, bitdepth=depth, interlace=interlace)
# Entry i of this palette has the alpha 50 i; the last has none and is opaque.
save("palette-alpha", rows(1, 2), palette=[(9, 8, 7, 0), (6, 5, 4, 50), (3, 2, 1, 100), (1, 1, 1, 255)], bitdepth=2)
save("grey-transparent", rows(1, 8), greyscale=True, transparent=40)
save("colour-transparent", rows(3, 8), greyscale=False, transparent=(40, 100, 160))

# Pillow chooses a filter for each row.
smooth = np.add.outer(np.arange(40) * 3, np.arange(30) * 2).astype(np.uint8)
photo = np.stack([smooth, smooth * 2, smooth.T.copy().reshape(40, 30)], -1)
Image.fromarray(photo).save(here / "filtered.png")
(here / "filtered.raw").write_bytes(photo.tobytes())

for kind, channels in (("grey", 1), ("grey-alpha", 2), ("colour", 3), ("colour-alpha", 4)):
    for order in ("plain", "interlaced"):
        read = np.asarray(Image.open(here / f"{kind}-8-{order}.png"))
        assert (read.reshape(HEIGHT, -1) == rows(channels, 8)).all()
