import Datasets
import Digests
import Dispatch
import Foundation

extension CellRuntime {
  /// What the notebook's function returns, so that a cell can't leave it by `return`.
  public struct End: Sendable {
    init() {}
  }

  /// Ends the notebook's function.
  public func ended() -> End {
    End()
  }

  /// Runs the notebook's function on the concurrent executor and ends the process.
  ///
  /// The main thread serves the main actor meanwhile.
  public static func main(
    _ cells: @escaping @Sendable (CellRuntime) async throws -> End
  ) -> Never {
    DataAccess.setRecorder { access in
      switch access {
      case .opened(let path, let digest):
        shared.sink.notify(.opened(path: path, digest: digest.description))
      case .looked(let path, let found):
        shared.sink.notify(.looked(path: path, found: found.description))
      }
    }
    Task.detached {
      do {
        _ = try await cells(shared)
        shared.sink.send(.finished)
        fflush(nil)
        _exit(0)
      } catch {
        shared.threw(error)
        fflush(nil)
        _exit(1)
      }
    }
    dispatchMain()
  }
}
