"""Keeps iris and wine, and what scikit-learn and SciPy make of them, in classical.safetensors beside it.

Needs scikit-learn (made with 1.9.1), SciPy and safetensors. All is computed in double precision from values rounded
to single precision, which is what the file holds.
"""

import pathlib

import numpy as np
from safetensors.numpy import save_file
from scipy.optimize import brentq
from scipy.spatial.distance import cdist
from sklearn.cluster import DBSCAN, KMeans
from sklearn.datasets import load_iris, load_wine
from sklearn.decomposition import NMF, PCA, TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.manifold import _t_sne
from sklearn.neighbors import KNeighborsClassifier, NearestNeighbors
from sklearn.semi_supervised import LabelPropagation, LabelSpreading

here = pathlib.Path(__file__).parent
out = {}


def table(name, data):
    out[f"{name}.x"], out[f"{name}.y"] = data.data.astype(np.float32), data.target
    return out[f"{name}.x"].astype(np.float64), data.target


def put(name, value):
    value = np.asarray(value)
    out[name] = np.ascontiguousarray(value, np.float64 if value.dtype.kind == "f" else np.int64)


def peaks(rows):
    """Rows turned so that each one's entry of greatest magnitude is positive."""
    return rows * np.sign(rows[np.arange(len(rows)), np.abs(rows).argmax(1)])[:, None]


x, y = table("iris", load_iris())
wine, kinds = table("wine", load_wine())
z = (wine - wine.mean(0)) / wine.std(0)

# Linear models. Penalty 1 is C = 1.
fit = LogisticRegression(C=1, solver="newton-cholesky", tol=1e-13, max_iter=1000).fit(x, y)
put("multinomial.weights", fit.coef_), put("multinomial.intercepts", fit.intercept_ - fit.intercept_.mean())
put("multinomial.probabilities", fit.predict_proba(x[::10]))
for kind in range(3):
    fit = LogisticRegression(C=0.5, solver="newton-cholesky", tol=1e-12, max_iter=1000).fit(z, kinds == kind)
    put(f"binary{kind}.weights", fit.coef_[0]), put(f"binary{kind}.intercept", fit.intercept_)
fit = Ridge(alpha=2.5).fit(wine[:, 1:], wine[:, :1])
put("ridge.weights", fit.coef_.reshape(1, -1)), put("ridge.intercept", np.atleast_1d(fit.intercept_))

# Neighbours: every third iris is a query, the others are the table.
base, queries = np.delete(np.arange(150), np.s_[::3]), np.arange(0, 150, 3)
for metric in ["euclidean", "cosine"]:
    distances, _ = NearestNeighbors(n_neighbors=5, metric=metric, algorithm="brute").fit(x[base]).kneighbors(x[queries])
    put(f"neighbours.{metric}", distances)
vote = KNeighborsClassifier(7, weights="distance").fit(z[::2], kinds[::2])
put("neighbours.votes", vote.predict_proba(z[1::2]))

# Decompositions.
pca = PCA(svd_solver="full").fit(wine)
put("pca.components", peaks(pca.components_)), put("pca.variances", pca.explained_variance_)
put("pca.shares", pca.explained_variance_ratio_)
svd = TruncatedSVD(3, algorithm="arpack", tol=0).fit(z + 1)
put("svd.values", svd.singular_values_), put("svd.components", peaks(svd.components_))
w, h = np.fromfunction(lambda i, k: 1 + (i * 7 + k * 3) % 5, (150, 2)), np.fromfunction(lambda k, j: 1 + (k + j) % 3, (2, 4))
nmf = NMF(2, solver="mu", init="custom", max_iter=50, tol=0)
put("nmf.weights", nmf.fit_transform(x, W=w.copy(), H=h.copy())[::10]), put("nmf.components", nmf.components_)
put("nmf.error", np.atleast_1d(nmf.reconstruction_err_))

# Groups: the best of many starts, which every good search finds.
put("kmeans.iris", np.atleast_1d(KMeans(3, n_init=50, tol=0, random_state=0).fit(x).inertia_))
best = KMeans(3, n_init=50, tol=0, random_state=0).fit(z)
put("kmeans.wine", np.atleast_1d(best.inertia_)), put("kmeans.groups", best.labels_)
put("dbscan.iris", DBSCAN(eps=0.52, min_samples=6).fit(x).labels_)

# k-reciprocal encoding (Zhong et al., 2017) of every third wine, with boolean matrices in place of lists of indices.
far = cdist(z[::3], z[::3], "sqeuclidean")
far /= far.max(1, keepdims=True)
order = far.argsort(1, kind="stable")


def reciprocal(k):
    near = np.zeros(far.shape, bool)
    np.put_along_axis(near, order[:, : k + 1], True, 1)
    return near & near.T


own, half = reciprocal(10), reciprocal(5)
joins = own & (3 * (half.astype(int) @ own.T.astype(int)).T > 2 * half.sum(1))
encoded = np.exp(-far) * (own | (joins.astype(int) @ half.astype(int) > 0))
encoded = (encoded / encoded.sum(1, keepdims=True))[order[:, :4]].mean(1)
least = np.minimum(encoded[:, None], encoded[None]).sum(-1)
jaccard = 1 - least / np.maximum(encoded[:, None], encoded[None]).sum(-1)
put("reciprocal.reranked", 0.7 * jaccard + 0.3 * far)
put("reciprocal.groups", DBSCAN(eps=0.6, min_samples=4, metric="precomputed").fit(np.maximum(jaccard, 0)).labels_)

# Labels of every tenth iris, the others free.
some = np.where(np.arange(150) % 10 == 0, y, -1)
put("propagation", LabelPropagation(gamma=2, tol=1e-13, max_iter=100_000).fit(x, some).label_distributions_)
put("spreading", LabelSpreading(gamma=2, alpha=0.4, tol=1e-13, max_iter=100_000).fit(x, some).label_distributions_)

# Words. The default token pattern drops words of one letter; here every word counts.
texts = ["the cat sat on the mat", "the dog sat", "a cat and a dog and a cat"]
for name, sublinear in [("tfidf", False), ("tfidf.sublinear", True)]:
    words = TfidfVectorizer(token_pattern=r"\S+", sublinear_tf=sublinear).fit(texts)
    put(name, words.transform(texts).toarray())

# t-SNE of 30 irises, with steps so short that what rounding leaves does not grow (at 50
# every digit is chance): P from SciPy's root finder in double precision, then scikit-learn's own descent.
rows = x[::5]
squares = ((rows[:, None] - rows[None]) ** 2).sum(-1)
n, perplexity = len(rows), 8.0
conditional = np.zeros((n, n))
for i in range(n):
    others = np.delete(np.arange(n), i)

    def shares(beta):
        p = np.exp(-beta * (squares[i, others] - squares[i, others].min()))
        return p / p.sum()

    def gap(beta):
        p = shares(beta)
        return -(p * np.log(np.maximum(p, 1e-300))).sum() - np.log(perplexity)

    conditional[i, others] = shares(brentq(gap, 1e-6, 1e4, xtol=1e-14, rtol=1e-15))
joint = (conditional + conditional.T) / (2 * n)
theirs = _t_sne._joint_probabilities(squares, perplexity, 0)
print("t-SNE: P from the package, in single precision, differs by", np.abs(theirs - joint[np.triu_indices(n, 1)]).max())
start = 1e-4 * PCA(2, svd_solver="full").fit_transform(rows)
flat = joint[np.triu_indices(n, 1)]
put("tsne.start", start)
p = start.ravel().copy()
for exaggeration, momentum, steps in [(12, 0.5, 30), (1, 0.8, 20)]:
    p, error, _ = _t_sne._gradient_descent(
        _t_sne._kl_divergence, p, 0, steps, n_iter_check=10**6, n_iter_without_progress=10**6, momentum=momentum,
        learning_rate=2.0, min_grad_norm=0, args=[flat * exaggeration, 1, n, 2])
put("tsne.points", p.reshape(n, 2))
d = ((p.reshape(n, 2)[:, None] - p.reshape(n, 2)[None]) ** 2).sum(-1)
q = 1 / (1 + d)
np.fill_diagonal(q, 0)
q /= q.sum()
mask = joint > 0
put("tsne.divergence", np.atleast_1d((joint[mask] * np.log(joint[mask] / q[mask])).sum()))

save_file(out, here / "classical.safetensors")
