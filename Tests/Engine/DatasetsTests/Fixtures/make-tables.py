"""Makes the tables beside this file with pandas and Python's csv, and says what pandas reads: python3 make-tables.py"""

import csv
import gzip
import io
import pathlib

here = pathlib.Path(__file__).parent / "tables"
here.mkdir(exist_ok=True)

# Quotes, separators and line ends within values; a quoted number; empty, and quoted empty.
rows = [
    ["id", "name", "value", "note"],
    ["1", "plain", "0.1", "a,b"],
    ["2", 'say "hi"', "-1.5e-7", "two\nlines"],
    ["3", "", "NA", "é ü 漢"],
    ["4", " blank ", "123456789012345678", ""],
]
for name, separator, end in (("quoted.csv", ",", "\r\n"), ("quoted.tsv", "\t", "\n")):
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator=end).writerows(rows)
    (here / name).write_bytes(text.getvalue().encode())
(here / "quoted.csv.gz").write_bytes(gzip.compress((here / "quoted.csv").read_bytes(), mtime=0))
