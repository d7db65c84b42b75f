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
  target("Learning", in: "Engine", ["Tensors"]),
  target("Sparsity", in: "Engine", ["Learning", "Tensors"]),
  target(
    "Datasets", in: "Engine", ["Tensors", "Digests", "CPNG", "CZlib"],
    resources: [.copy("Resources")]),
  target("Experiments", in: "Engine", ["Learning", "Datasets", "Runs", "Digests", "Tensors"]),
]

let systems: [Target] =
  ["SparseNetworks", "LabelNoise"].map { family in
    target(
      family, in: "Systems",
      ["Sparsity", "Experiments", "Learning", "Datasets", "Tensors"])
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
      "Datasets", "Tensors", "Charts", "Outputs", "Runs", "Digests",
    ]),
  .executableTarget(
    name: "swiftnb-engine", path: "Sources/Notebook/swiftnb-engine",
    linkerSettings: [.linkedLibrary("dl")]),
]

let shared: [Target] = [
  target("Digests", in: "Shared"),
  target("Outputs", in: "Shared"),
  target("Runs", in: "Shared", ["Digests"]),
]

let tool: [Target] = [
  target("Notebooks", in: "Tool"),
  target("Execution", in: "Tool", ["Notebooks", "Outputs", "Runs", "Digests"]),
  target("Reports", in: "Tool", ["Notebooks", "Outputs", "Runs"]),
  target(
    "Commands", in: "Tool", ["Execution", "Reports", "Notebooks", "Outputs", "Runs", "Digests"]),
  .executableTarget(
    name: "swiftnb", dependencies: ["Commands"], path: "Sources/Tool/swiftnb",
    swiftSettings: strict),
]

let testTargets: [Target] = [
  tests(of: "Digests", in: "Shared"),
  tests(of: "Commands", in: "Tool"),
  tests(of: "Notebooks", in: "Tool"),
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
