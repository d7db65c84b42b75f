// The tests of Execution.
