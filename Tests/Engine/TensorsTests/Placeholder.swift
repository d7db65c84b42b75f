// The tests of Tensors.
