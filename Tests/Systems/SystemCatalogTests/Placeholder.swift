// The tests of SystemCatalog.
