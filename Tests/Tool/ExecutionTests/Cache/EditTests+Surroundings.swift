import Foundation
import Notebooks

@testable import Execution

extension EditTests {
  static let surroundingEdits: [Edit] = [
    Edit("a param's value", needsRun: true) { $0.settings.params["extra"] = .integer(2) },
    Edit("a param set to its default", needsRun: false) {
      $0.settings.params["extra"] = .integer(1)
    },
    Edit("the profile", needsRun: true) { $0.settings.profile = "full" },
    Edit("the origin of data", needsRun: true) { $0.settings.dataOrigin = "bundled" },
    Edit("no cache wanted", needsRun: true) { $0.settings.usesCache = false },
    Edit("a limit on the command line", needsRun: false) { $0.settings.timeout = 19 },
    Edit("a declared variable", needsRun: true) { $0.settings.environment["WORD"] = "other" },
    Edit("a declared variable that is gone", needsRun: true) {
      $0.settings.environment["WORD"] = nil
    },
    Edit("another variable", needsRun: false) { $0.settings.environment["LANG"] = "de_DE" },
    Edit("the time zone", needsRun: false) { $0.settings.environment["TZ"] = "Asia/Tokyo" },
    Edit("the number of threads", needsRun: false) {
      $0.settings.environment["SWIFTNB_THREADS"] = "1"
    },
    Edit("the instruction set", needsRun: false) {
      $0.settings.environment["SWIFTNB_ISA"] = "portable"
    },
    Edit("the clock", needsRun: false) { edited in
      // As on a later day: everything is older than it was.
      for name in ["declared.txt", "data.csv"] {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -86_400)],
          ofItemAtPath: edited.path(name))
      }
    },
  ]

  static let fileEdits: [Edit] = [
    Edit("a byte of a data file", needsRun: true) { try $0.write("1,22\n", to: "data.csv") },
    Edit("a data file written again with the same bytes", needsRun: false) {
      try $0.write("1,2\n", to: "data.csv")
    },
    Edit("a data file's mode", needsRun: false) {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: $0.path("data.csv"))
    },
    Edit("a data file replaced by an equal one", needsRun: false) {
      try $0.write("1,2\n", to: "new.csv")
      try FileManager.default.removeItem(atPath: $0.path("data.csv"))
      try FileManager.default.moveItem(atPath: $0.path("new.csv"), toPath: $0.path("data.csv"))
    },
    Edit("a data file that is gone", needsRun: true) {
      try FileManager.default.removeItem(atPath: $0.path("data.csv"))
    },
    Edit("a file that was looked for in vain", needsRun: true) {
      try $0.write("9\n", to: "maybe.csv")
    },
    Edit("a link's target", needsRun: true) { try $0.link("link.csv", to: "other.csv") },
    Edit("a link to an equal file", needsRun: false) { try $0.link("link.csv", to: "equal.csv") },
    Edit("one more file in a folder", needsRun: true) { try $0.write("x", to: "pictures/2.png") },
    Edit("a hidden file in a folder", needsRun: false) { try $0.write("x", to: "pictures/.two") },
    Edit("a set in an earlier folder", needsRun: true) {
      try $0.write("4,4,4\n", to: "first/mine/a.csv")
    },
    Edit("a declared file", needsRun: true) { try $0.write("texts", to: "declared.txt") },
    Edit("a file that nobody reads", needsRun: false) { try $0.write("b", to: "unread.txt") },
    Edit("code of a used file", needsRun: true) {
      try $0.write("func extra() -> Int { 8 }", to: "Extra.swift")
    },
    Edit("a comment of a used file", needsRun: false) {
      try $0.write("// more\nfunc extra() -> Int { 7 }\n", to: "Extra.swift")
    },
    Edit("a used file that asks for its lines", needsRun: true) {
      try $0.write("func extra() -> Int { 6 + #line }", to: "Extra.swift")
    },
  ]
}
