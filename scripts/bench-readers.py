#!/usr/bin/env python3
"""Times our readers beside Pillow, NumPy and pandas on the same files: bench-readers.py [FOLDER]

Needs numpy, pandas and pillow. The files are made in FOLDER (default /tmp/swiftnb-readers), about 240 MB, by these
tools; `swiftnb bench --only read.` then reads the same ones. Prints the table of docs/readers.md:
the median of at least five readings each, in milliseconds, with the files in the page cache. Everybody is timed on one
core and on two: pandas reads with several threads, NumPy and Pillow with one.
"""

import gzip
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

import numpy as np
import pandas as pd
from PIL import Image

root = pathlib.Path(__file__).resolve().parent.parent
folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/tmp/swiftnb-readers")
random = np.random.default_rng(0)


def make():
    folder.mkdir(parents=True, exist_ok=True)
    packed = root / "Sources/Engine/Datasets/Resources/mnist5k/images-idx3-ubyte.gz"
    digits = np.frombuffer(gzip.open(packed).read(), np.uint8, offset=16).reshape(-1, 28, 28)
    for index in range(10_000):
        place = folder / "pictures" / str(index % 10)
        place.mkdir(parents=True, exist_ok=True)
        Image.fromarray(digits[index % len(digits)]).save(place / f"{index:05}.png")
    x = random.standard_normal((12_500, 1_000)).astype(np.float32)
    np.savez(folder / "stored.npz", x=x)
    np.savez_compressed(folder / "deflated.npz", x=x)
    numbers = random.standard_normal((640_000, 10))
    pd.DataFrame(numbers).round(4).to_csv(folder / "short.csv", index=False)
    pd.DataFrame(numbers[:260_000]).to_csv(folder / "long.csv", index=False)
    count = 900_000
    pd.DataFrame({
        "id": np.arange(count), "kind": random.choice(["cat", "dog", "bird"], count),
        "x": random.standard_normal(count).round(6), "y": random.standard_normal(count),
        "n": random.integers(0, 1_000, count)}).to_csv(folder / "mixed.csv", index=False)


def pictures():
    paths = sorted((folder / "pictures").rglob("*.png"))
    return np.stack([np.asarray(Image.open(path)) for path in paths])


peers = {
    "read.png-28x28.10000": ("Pillow", pictures),
    "read.npz-stored.50MB": ("NumPy", lambda: np.load(folder / "stored.npz")["x"]),
    "read.npz-deflated.46MB": ("NumPy", lambda: np.load(folder / "deflated.npz")["x"]),
    "read.csv-4-decimals.47MB": ("pandas", lambda: pd.read_csv(folder / "short.csv")),
    "read.csv-17-digits.51MB": ("pandas", lambda: pd.read_csv(folder / "long.csv")),
    "read.csv-mixed.40MB": ("pandas", lambda: pd.read_csv(folder / "mixed.csv")),
}


def milliseconds(read):
    times = []
    read()
    while len(times) < 5:
        start = time.perf_counter()
        read()
        times.append((time.perf_counter() - start) * 1_000)
    return statistics.median(times)


def theirs(cores):
    """All peers in a process of their own, so that the threads that they start find only these cores."""
    command = ["taskset", "-c", "0" if cores == 1 else "0,1", sys.executable, __file__, folder, "--peers"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def ours(threads):
    command = [root / "scripts/swiftnb", "bench", "--only", "read.", "--short", "--threads", str(threads)]
    environment = dict(os.environ, SWIFTNB_BENCH_FILES=str(folder))
    lines = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout.splitlines()
    return {row["workload"]: row["ms"] for row in map(json.loads, lines)}


if sys.argv[2:] == ["--peers"]:
    print(json.dumps({name: milliseconds(read) for name, (_, read) in peers.items()}))
    sys.exit()
if not (folder / "mixed.csv").exists():
    make()
print("| workload | ours 1 | peer 1 | ratio | ours 2 | peer 2 | ratio | |\n| --- | --- | --- | --- | --- | --- | --- | --- |")
one, two, peer_one, peer_two = ours(1), ours(2), theirs(1), theirs(2)
for name, (tool, _) in peers.items():
    print(
        f"| {name} | {one[name]:.1f} | {peer_one[name]:.1f} | {one[name] / peer_one[name]:.2f} "
        f"| {two[name]:.1f} | {peer_two[name]:.1f} | {two[name] / peer_two[name]:.2f} | {tool} |")
