import Digests
import Testing

/// The expected digests are the ones of FIPS 180-4's examples, and of `sha256sum` for the long one.
@Suite struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `it gives the published digests`(text: String, expected: String) {
    #expect(Digest(of: text).description == expected)
  }

  @Test func `a million letters give the published digest`() {
    #expect(
      Digest(of: String(repeating: "a", count: 1_000_000)).description
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// The digest of the digests of 200 texts, by Python's `hashlib`; each is given whole, without its
  /// storage, and in two pieces.
  @Test func `every length is filled up rightly`() {
    var all = [DigestBuilder(), DigestBuilder(), DigestBuilder()]
    for count in 0..<200 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + count) }
      var pieces = DigestBuilder()
      pieces.append(bytes[..<(count / 3)])
      pieces.append(bytes[(count / 3)...])
      let digests = [Digest(of: bytes), Digest(of: AnySequence(bytes)), pieces.finished()]
      for (index, digest) in digests.enumerated() { all[index].append(digest.description.utf8) }
    }
    let expected = "b8f5d54cfd1cbbcae2003d1365d9fab7e5bc61813fa3486ee6a6a6bf38db4745"
    #expect(all.allSatisfy { $0.finished().description == expected })
  }

  @Test func `bytes in pieces give the digest of the whole`() {
    var builder = DigestBuilder()
    for piece in ["ab", "", "c"] { builder.append(piece.utf8) }
    #expect(builder.finished() == Digest(of: "abc"))
  }

  @Test func `fields can not run together`() {
    var first = DigestBuilder()
    first.append(field: "ab")
    first.append(field: "c")
    var second = DigestBuilder()
    second.append(field: "a")
    second.append(field: "bc")
    #expect(first.finished() != second.finished())
  }
}
