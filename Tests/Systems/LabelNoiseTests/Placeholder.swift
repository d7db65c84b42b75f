// The tests of LabelNoise.
