"""Makes the .safetensors files beside it; needs numpy and safetensors (made with 0.8.0). Values are closed forms of the index."""

import pathlib

import numpy as np
from safetensors.numpy import save_file

here = pathlib.Path(__file__).parent

# Every type that NumPy has: the value of scalar i is i - 2, in 2 x 3 (bool: i is odd, unsigned: i).
index = np.arange(6).reshape(2, 3)
types = {t: (index - 2).astype(t) for t in ["int8", "int16", "int32", "int64", "float16", "float32", "float64"]}
types |= {t: index.astype(t) for t in ["uint8", "uint16", "uint32", "uint64"]}
types["bool"] = index % 2 == 1
types["scalar"] = np.array(0.5, np.float32)
types["empty"] = np.zeros((0, 3), np.float32)
types['with "quotes", \\ and é'] = np.array([1.0], np.float32)
# Half precision's limits: the least number, the least normal one, the greatest, infinity, -0.
types["half"] = np.array([2**-24, 2**-14, 65504, np.inf, -0.0], np.float16)
save_file(types, here / "types.safetensors", metadata={"made by": "NumPy"})

# Single precision alone: our writer gives these bytes.
save_file(
    {"b": np.sin(np.arange(4, dtype=np.float32)).astype(np.float32).round(3), "a": np.array([[1, -2]], np.float32)},
    here / "plain.safetensors", metadata={"format": "pt"})
