"""Converts unpacked packages to the bundled data sets: bundling UNPACKED OUTPUT (called by bundle-data)."""

from films import bundle_films
from glyphs import bundle_glyphs
from photos import bundle_photos
from pictures import bundle_brain, bundle_digits, bundle_mnist5k, bundle_nuclei
from tables import bundle_segment, bundle_tables, bundle_yeast
from texts import bundle_shakespeare
from wordtree import bundle_wordtree

for bundle in (
    bundle_digits, bundle_mnist5k, bundle_tables, bundle_brain, bundle_nuclei, bundle_yeast, bundle_segment,
    bundle_films, bundle_shakespeare, bundle_photos, bundle_glyphs, bundle_wordtree,
):
    bundle()
