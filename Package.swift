// swift-tools-version: 6.2
import PackageDescription

// The folders show the architecture: each target lies in one of six wings, and may import only what its row names.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

func target(
  _ name: String, in wing: String, _ dependencies: [Target.Dependency] = [],
  resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(wing)/\(name)", resources: resources,
    swiftSettings: strict)
}

func tests(
  of name: String, in wing: String, using dependencies: [Target.Dependency] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    path: "Tests/\(wing)/\(name)Tests", exclude: exclude, swiftSettings: strict)
}

func systemLibrary(_ name: String, in wing: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/\(wing)/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let engine: [Target] = [
  .target(
    name: "CKernels", path: "Sources/Engine/CKernels", linkerSettings: [.linkedLibrary("pthread")]),
  systemLibrary("CZlib", in: "Engine", pkgConfig: "zlib", apt: "zlib1g-dev"),
  target("Numerics", in: "Engine"),
  target("Tensors", in: "Engine", ["CKernels", "Numerics"]),
  target("Learning", in: "Engine", ["Tensors", "Numerics", "Digests"]),
  target("Sparsity", in: "Engine", ["Learning", "Tensors", "Numerics"]),
  target(
    "Datasets", in: "Engine", ["Tensors", "Numerics", "Digests", "DataCatalogue", "CZlib"],
    resources: [.copy("Resources")]),
  target(
    "Experiments", in: "Engine",
    ["Learning", "Datasets", "Runs", "Digests", "Tensors", "Numerics"]),
]

let systems: [Target] =
  ["SparseNetworks", "LabelNoise"].map { family in
    target(
      family, in: "Systems",
      ["Sparsity", "Experiments", "Learning", "Datasets", "Runs", "Tensors", "Numerics"])
  } + [target("SystemCatalog", in: "Systems", ["SparseNetworks", "LabelNoise", "Experiments"])]

let drawing: [Target] = [
  systemLibrary("CCairo", in: "Drawing", pkgConfig: "cairo-ft", apt: "libcairo2-dev"),
  systemLibrary("CPNG", in: "Drawing", pkgConfig: "libpng", apt: "libpng-dev"),
  target(
    "Charts", in: "Drawing", ["CCairo", "CPNG", "Numerics"], resources: [.copy("Resources")]),
]

let notebook: [Target] = [
  target(
    "SwiftNotebook", in: "Notebook",
    [
      "SystemCatalog", "SparseNetworks", "LabelNoise", "Sparsity", "Experiments", "Learning",
      "Datasets", "Tensors", "Numerics", "Charts", "Outputs", "Runs", "Digests",
    ]),
  .executableTarget(
    name: "swiftnb-engine", path: "Sources/Notebook/swiftnb-engine",
    linkerSettings: [.linkedLibrary("dl")]),
]

let shared: [Target] = [
  target("Digests", in: "Shared"),
  target("DataCatalogue", in: "Shared"),
  target("Outputs", in: "Shared"),
  target("Runs", in: "Shared", ["Digests"]),
]

let tool: [Target] = [
  target("Notebooks", in: "Tool"),
  target("Execution", in: "Tool", ["Notebooks", "Outputs", "Runs", "Digests"]),
  target("Baselines", in: "Tool", ["Outputs"]),
  target("Reports", in: "Tool", ["Notebooks", "Baselines", "Outputs", "Runs"]),
  target(
    "Commands", in: "Tool",
    [
      "Execution", "Reports", "Baselines", "Notebooks", "Outputs", "Runs", "Digests",
      "DataCatalogue",
    ]),
  .executableTarget(
    name: "swiftnb", dependencies: ["Commands"], path: "Sources/Tool/swiftnb",
    swiftSettings: strict),
]

let testTargets: [Target] = [
  tests(of: "CKernels", in: "Engine", using: ["Numerics"]),
  tests(of: "Numerics", in: "Engine", using: ["CKernels"]),
  tests(of: "Tensors", in: "Engine", using: ["CKernels", "Numerics"]),
  tests(
    of: "Learning", in: "Engine", using: ["Tensors", "Numerics", "Digests"],
    exclude: ["Fixtures"]),
  tests(of: "Sparsity", in: "Engine", using: ["Learning", "Tensors", "Numerics"]),
  tests(
    of: "Datasets", in: "Engine", using: ["Tensors", "Numerics", "Digests", "DataCatalogue"],
    exclude: ["Fixtures"]),
  tests(
    of: "Experiments", in: "Engine", using: ["Learning", "Datasets", "Runs", "Tensors", "Numerics"]),
  tests(
    of: "LabelNoise", in: "Systems",
    using: ["Experiments", "Learning", "Datasets", "Tensors", "Numerics"]),
  tests(
    of: "SparseNetworks", in: "Systems",
    using: ["Sparsity", "Experiments", "Learning", "Datasets", "Runs", "Tensors", "Numerics"]),
  tests(of: "SystemCatalog", in: "Systems", using: ["Experiments"]),
  tests(of: "Charts", in: "Drawing", using: ["CPNG", "Numerics"], exclude: ["Goldens"]),
  tests(
    of: "SwiftNotebook", in: "Notebook",
    using: ["Charts", "Datasets", "Experiments", "Tensors", "Numerics", "Outputs", "Runs"]),
  tests(of: "Digests", in: "Shared"),
  tests(of: "Outputs", in: "Shared"),
  tests(of: "Runs", in: "Shared", using: ["Digests"]),
  tests(of: "Notebooks", in: "Tool"),
  tests(of: "Execution", in: "Tool", using: ["Notebooks", "Outputs", "Runs", "Digests"]),
  tests(of: "Baselines", in: "Tool", using: ["Outputs"]),
  tests(of: "Reports", in: "Tool", using: ["Notebooks", "Baselines", "Outputs"]),
  tests(
    of: "Commands", in: "Tool",
    using: [
      "Execution", "Reports", "Baselines", "Notebooks", "Outputs", "Runs", "Digests",
      "DataCatalogue",
    ]),
]

let package = Package(
  name: "swiftnb",
  products: [
    .library(name: "SwiftNotebook", type: .dynamic, targets: ["SwiftNotebook"]),
    .executable(name: "swiftnb-engine", targets: ["swiftnb-engine"]),
    .executable(name: "swiftnb", targets: ["swiftnb"]),
  ],
  targets: engine + systems + drawing + notebook + shared + tool + testTargets,
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c17
)
