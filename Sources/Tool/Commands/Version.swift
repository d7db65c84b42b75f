/// The version of tool and formats.
enum Version {
  static let current = "0.1.0"
}
