import Foundation

extension ChildProcess {
  /// Kills every process of the child's session: what its programs started in groups of their own, too.
  ///
  /// Looks again until nothing is left, because a process may start another while it is killed.
  func killSession() {
    for _ in 0..<20 {
      let members = SessionUsage(of: identifier).members.filter { $0 != identifier }
      if members.isEmpty { return }
      for member in members { kill(member, SIGKILL) }
      usleep(1_000)
    }
  }
}
