"""Makes the graph and the sparse tables beside this file with SciPy and scikit-learn: python3 make-texts.py"""

import pathlib

import numpy as np
import scipy.sparse as sparse

here = pathlib.Path(__file__).parent
adjacency = sparse.csr_matrix(np.array([[0, 1, 0, 1], [1, 0, 1, 0], [0, 1, 1, 0], [0, 0, 0, 0]]))
attributes = sparse.csr_matrix(np.array([[0, 1.5, 0], [2, 0, 0], [0, 0, 0], [0, 0, -1]]))
np.savez_compressed(
    here / "arrays/graph.npz", adj_indices=adjacency.indices, adj_indptr=adjacency.indptr, attr_data=attributes.data,
    attr_indices=attributes.indices, attr_indptr=attributes.indptr, attr_shape=np.array(attributes.shape),
    labels=np.array([1, 0, 1, -1]))
