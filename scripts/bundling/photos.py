"""Photographs, unchanged, in one archive."""

from writing import stored_zip, unpacked, write_set

NAMES = "astronaut brick camera chelsea clock_motion coffee coins grass gravel moon motorcycle_left page"


def bundle_photos():
    folder = unpacked / "scikit-image/skimage/data"
    files = {f"{name}.png": (folder / f"{name}.png").read_bytes() for name in NAMES.split()}
    (licence,) = (unpacked / "scikit-image").glob("*.dist-info/LICENSE.txt")
    write_set("photos", "Twelve photographs", PHOTOS_ABOUT, licence.read_bytes(), {"photos.zip": stored_zip(files)})


PHOTOS_ABOUT = """
Twelve photographs as PNG files of 8 bits, four of them in colour, in one zip archive.

| picture | pixels | what the package says of it (`skimage/data/_fetchers.py`) |
| --- | --- | --- |
| `astronaut` | 512 × 512, colour | Eileen Collins; NASA Great Images; "no known copyright restrictions, released into the public domain" |
| `brick` | 512 × 512 | CC0 (CC0Textures) |
| `camera` | 512 × 512 | "CC0 by the photographer (Lav Varshney)" |
| `chelsea` | 451 × 300, colour | "no copyright restrictions. CC0 by the photographer (Stefan van der Walt)" |
| `clock_motion` | 400 × 300 | "released into the public domain by the photographer (Stefan van der Walt)"; the camera moved: really blurred |
| `coffee` | 600 × 400, colour | "CC0 by the photographer (Rachel Michetti)" |
| `coins` | 384 × 303 | Brooklyn Museum Collection; "no known copyright restrictions" |
| `grass` | 512 × 512 | CC0 (linolafett, DeviantArt) |
| `gravel` | 512 × 512 | CC0 (CC0Textures) |
| `moon` | 512 × 512 | nothing of its own: the package's licence |
| `motorcycle_left` | 741 × 500, colour | Middlebury 2014 stereo benchmark, reduced; states no terms of its own: the package's licence |
| `page` | 384 × 191 | a scanned page; nothing of its own: the package's licence |

- Source: Python package `scikit-image` 0.26.0, `skimage/data/*.png`.
- Conversion: none; the files were put side by side into one archive.
- Licence: as the table says; the package itself says BSD-3-Clause (`LICENSE`).
- Citation: S. van der Walt et al., *scikit-image: image processing in Python*, PeerJ 2:e453, 2014; D. Scharstein et al.,
  *High-resolution stereo datasets with subpixel-accurate ground truth*, GCPR 2014.
"""
