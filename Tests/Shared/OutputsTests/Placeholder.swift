// The tests of Outputs.
