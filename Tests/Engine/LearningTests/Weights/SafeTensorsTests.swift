import Learning
import Tensors
import Testing

@Suite struct SafeTensorsTests {
  @Test func `every type that NumPy writes is read`() throws {
    let file = try SafeTensors(reading: WeightFixtures.path("types.safetensors"))
    #expect(file.metadata == ["made by": "NumPy"])
    for name in ["int8", "int16", "int32", "int64", "float16", "float32", "float64"] {
      let entry = try #require(file[name])
      #expect(entry.extents == [2, 3])
      #expect(entry.doubles == [-2, -1, 0, 1, 2, 3], "\(name)")
      #expect(entry.tensor.scalars == [-2, -1, 0, 1, 2, 3], "\(name)")
    }
    for name in ["uint8", "uint16", "uint32", "uint64"] {
      #expect(file[name]?.doubles == [0, 1, 2, 3, 4, 5], "\(name)")
    }
    #expect(file["bool"]?.tensor.scalars == [0, 1, 0, 1, 0, 1])
    #expect(file["scalar"]?.tensor.shape == [])
    #expect(file["scalar"]?.tensor.scalar == 0.5)
    #expect(file["empty"]?.tensor.shape == [0, 3])
    #expect(file["with \"quotes\", \\ and é"]?.tensor.scalars == [1])
    let half = try #require(file["half"]).tensor.scalars
    #expect(half == [0x1p-24, 0x1p-14, 65504, .infinity, 0])
    #expect(half[4].sign == .minus)
  }

  @Test func `what we write are the bytes of the python package`() throws {
    var file = SafeTensors(metadata: ["format": "pt"])
    file.append("b", Tensor([0, 0.841, 0.909, 0.141]))
    file.append("a", Tensor([1, -2], shape: [1, 2]))
    let expected = try WeightFixtures.bytes("plain.safetensors")
    #expect(file.serialized == expected)
  }

  @Test func `a written file of other types is read again`() throws {
    let file = try SafeTensors(reading: WeightFixtures.path("types.safetensors"))
    let bytes = try WeightFixtures.bytes("types.safetensors")
    #expect(file.serialized == bytes)
    try WeightFixtures.withTemporaryFile { path in
      try file.write(to: path)
      let again = try SafeTensors(reading: path)
      #expect(again.entries.map(\.name) == file.entries.map(\.name))
    }
  }

  @Test func `bfloat16 is the upper half of single precision`() throws {
    let header = #"{"x":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}"#
    var bytes = WeightFixtures.file(header)
    bytes += [0x80, 0x3F, 0x20, 0xC1]
    let file = try SafeTensors(bytes: bytes, file: "f")
    #expect(file["x"]?.tensor.scalars == [1, -10])
  }

  @Test func `unicode escapes in a name are read`() throws {
    let header = #"{"é😀":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}"#
    let file = try SafeTensors(bytes: WeightFixtures.file(header), file: "f")
    #expect(file.entries.map(\.name) == ["é😀"])
  }
}
