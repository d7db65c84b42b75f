// The tests of Learning.
