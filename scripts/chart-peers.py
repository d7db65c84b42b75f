#!/usr/bin/env python3
"""Times matplotlib on the ten charts of `swiftnb bench --only charts`: the same data, size and pixels.

Not needed to build, test or use the project. With any Python that has matplotlib and NumPy:
    python3 -m venv peers && peers/bin/pip install matplotlib numpy
    peers/bin/python scripts/chart-peers.py > theirs.jsonl
Each time is the median of 15 after two to warm up: build the figure, draw it, write it to memory. The import is
printed apart. `--pictures FOLDER` writes the ten pictures instead.
"""
import io
import json
import sys
import time

start = time.perf_counter()
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

import_ms = 1000 * (time.perf_counter() - start)
COLORS = plt.rcParams["axes.prop_cycle"].by_key()["color"]


def share(n):
    return np.modf(np.asarray(n, dtype=float) * 0.6180339887498949)[0]


def bell(n):
    return sum(share(np.asarray(n) * 29 + k * 1013) for k in range(4))


def places(count):
    n = np.arange(count)
    return bell(n) + n % 3, bell(n * 7 + 3) + 0.5 * (n % 3), n % 3


PLACES = {count: places(count) for count in [240, 600, 1000, 4000, 10_000]}
STEPS = np.arange(1, 51)
CURVES = [2 / (1 + 0.1 * STEPS * (m + 1)) + 0.05 * share(STEPS + 50 * m) for m in range(4)]
CELLS = np.array([40 + i // 10 if i // 10 == i % 10 else np.floor(10 * share(i)) for i in range(100)]).reshape(10, 10)
AXIS = np.arange(60) / 29.5 - 1
CONFIDENCES = 1 - 0.6 * share(np.arange(5000)) * share(np.arange(5000) * 7 + 3)
IS_CORRECT = share(np.arange(5000) * 11 + 5) < 0.2 + 0.75 * CONFIDENCES


def figure(width=640, height=360, **options):
    # 100 dots to the inch, so that an inch is 100 CSS pixels; files are written at 200, as ours.
    return plt.subplots(figsize=(width / 100, height / 100), dpi=100, **options)


def frame(ax, title, x="", y="", legend=False):
    ax.set_title(title, loc="left", fontweight="bold")
    ax.set_xlabel(x)
    ax.set_ylabel(y)
    ax.spines[["top", "right"]].set_visible(False)
    ax.grid(axis="y", color="#e3e6ea")
    ax.set_axisbelow(True)
    if legend:
        ax.legend(frameon=False)


def lines():
    fig, ax = figure()
    for m, value in enumerate(CURVES):
        ax.fill_between(STEPS, value - 0.08, value + 0.08, alpha=0.17)
        ax.plot(STEPS, value, label=f"method {m + 1}")
    frame(ax, "Loss", "epoch", "loss", True)
    return fig


def scatter():
    fig, ax = figure()
    x, y, kind = PLACES[1000]
    for k in range(3):
        ax.scatter(x[kind == k], y[kind == k], s=25, edgecolors="white", linewidths=0.7, label=f"kind {k + 1}")
    frame(ax, "Scatter", "x", "y", True)
    return fig


def histogram():
    fig, ax = figure()
    x, _, kind = PLACES[4000]
    for k in range(3):
        ax.hist(x[kind == k], bins=30, histtype="stepfilled", alpha=0.3, label=f"kind {k + 1}")
    frame(ax, "Histogram", "x", "count", True)
    return fig


def bars():
    fig, ax = figure()
    for m, value in enumerate(CURVES):
        ax.bar(STEPS[:8] + 0.2 * m, value[:8], 0.19, yerr=0.08, capsize=3, label=f"method {m + 1}")
    frame(ax, "Bars", "step", "loss", True)
    return fig


def boxes():
    fig, ax = figure()
    _, y, kind = PLACES[240]
    ax.boxplot([y[kind == k] for k in range(3)], showfliers=False, tick_labels=["kind 1", "kind 2", "kind 3"])
    for k in range(3):
        values = y[kind == k]
        ax.scatter(1 + k + 0.2 * (share(np.arange(len(values))) - 0.5), values, s=12)
    frame(ax, "Boxes", "", "y")
    return fig


def violins():
    fig, ax = figure()
    _, y, kind = PLACES[600]
    ax.violinplot([y[kind == k] for k in range(3)], showmedians=True)
    frame(ax, "Violins", "", "y")
    return fig


def heat_map():
    fig, ax = figure()
    ax.imshow(CELLS, cmap="Blues", aspect="auto")
    for (row, column), value in np.ndenumerate(CELLS):
        ax.text(column, row, f"{value:g}", ha="center", va="center", color="white" if value > 28 else "black")
    ax.set_xticks(range(10))
    ax.set_yticks(range(10))
    frame(ax, "Heat map", "predicted", "true")
    return fig


def contours():
    fig, ax = figure()
    x, y = np.meshgrid(AXIS, AXIS)
    ax.contour(x, y, x * x + 0.6 * y * y + 0.4 * x * y, levels=8)
    frame(ax, "Contours")
    return fig


def hexbin():
    fig, ax = figure()
    x, y, _ = PLACES[10_000]
    fig.colorbar(ax.hexbin(x, y, gridsize=30, cmap="Blues"))
    frame(ax, "Hexbin")
    return fig


def reliability():
    fig, (upper, lower) = figure(440, 570, nrows=2, sharex=True, height_ratios=[3, 1])
    edges = np.linspace(0, 1, 16)
    index = np.clip(np.ceil(CONFIDENCES * 15).astype(int) - 1, 0, 14)
    centers, width = edges[:-1] + 1 / 30, 1 / 15
    count = np.bincount(index, minlength=15)
    held = count > 0
    accuracy = np.bincount(index, IS_CORRECT, 15)[held] / count[held]
    confidence = np.bincount(index, CONFIDENCES, 15)[held] / count[held]
    draws = np.random.default_rng(1).binomial(count[held], accuracy, (400, held.sum())) / count[held]
    low, high = np.quantile(draws, [0.025, 0.975], axis=0)
    error = float(np.sum(count[held] * np.abs(accuracy - confidence)) / count.sum())
    upper.bar(centers[held], accuracy, width, edgecolor="white", label="accuracy")
    upper.bar(centers[held], confidence - accuracy, width, accuracy, alpha=0.3, label="gap")
    upper.errorbar(centers[held], accuracy, [accuracy - low, high - accuracy], fmt="none", ecolor="black", capsize=3)
    upper.plot([0, 1], [0, 1], "--", color="gray")
    lower.bar(centers, count / count.sum(), width, edgecolor="white")
    frame(upper, f"Reliability, ECE {error:.3f}", "", "accuracy", True)
    frame(lower, "", "confidence", "share of predictions")
    return fig


CHARTS = [lines, scatter, histogram, bars, boxes, violins, heat_map, contours, hexbin, reliability]


def median_ms(work, count=15):
    times = []
    for turn in range(count + 2):
        begin = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - begin))
    return sorted(times[2:])[count // 2]


def write(chart, target, kind):
    fig = chart()
    fig.savefig(target, format=kind, dpi=200)
    plt.close(fig)


if "--pictures" in sys.argv:
    folder = sys.argv[sys.argv.index("--pictures") + 1]
    for chart in CHARTS:
        write(chart, f"{folder}/{chart.__name__.replace('_', '-')}.png", "png")
else:
    print(json.dumps({"peer": f"matplotlib {matplotlib.__version__}", "import ms": round(import_ms, 1)}))
    for chart in CHARTS:
        for kind in ["svg", "png"]:
            spent = median_ms(lambda: write(chart, io.BytesIO(), kind))
            name = f"charts.{chart.__name__.replace('_', '-')}.{kind}"
            print(json.dumps({"workload": name, "ms": round(spent, 2)}), flush=True)
    x, y, _ = places(1_000_000)

    def million():
        fig, ax = figure()
        ax.scatter(x, y, s=4, linewidths=0)
        fig.savefig(io.BytesIO(), format="png", dpi=200)
        plt.close(fig)

    print(json.dumps({"workload": "charts.million-points.png", "ms": round(median_ms(million, 3), 1)}))
