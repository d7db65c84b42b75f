// The tests of Numerics.
