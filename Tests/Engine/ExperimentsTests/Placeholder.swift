// The tests of Experiments.
