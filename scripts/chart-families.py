#!/usr/bin/env python3
"""Twelve of the chart families written for matplotlib, as short as its own idioms allow, to count lines against ours.

Not needed to build, test or use the project. `python scripts/chart-families.py FOLDER` writes the pictures and prints
how many lines each function has (docs/charts.md, "Lines of code"). Data are made up; only the drawing is counted.
"""
import inspect
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import PercentFormatter
from scipy import stats

random = np.random.default_rng(1)
METHODS = ["cross entropy", "early stopping", "co-teaching"]
RATES = np.array([0, 0.1, 0.2, 0.3, 0.4, 0.5])
RUNS = {m: 0.97 - (0.8 - 0.25 * k) * RATES[:, None] ** 1.3 + 0.01 * random.normal(size=(6, 3)) for k, m in enumerate(METHODS)}
SPARSITIES = np.array([0.5, 0.8, 0.9, 0.95, 0.98, 0.99])
PRUNED = {m: 0.96 - (0.004 - 0.003 * k) * (SPARSITIES / (1 - SPARSITIES))[:, None] + 0.004 * random.normal(size=(6, 3)) for k, m in enumerate(["one-shot", "retrained"])}
DENSE = np.array([0.966, 0.969, 0.963])
TISSUES = ["fluid", "grey matter", "white matter"]
DICE = {m: [0.8 + 0.05 * t - 0.06 * k + 0.03 * random.normal(size=18) for t in range(3)] for k, m in enumerate(["U-Net", "threshold"])}
CONFIDENCES = 1 - 0.6 * random.random(2000) * random.random(2000)
IS_CORRECT = random.random(2000) < 0.2 + 0.75 * CONFIDENCES
FIRST = 100 + 20 * random.normal(size=60)
SECOND = FIRST + 2 + 4 * random.normal(size=60)
KINDS = ["noise", "blur", "contrast", "occlusion"]
CORRUPTED = 0.95 - 0.1 * random.random((4, 5)).cumsum(axis=1)
EFFECTS = {"ELR": (0.08, 0.05, 0.11), "co-teaching": (0.12, 0.07, 0.17), "mixup": (0.01, -0.03, 0.05)}
COSTS, QUALITIES = 10 ** (4 + 3 * random.random(20)), 0.6 + 0.3 * random.random(20)
RESULTS = random.random((12, 4)) + 0.2 * np.arange(4)
SIZES = 10.0 ** np.arange(3, 8)
LOSSES = 20 * SIZES**-0.25 * np.exp(0.05 * random.normal(size=5))
HISTORIES = {q: {m: s / np.arange(1, 31) + 0.05 * s * random.random(30) for m in ["SGD", "Adam"]} for q, s in [("loss", 2), ("error", 0.5), ("norm", 30)]}


def noise_robustness():
    fig, ax = plt.subplots(figsize=(6.4, 3.6))
    for method, values in RUNS.items():
        mean = values.mean(axis=1)
        half = stats.t.ppf(0.975, values.shape[1] - 1) * stats.sem(values, axis=1)
        (line,) = ax.plot(RATES, mean, marker="o")
        ax.fill_between(RATES, mean - half, mean + half, alpha=0.17, color=line.get_color())
        ax.scatter(np.repeat(RATES, values.shape[1]), values.ravel(), s=8, alpha=0.4, color=line.get_color())
        ax.annotate(method, (RATES[-1], mean[-1]), xytext=(8, 0), textcoords="offset points", color=line.get_color())
    clean = max(values[0].mean() for values in RUNS.values())
    ax.axhline(clean, linestyle="--", color="gray")
    ax.annotate("without noise", (RATES[-1], clean), xytext=(8, 0), textcoords="offset points", color="gray")
    ax.set(title="Robustness to label noise", xlabel="share of wrong training labels", ylabel="accuracy", xticks=RATES)
    ax.xaxis.set_major_formatter(PercentFormatter(1))
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    fig.text(0.13, 0.9, "mean of 3 seeds, band: 95 % t interval")
    fig.tight_layout()
    return fig


def drop_from_clean():
    fig, ax = plt.subplots(figsize=(6.4, 3.6))
    for method, values in RUNS.items():
        drops = values[0] - values
        mean = drops.mean(axis=1)
        half = stats.t.ppf(0.975, drops.shape[1] - 1) * stats.sem(drops, axis=1)
        (line,) = ax.plot(RATES, mean, marker="o")
        ax.fill_between(RATES, mean - half, mean + half, alpha=0.17, color=line.get_color())
        ax.annotate(method, (RATES[-1], mean[-1]), xytext=(8, 0), textcoords="offset points", color=line.get_color())
    ax.axhline(0, linestyle="--", color="gray")
    ax.set(title="Drop from clean labels", xlabel="share of wrong training labels", ylabel="accuracy lost", xticks=RATES)
    ax.xaxis.set_major_formatter(PercentFormatter(1))
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    fig.tight_layout()
    return fig


def sparsity():
    fig, ax = plt.subplots(figsize=(6.4, 3.6))
    ax.axhspan(DENSE.mean() - DENSE.std(), DENSE.mean() + DENSE.std(), color="gray", alpha=0.13)
    ax.axhline(DENSE.mean(), linestyle="--", color="gray", label=f"dense, {DENSE.mean():.1%}")
    for method, values in PRUNED.items():
        mean = values.mean(axis=1)
        half = stats.t.ppf(0.975, values.shape[1] - 1) * stats.sem(values, axis=1)
        (line,) = ax.plot(SPARSITIES, mean, marker="o", label=method)
        ax.fill_between(SPARSITIES, mean - half, mean + half, alpha=0.17, color=line.get_color())
        holds = np.cumprod(mean >= DENSE.mean() - 0.01).astype(bool)
        if holds.any():
            ax.plot(SPARSITIES[holds][-1], mean[holds][-1], "o", ms=14, mfc="none", color=line.get_color())
    ax.set_xscale("function", functions=(lambda p: np.log(p / (1 - p)), lambda z: 1 / (1 + np.exp(-z))))
    ax.set(title="Accuracy against sparsity", xlabel="share of weights removed", ylabel="accuracy", xticks=SPARSITIES)
    ax.xaxis.set_major_formatter(PercentFormatter(1))
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    ax.legend()
    fig.tight_layout()
    return fig


def dice():
    fig, ax = plt.subplots(figsize=(6.4, 3.6))
    for k, (method, values) in enumerate(DICE.items()):
        places = np.arange(3) + 0.36 * (k - 0.5)
        color = f"C{k}"
        ax.boxplot(values, positions=places, widths=0.22, showfliers=False, patch_artist=True, boxprops={"facecolor": "none", "edgecolor": color}, medianprops={"color": color, "linewidth": 2.5}, whiskerprops={"color": color}, showcaps=False)
        for place, sample in zip(places, values):
            ax.scatter(place + 0.05 * random.normal(size=len(sample)), sample, s=8, color=color, alpha=0.7)
        ax.plot([], [], "s", color=color, label=method)
    ax.set(title="Dice by class", ylabel="Dice", xticks=range(3), xticklabels=TISSUES)
    ax.legend()
    fig.tight_layout()
    return fig


def reliability():
    fig, (upper, lower) = plt.subplots(2, sharex=True, figsize=(4.4, 5.7), height_ratios=[3, 1])
    edges, width = np.linspace(0, 1, 16), 1 / 15
    index = np.clip(np.ceil(CONFIDENCES * 15).astype(int) - 1, 0, 14)
    centers, count = edges[:-1] + width / 2, np.bincount(index, minlength=15)
    held = count > 0
    accuracy = np.bincount(index, IS_CORRECT, 15)[held] / count[held]
    confidence = np.bincount(index, CONFIDENCES, 15)[held] / count[held]
    draws = random.binomial(count[held], accuracy, (400, held.sum())) / count[held]
    low, high = np.quantile(draws, [0.025, 0.975], axis=0)
    gaps = np.abs(accuracy - confidence)
    error, brier = np.sum(count[held] * gaps) / count.sum(), np.mean((CONFIDENCES - IS_CORRECT) ** 2)
    upper.bar(centers[held], accuracy, width, edgecolor="white", label="accuracy")
    upper.bar(centers[held], confidence - accuracy, width, accuracy, alpha=0.3, label="gap to mean confidence")
    upper.errorbar(centers[held], accuracy, [accuracy - low, high - accuracy], fmt="none", ecolor="black", capsize=3)
    upper.plot([0, 1], [0, 1], "--", color="gray")
    lower.bar(centers, count / count.sum(), width, edgecolor="white")
    upper.set(title=f"ECE {error:.3f}, MCE {gaps.max():.3f}, Brier {brier:.3f}", ylabel="accuracy")
    lower.set(xlabel="confidence", ylabel="share")
    upper.legend()
    fig.tight_layout()
    return fig


def bland_altman():
    fig, ax = plt.subplots(figsize=(6.4, 3.6))
    mean, difference = (FIRST + SECOND) / 2, SECOND - FIRST
    center, spread = difference.mean(), 1.96 * difference.std(ddof=1)
    ax.scatter(mean, difference)
    for height, name in [(center, "mean"), (center + spread, "+1.96 s"), (center - spread, "−1.96 s")]:
        ax.axhline(height, linestyle="--", color="gray")
        ax.annotate(f"{name} {height:.2f}", (1.01, height), xycoords=("axes fraction", "data"))
    ax.set(title="Agreement", xlabel="mean of both, volume", ylabel="difference in volume")
    fig.tight_layout()
    return fig


def corruption_grid():
    fig, ax = plt.subplots(figsize=(4.6, 2.4))
    ax.imshow(CORRUPTED, cmap="Blues", aspect="auto", vmin=0)
    for (row, column), value in np.ndenumerate(CORRUPTED):
        ax.text(column, row, f"{value:.1%}", ha="center", va="center", color="white" if value > 0.6 else "black")
    ax.set(title="Robustness to corruptions", xlabel="severity", xticks=range(5), xticklabels=range(1, 6), yticks=range(4), yticklabels=KINDS)
    ax.spines[:].set_visible(False)
    fig.tight_layout()
    return fig


def forest():
    fig, ax = plt.subplots(figsize=(5.2, 1.8))
    for row, (effect, low, high) in enumerate(EFFECTS.values()):
        ax.errorbar(effect, row, xerr=[[effect - low], [high - effect]], fmt="o", color="C0", capsize=3)
    ax.axvline(0.05, linestyle="--", color="gray")
    ax.set(title="Effects", xlabel="effect", yticks=range(3), yticklabels=EFFECTS)
    ax.invert_yaxis()
    fig.tight_layout()
    return fig


def pareto():
    fig, ax = plt.subplots(figsize=(6.4, 3.6))
    front = [i for i in range(20) if not np.any((COSTS <= COSTS[i]) & (QUALITIES >= QUALITIES[i]) & ((COSTS < COSTS[i]) | (QUALITIES > QUALITIES[i])))]
    front.sort(key=lambda i: COSTS[i])
    ax.scatter(COSTS, QUALITIES, alpha=0.4)
    ax.scatter(COSTS[front], QUALITIES[front])
    ax.step(COSTS[front], QUALITIES[front], "--", where="post", color="gray")
    for i in front:
        ax.annotate(f"net {i}", (COSTS[i], QUALITIES[i]), xytext=(0, 6), textcoords="offset points", ha="center")
    ax.set(title="Quality against cost", xlabel="FLOPs", ylabel="accuracy", xscale="log")
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    fig.tight_layout()
    return fig


def scaling_law():
    fig, (upper, lower) = plt.subplots(2, sharex=True, figsize=(4.8, 4.6), height_ratios=[2, 1])
    slope, start = np.polyfit(np.log(SIZES), np.log(LOSSES), 1)
    fitted = np.exp(start) * SIZES**slope
    upper.loglog(SIZES, fitted, label=f"exponent {slope:.3f}")
    upper.scatter(SIZES, LOSSES)
    lower.scatter(SIZES, LOSSES / fitted - 1)
    lower.axhline(0, linestyle="--", color="gray")
    lower.yaxis.set_major_formatter(PercentFormatter(1))
    upper.set(title="Scaling law", ylabel="loss")
    lower.set(xlabel="parameters", ylabel="distance from the law")
    upper.legend()
    fig.tight_layout()
    return fig


def critical_difference():
    ranks = stats.rankdata(-RESULTS, axis=1).mean(axis=0)
    count = len(ranks)
    difference = stats.studentized_range.ppf(0.95, count, np.inf) / np.sqrt(2) * np.sqrt(count * (count + 1) / (6 * len(RESULTS)))
    order = np.argsort(ranks)
    fig, ax = plt.subplots(figsize=(6, 2.2))
    ax.axis("off")
    ax.plot([1, count], [0, 0], color="gray")
    for rank in range(1, count + 1):
        ax.plot([rank, rank], [0, 0.1], color="gray")
        ax.text(rank, 0.2, rank, ha="center")
    for place, method in enumerate(order):
        left = place < (count + 1) // 2
        y = -1 - (place if left else count - 1 - place) * 0.4
        ax.plot([ranks[method], ranks[method], 0.8 if left else count + 0.2], [0, y, y], color="black", linewidth=1)
        ax.text(0.75 if left else count + 0.25, y, f"net {method} {ranks[method]:.2f}", ha="right" if left else "left", va="center")
    sorted_ranks, last = ranks[order], -1
    for first in range(count):
        end = np.flatnonzero(sorted_ranks - sorted_ranks[first] <= difference).max()
        if end > first and end > last:
            ax.plot([sorted_ranks[first], sorted_ranks[end]], [-0.2 - 0.15 * first] * 2, linewidth=4, color="C0")
            last = end
    ax.set_title(f"critical difference {difference:.2f} at 5 %", loc="left")
    return fig


def histories():
    fig, axes = plt.subplots(1, 3, figsize=(7.6, 2), sharex=True)
    for ax, (quantity, lines) in zip(axes, HISTORIES.items()):
        for method, values in lines.items():
            ax.plot(np.arange(1, 31), values, label=method)
        ax.set(title=quantity, xlabel="epoch")
    axes[0].legend()
    fig.tight_layout()
    return fig


FAMILIES = [noise_robustness, drop_from_clean, sparsity, dice, reliability, bland_altman, corruption_grid, forest, pareto, scaling_law, critical_difference, histories]

for family in FAMILIES:
    if len(sys.argv) > 1:
        family().savefig(f"{sys.argv[1]}/{family.__name__.replace('_', '-')}.png", dpi=100)
    # Without the line of `def`.
    print(f"{family.__name__} {len(inspect.getsource(family).strip().splitlines()) - 1}")
