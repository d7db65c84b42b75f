"""Tables of numbers: four classic ones, genes with several functions, and segments of photographs."""

import csv
import gzip
import io
import zipfile

from writing import licence_of, packed, unpacked, write_set

CANCER = """radius texture perimeter area smoothness compactness concavity concave_points symmetry fractal_dimension"""
WINE = """alcohol malic_acid ash alcalinity_of_ash magnesium total_phenols flavanoids nonflavanoid_phenols
    proanthocyanins color_intensity hue od280_od315_of_diluted_wines proline"""
IRIS = "sepal_length_cm sepal_width_cm petal_length_cm petal_width_cm"
DIABETES = """age sex bmi bp s1_total_cholesterol s2_low_density_lipoproteins s3_high_density_lipoproteins
    s4_cholesterol_ratio s5_log_triglycerides s6_blood_sugar"""


def classified(file, names):
    """A table of scikit-learn with a first line `rows,columns,class names`: its class numbers become names."""
    lines = (unpacked / "scikit-learn/sklearn/datasets/data" / file).read_text().split()
    count, columns, *classes = lines[0].split(",")
    assert int(count) == len(lines) - 1 and int(columns) == len(names)
    rows = [line.split(",") for line in lines[1:]]
    return joined([*names, "class"], [[*row[:-1], classes[int(row[-1])]] for row in rows])


def joined(names, rows):
    assert all(len(row) == len(names) for row in rows)
    return packed(("\n".join(",".join(row) for row in [names, *rows]) + "\n").encode())


def diabetes():
    folder = unpacked / "scikit-learn/sklearn/datasets/data"
    features = gzip.decompress((folder / "diabetes_data_raw.csv.gz").read_bytes()).decode().split("\n")
    targets = gzip.decompress((folder / "diabetes_target.csv.gz").read_bytes()).decode().split()
    rows = [line.split() + [str(int(float(target)))] for line, target in zip(features, targets)]
    assert len(rows) == len(targets) == 442 and all(float(target).is_integer() for target in targets)
    return joined([*DIABETES.split(), "progression"], rows)


def bundle_tables():
    cancer = [f"{kind}_{name}" for kind in ("mean", "error", "worst") for name in CANCER.split()]
    write_set(
        "tables", "Four classic tables", TABLES_ABOUT, licence_of("scikit-learn", "*.dist-info/licenses/COPYING"),
        {
            "breast-cancer.csv.gz": classified("breast_cancer.csv", cancer),
            "wine.csv.gz": classified("wine_data.csv", WINE.split()),
            "iris.csv.gz": classified("iris.csv", IRIS.split()),
            "diabetes.csv.gz": diabetes(),
        })


def bundle_yeast():
    data = (unpacked / "river/river/datasets/yeast.csv.gz").read_bytes()
    rows = list(csv.reader(io.StringIO(gzip.decompress(data).decode())))
    assert len(rows) == 2418 and len(rows[0]) == 117
    write_set(
        "yeast", "Genes of yeast and their functions", YEAST_ABOUT,
        licence_of("river", "*.dist-info/licenses/LICENSE"), {"yeast.csv.gz": data})


def bundle_segment():
    with zipfile.ZipFile(unpacked / "river/river/datasets/segment.csv.zip") as archive:
        (name,) = archive.namelist()
        content = archive.read(name)
    assert content.count(b"\n") in (2310, 2311)
    write_set(
        "segment", "Segments of outdoor photographs", SEGMENT_ABOUT,
        licence_of("river", "*.dist-info/licenses/LICENSE"), {"segment.csv.gz": packed(content)})


TABLES_ABOUT = """
Four tables with a line of names, the target in the last column:

| file | rows | columns | target |
| --- | --- | --- | --- |
| `breast-cancer.csv.gz` | 569 | 30: mean, standard error and worst value of 10 measures of cell nuclei | `class`: malignant (212) or benign (357) |
| `wine.csv.gz` | 178 | 13 chemical measures | `class`: class_0 (59), class_1 (71), class_2 (48): three growers |
| `iris.csv.gz` | 150 | 4 lengths in centimetres | `class`: setosa, versicolor, virginica (50 each) |
| `diabetes.csv.gz` | 442 | 10: age, sex, body mass index, blood pressure, six blood serum measures, unscaled | `progression` of the disease after a year, 25...346 |

- Source: Python package `scikit-learn` 1.9.1, `sklearn/datasets/data/{breast_cancer,wine_data,iris}.csv` and
  `diabetes_{data_raw,target}.csv.gz`.
- Conversion: the columns got the names of the package's descriptions (with `_` between words), class numbers became
  class names, and the two files of diabetes were joined by row; no number changed but `1.510000e+02` to `151`.
- Licence: the package says BSD-3-Clause (`LICENSE`); its descriptions of the sets (`sklearn/datasets/descr/*.rst`) state
  no licence of their own and call the first three copies of UCI's sets.
- Citation: W. N. Street, W. H. Wolberg, O. L. Mangasarian, *Nuclear feature extraction for breast tumor diagnosis*,
  IS&T/SPIE 1905, 1993; M. Forina et al., *PARVUS: an extendible package for data exploration, classification and
  correlation*, Genoa, 1991; R. A. Fisher, *The use of multiple measurements in taxonomic problems*, Annals of Eugenics
  7(2), 1936; B. Efron, T. Hastie, I. Johnstone, R. Tibshirani, *Least angle regression*, Annals of Statistics 32(2), 2004.
"""

YEAST_ABOUT = """
2,417 genes of yeast: 103 numbers each from micro-array expression and phylogenetic profiles (`Att1`...`Att103`), and which
of 14 groups of functions it has (`Class1`...`Class14`, 0 or 1; 4.24 a gene, from 34 genes in the rarest group to 1,816).

- Source: Python package `river` 0.26.1, `river/datasets/yeast.csv.gz`, unchanged.
- Licence: the package says BSD-3-Clause (`LICENSE`); its description of the set (`river/datasets/yeast.py`) states none and
  calls it the version of the MULAN library.
- Citation: A. Elisseeff, J. Weston, *A kernel method for multi-labelled classification*, NIPS 2001; G. Tsoumakas,
  E. Spyromitros-Xioufis, J. Vilcek, I. Vlahavas, *MULAN: a Java library for multi-label learning*, JMLR 12, 2011.
- The genes stand in no given split; many share a family, which the file does not say.
"""

SEGMENT_ABOUT = """
2,310 regions of 3 × 3 pixels drawn from seven outdoor photographs: 18 numbers each (place, edges, colour), and its
`category`: brickface, cement, foliage, grass, path, sky or window, 330 each.

- Source: Python package `river` 0.26.1, `river/datasets/segment.csv.zip`.
- Conversion: unpacked from zip and packed with gzip; no byte of the table changed.
- Licence: the package says BSD-3-Clause (`LICENSE`); its description of the set (`river/datasets/segment.py`) states none and
  names UCI's page of the set as its source.
- Citation: C. Brodley, *Image Segmentation*, UCI Machine Learning Repository, 1990.
- Regions of one photograph are alike, and the file does not say which come from which.
"""
