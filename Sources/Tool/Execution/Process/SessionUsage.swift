import Foundation

/// What the processes of one session hold, as `/proc` tells.
struct SessionUsage {
  /// All members that are no zombies, the leader too.
  private(set) var members: [pid_t] = []
  /// Their threads in all.
  private(set) var tasks = 0
  /// Bytes that they hold resident; pages that several of them share count for each.
  private(set) var residentBytes = 0

  init(of session: pid_t) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    for process in names.compactMap({ pid_t($0) }) {
      guard let fields = Self.fields(of: process), pid_t(fields[3]) == session else { continue }
      members.append(process)
      tasks += Int(fields[17]) ?? 1
      residentBytes += (Int(fields[21]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
  }

  /// The fields of `/proc/PID/stat` from the state on, of a process that is no zombie.
  ///
  /// The line reads `PID (NAME) STATE PARENT GROUP SESSION …`; the name may hold anything.
  private static func fields(of process: pid_t) -> [Substring]? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    return fields.count > 21 && fields[0] != "Z" ? fields : nil
  }
}
