// The tests of Charts.
