import CKernels
import Foundation
import Testing

@Suite struct SourceRuleTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/Engine/CKernels")

  /// Without it the compiler fuses products and sums where the target can, and bits differ.
  @Test func `every C file turns contraction off in its first line`() throws {
    let paths = FileManager.default.enumerator(atPath: folder.path)
    let files = (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".c") }
    #expect(files.count > 10)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      #expect(text.hasPrefix("#pragma clang fp contract(off)\n"), "\(file)")
    }
  }

  @Test func `instruction sets go by name, and an unknown one changes nothing`() {
    alone {
      for name in instructionSets {
        #expect(unsafe snb_select_instruction_set(name))
        let shown = unsafe String(cString: snb_instruction_set())
        #expect(shown == (name == "emulated" ? "portable" : name))
      }
      let before = unsafe String(cString: snb_instruction_set())
      #expect(!(unsafe snb_select_instruction_set("avx1024")))
      #expect(unsafe String(cString: snb_instruction_set()) == before)
      #expect(unsafe snb_select_instruction_set(""))
      #expect(unsafe String(cString: snb_instruction_set()) == instructionSets[0])
    }
  }

  @Test func `threads are used where the work is large, and only then`() {
    alone {
      snb_set_threads(2)
      #expect(snb_threads() == 2)
      let x = Samples(count: 1 << 20, repeating: 1)
      let small = Samples(count: 16)
      _ = snb_threads_used()
      unsafe snb_unary(SNB_EXP, 16, small.start, small.start)
      #expect(snb_threads_used() == 1)
      // The second thread may be late for one kernel, not for all of them.
      var most: Int32 = 0
      for _ in 0..<200 where most < 2 {
        unsafe snb_unary(SNB_EXP, x.count, x.start, x.start)
        most = max(most, snb_threads_used())
      }
      #expect(most == 2)
      snb_set_threads(1)
      unsafe snb_unary(SNB_EXP, x.count, x.start, x.start)
      #expect(snb_threads_used() == 1)
      #expect(snb_threads_used() == 0)
      snb_set_threads(0)
      #expect(snb_threads() == 1)
    }
  }
}
