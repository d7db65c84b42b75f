// The tests of SparseNetworks.
