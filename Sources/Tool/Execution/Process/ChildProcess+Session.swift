import Foundation

extension ChildProcess {
  /// Kills every process of the child's session: what its programs started in groups of their own, too.
  ///
  /// Looks again until nothing is left, because a process may start another while it is killed.
  func killSession() {
    for _ in 0..<20 {
      let members = sessionMembers
      if members.isEmpty { return }
      for member in members { kill(member, SIGKILL) }
      usleep(1_000)
    }
  }

  /// The processes of the session that are no zombies, without the child itself.
  private var sessionMembers: [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.filter { $0 != identifier && isMember($0) }
  }

  /// `/proc/PID/stat` reads `PID (NAME) STATE PARENT GROUP SESSION …`; the name may hold anything.
  private func isMember(_ process: pid_t) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return false }
    let fields = text[text.index(after: end)...].split(separator: " ")
    return fields.count > 3 && fields[0] != "Z" && pid_t(fields[3]) == identifier
  }
}
