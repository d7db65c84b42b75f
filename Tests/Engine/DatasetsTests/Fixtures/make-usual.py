"""Makes the files of `usual` with the tools that people use: python3 make-usual.py

Needs pandas, liac-arff, scipy, scikit-learn, chess, networkx, numpy and pillow; scipy.io.arff reads the dense ARFF
file again. The expected values in UsualToolsTests are those written here.
"""

import io
import pathlib
import zipfile

import arff
import chess
import chess.pgn
import networkx
import numpy as np
import pandas as pd
import scipy.io.arff
from PIL import Image
from sklearn.datasets import dump_svmlight_file

here = pathlib.Path(__file__).parent / "usual"
here.mkdir(exist_ok=True)

# pandas: numbers, text with quotes and line ends, missing values, booleans; as CSV, CSV.gz, TSV, JSON and JSON lines.
table = pd.DataFrame(
    {
        "id": [1, 2, 3, 4],
        "value": [0.1, -1.5e-300, np.nan, 123456789.123456789],
        "text": ["plain", 'a "quote", a comma', None, "two\nlines é 漢"],
        "flag": [True, False, True, True],
    })
table.to_csv(here / "table.csv", index=False)
table.to_csv(here / "table.csv.gz", index=False, compression={"method": "gzip", "mtime": 0})
table.to_csv(here / "table.tsv", index=False, sep="\t")
table.to_json(here / "table.json", orient="records", double_precision=15)
table.to_json(here / "table.jsonl", orient="records", lines=True, double_precision=15)

# liac-arff: dense and sparse; scipy reads the numeric and nominal columns again.
columns = [("width", "REAL"), ("kind", ["small", "large"]), ("count", "INTEGER")]
rows = [[1.5, "small", 3], [None, "large", 0], [-2e3, None, 7]]
(here / "dense.arff").write_text(arff.dumps({"relation": "leaves", "description": "two\nlines", "attributes": columns, "data": rows}))
read, _ = scipy.io.arff.loadarff(here / "dense.arff")
assert read["width"][0] == 1.5 and np.isnan(read["width"][1]) and read["kind"][1] == b"large"
columns[1] = ("kind of leaf", ["small", "very large"])
sparse = [{0: 1.5, 2: 3.0}, {}, {1: "very large", 2: -1.0}]
(here / "sparse.arff").write_text(arff.dumps({"relation": "leaves", "attributes": columns, "data": sparse}))

# scikit-learn: LIBSVM from 1 on, several labels from 0 on.
x = np.array([[0, 0.5, 0, -2], [0, 0, 0, 0], [1e-7, 0, 3, 0]])
dump_svmlight_file(x, np.array([1, -1, 1]), str(here / "one.svm"), zero_based=False)
dump_svmlight_file(x, np.array([[1, 0, 1], [0, 0, 0], [0, 1, 0]]), str(here / "several.svm"), zero_based=True, multilabel=True)

# python-chess: a game with comment, variation, castling and promotion, and one that is not finished.
games = []
for moves, result in ((["e4", "e5", "Nf3", "Nc6", "Bb5", "a6", "Bxc6", "dxc6", "O-O", "f6"], "1-0"), (["d4", "d5"], "*")):
    game = chess.pgn.Game()
    game.headers.update({"Event": 'The "Usual" Cup', "White": "N. N.", "Result": result})
    node = game
    board = chess.Board()
    for number, move in enumerate(moves):
        node = node.add_variation(board.push_san(move), comment="a {comment".replace("{", "") if number == 1 else "")
    if result == "1-0":
        game.variations[0].add_variation(chess.Move.from_uci("c7c5"), comment="Sicilian")
    games.append(str(game))
(here / "games.pgn").write_text("\n\n".join(games) + "\n")

# networkx: a ring of five with a chord as a list of edges, and its nodes by pandas.
graph = networkx.cycle_graph(5)
graph.add_edge(0, 2)
networkx.write_edgelist(graph, here / "edges.tsv", delimiter="\t", data=False)
pd.DataFrame(
    {"id": range(5), "class": list("abaab"), "words": ["0 3", "1", "", "2 3", "0"], "split": ["train", "val", "test", "none", "train"]}
).to_csv(here / "nodes.csv", index=False)
pd.DataFrame(sorted(graph.edges), columns=["from", "to"]).to_csv(here / "edges.csv", index=False)

# pandas: boxes; Pillow and zipfile: pictures of two classes, a stored and a deflated one.
pd.DataFrame(
    [["a.png", "cell", 0, 1, 10.5, 20, 0.9], ["b.png", "nucleus", 5, 5, 6, 7, 0.5]],
    columns=["image", "class", "xmin", "ymin", "xmax", "ymax", "score"]).to_csv(here / "boxes.csv", index=False)
with zipfile.ZipFile(here / "pictures.zip", "w") as archive:
    for name, value, method in (("cats/0.png", 40, zipfile.ZIP_STORED), ("dogs/1.png", 200, zipfile.ZIP_DEFLATED)):
        content = io.BytesIO()
        Image.fromarray(np.full((3, 4), value, np.uint8)).save(content, "png")
        archive.writestr(zipfile.ZipInfo(name), content.getvalue(), compress_type=method)
