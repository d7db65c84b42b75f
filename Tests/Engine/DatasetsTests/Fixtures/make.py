"""Makes the files beside it; needs numpy, pillow and nibabel. Expected values are closed forms of the index."""

import gzip
import pathlib
import struct

import nibabel
import numpy as np
from PIL import Image
from PIL.PngImagePlugin import PngInfo

here = pathlib.Path(__file__).parent


def put(name, content):
    (here / name).write_bytes(content)


# NIfTI: shape 4 x 3 x 2, value x + 10 y + 100 z - 50 (unsigned: no - 50), stored / slope where scaled.
x, y, z = np.meshgrid(range(4), range(3), range(2), indexing="ij")
numbers = x + 10 * y + 100 * z - 50
affine = np.array([[2, 0, 0, -8], [0, 3, 0, -9], [0, 0, 4, -10], [0, 0, 0, 1.0]])
for order, mark in (("little", "<"), ("big", ">")):
    for kind in ("u1", "i2", "i4", "f4", "f8"):
        values = (numbers + 50 if kind == "u1" else numbers).astype(mark + kind)
        header = nibabel.Nifti1Header(endianness=mark)
        header.set_data_dtype(values.dtype)
        image = nibabel.Nifti1Image(values, affine, header)
        put(f"{kind}-{order}.nii", image.to_bytes())
header = nibabel.Nifti1Header()
header.set_data_dtype(np.int16)
scaled = nibabel.Nifti1Image(np.asarray(numbers, np.int16), affine, header)
scaled.header.set_slope_inter(0.5, 3)
content = bytearray(scaled.to_bytes())
struct.pack_into("<2f", content, 112, 0.5, 3)
put("scaled.nii.gz", gzip.compress(bytes(content), mtime=0))
rotated = nibabel.Nifti1Image(numbers.astype(np.uint8), None)
rotated.header.set_qform(np.array([[0, -2, 0, 5], [3, 0, 0, 6], [0, 0, 4, 7], [0, 0, 0, 1.0]]), code=1)
rotated.header["sform_code"] = 0
put("rotated.nii", rotated.to_bytes())

# PNG: 5 wide, 4 high; sample of channel c at row r and column k: (40 r + 7 k + 60 c) mod 256.
row, column, channel = np.meshgrid(range(4), range(5), range(4), indexing="ij")
samples = ((40 * row + 7 * column + 60 * channel) % 256).astype(np.uint8)
for name, count, mode in (("grey", 1, "L"), ("grey-alpha", 2, "LA"), ("rgb", 3, "RGB"), ("rgba", 4, "RGBA")):
    Image.fromarray(samples[..., :count].squeeze(), mode).save(here / f"{name}.png")
Image.fromarray(samples[..., 0] > 60).save(here / "bits.png")
palette = Image.fromarray(samples[..., 0] // 64, "P")
palette.putpalette([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120])
palette.save(here / "palette.png")
gamma = PngInfo()
gamma.add(b"gAMA", struct.pack(">I", 100_000))
Image.fromarray(samples[..., 0], "L").save(here / "gamma.png", pnginfo=gamma)
Image.fromarray(samples[..., 0].astype(np.uint16) * 256).save(here / "deep.png")

# IDX: shape 2 x 3, value 3 i + j - 2 (unsigned: 3 i + j).
table = np.arange(6).reshape(2, 3)
for code, kind in ((8, "u1"), (9, "i1"), (11, "i2"), (12, "i4"), (13, "f4"), (14, "f8")):
    values = (table if kind == "u1" else table - 2).astype(">" + kind)
    put(f"{kind}.idx", bytes([0, 0, code, 2]) + struct.pack(">2I", 2, 3) + values.tobytes())

# gzip: two members, zeros behind them.
put("members.gz", gzip.compress(b"first, ", mtime=0) + gzip.compress(b"second", mtime=0) + bytes(20))
put("zeros.gz", gzip.compress(bytes(100_000), mtime=0))
put("text.gz", gzip.compress("".join(f"line {i}, {i * i % 7919}\n" for i in range(200)).encode(), mtime=0))

# CSV: 4 x 3, exp(i - 2 j) with 17 digits and signs.
numbers = np.exp(np.arange(4)[:, None] - 2.0 * np.arange(3)) * np.array([1, -1, 1e30])
np.savetxt(here / "numbers.csv", numbers, delimiter=",", fmt="%.17g", header="a,b,c", comments="", newline="\r\n")
