"""Makes the arrays beside this file with NumPy (made with 2.x): python3 make-arrays.py"""

import io
import pathlib
import zipfile

import numpy as np
from numpy.lib import format as npy

here = pathlib.Path(__file__).parent / "arrays"
here.mkdir(exist_ok=True)

# Shape 2 x 3, value 3 i + j - 2 (unsigned: 3 i + j; complex: + 0.5 times the value as imaginary part).
table = np.arange(6).reshape(2, 3)
kinds = ["b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16"]


def values(kind):
    if kind == "b1":
        return table % 2 == 0
    numbers = table if kind[0] == "u" else table - 2
    return (numbers * (1 + 0.5j) if kind[0] == "c" else numbers).astype(kind)


def archive(name, arrays, method):
    # Dates are fixed, so that the same arrays give the same file.
    with zipfile.ZipFile(here / name, "w") as file:
        for key, array in arrays.items():
            content = io.BytesIO()
            npy.write_array(content, array)
            file.writestr(zipfile.ZipInfo(f"{key}.npy"), content.getvalue(), compress_type=method)


archive("c-little.npz", {k: values(k) for k in kinds}, zipfile.ZIP_STORED)
archive("fortran-big.npz", {k: np.asfortranarray(values(k).astype(values(k).dtype.newbyteorder(">"))) for k in kinds}, zipfile.ZIP_DEFLATED)
cube = np.arange(24).reshape(2, 3, 4)
archive("cube.npz", {"cube": np.asfortranarray(cube), "point": np.float32(2.5), "none": np.zeros((0, 3))}, zipfile.ZIP_DEFLATED)
for version in (1, 2, 3):
    with open(here / f"v{version}.npy", "wb") as file:
        npy.write_array(file, table.astype("<f4"), version=(version, 0))
np.save(here / "extremes-u8.npy", np.array([0, 2**63, 2**64 - 1], np.uint64))
np.save(here / "extremes-f2.npy", np.array([6.0e-8, 6.1e-5, 65504, np.inf, -np.inf, 0.1], np.float16))
np.save(here / "structured.npy", np.zeros(2, [("a", "<i4"), ("b", "<f8")]))
np.save(here / "text.npy", np.array(["a", "bc"]))
