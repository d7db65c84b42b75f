/// Four classic tables (bundled): breast cancer, wine, iris, diabetes.
///
/// Street et al., 1993; Forina et al., 1991; Fisher, 1936; Efron et al., 2004; the README beside
/// the files states sources and licence.
public enum ClassicTables {
  /// 569 biopsies of breast tissue, 30 measures of their cell nuclei, benign (357) or malignant.
  public static func breastCancer() throws -> LabeledRows {
    try labeled("breast-cancer")
  }

  /// 178 wines of three growers, 13 chemical measures.
  public static func wine() throws -> LabeledRows {
    try labeled("wine")
  }

  /// 150 flowers of three species, 4 lengths in centimetres.
  public static func iris() throws -> LabeledRows {
    try labeled("iris")
  }

  /// 442 patients, 10 measures, and how far the disease had gone on a year later.
  public static func diabetes() throws -> MeasuredRows {
    let (table, file) = try table("diabetes")
    let target = "progression"
    try requireNumbers(table.names, in: table, of: file)
    let names = table.names.filter { $0 != target }
    return MeasuredRows(
      name: "diabetes", features: table.tensor(names), featureNames: names,
      targets: table.numbers(target), targetName: target, fingerprint: file.digest)
  }

  private static func labeled(_ name: String) throws -> LabeledRows {
    let (table, file) = try table(name)
    return try LabeledRows(name: name, table, target: "class", of: file)
  }

  private static func table(_ name: String) throws -> (DataTable, DataFile) {
    let file = try DataFile(opening: BundledFiles.path(of: "tables/\(name).csv.gz"))
    return (try DataTable(file), file)
  }
}
