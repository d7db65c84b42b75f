// The tests of Sparsity.
