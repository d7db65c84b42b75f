import CCairo
import Foundation

/// A face of the bundled font, read once: outlines, advances and kerning in thousandths of an em.
///
/// FreeType gives them unscaled and unhinted, so they are the same on every machine.
struct Typeface: Sendable {
  /// A character's form; `y` grows downwards from the baseline.
  struct Glyph: Sendable {
    var outline: Path
    var advance: Double
  }

  private(set) var glyphs: [Unicode.Scalar: Glyph] = [:]
  private var kerning: [UInt64: Double] = [:]

  func kern(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Double {
    kerning[UInt64(first.value) << 32 | UInt64(second.value)] ?? 0
  }

  static let regular = Typeface(.regular)
  static let bold = Typeface(.bold)
  static let italic = Typeface(.italic)

  static func of(_ face: FontFace) -> Typeface {
    switch face {
    case .regular: regular
    case .bold: bold
    case .italic: italic
    }
  }

  private init(_ face: FontFace) {
    let file = "Fonts/Inter-\(face.rawValue.capitalized).otf"
    guard let data = ResourceFolder.contents(of: file) else {
      fatalError(
        "charts need the font \(file), which is in none of "
          + ResourceFolder.candidates.map(\.path).joined(separator: ", ")
          + "; set SWIFTNB_RESOURCES to the folder that holds \(ResourceFolder.bundleName)")
    }
    var library: FT_Library?
    var font: FT_Face?
    defer {
      unsafe FT_Done_Face(font)
      unsafe FT_Done_FreeType(library)
    }
    let isLoaded = unsafe data.withUnsafeBytes { bytes -> Bool in
      let memory = unsafe bytes.bindMemory(to: UInt8.self).baseAddress
      guard unsafe FT_Init_FreeType(&library) == 0,
        unsafe FT_New_Memory_Face(library, memory, FT_Long(bytes.count), 0, &font) == 0,
        let font = unsafe font
      else { return false }
      unsafe read(font)
      return true
    }
    guard isLoaded else { fatalError("FreeType cannot read \(file): the file is damaged") }
  }

  private mutating func read(_ font: FT_Face) {
    let scale = unsafe 1000 / Double(font.pointee.units_per_EM)
    let flags = FT_Int32(FT_LOAD_NO_SCALE)
    var indices: [(Unicode.Scalar, FT_UInt)] = []
    var index: FT_UInt = 0
    var code = unsafe FT_Get_First_Char(font, &index)
    while index != 0 {
      if let scalar = Unicode.Scalar(UInt32(code)), unsafe FT_Load_Glyph(font, index, flags) == 0,
        let slot = unsafe font.pointee.glyph
      {
        let advance = unsafe (Double(slot.pointee.metrics.horiAdvance) * scale).rounded()
        glyphs[scalar] = unsafe Glyph(
          outline: GlyphOutline.path(of: &slot.pointee.outline, scale: scale), advance: advance)
        indices.append((scalar, index))
      }
      code = unsafe FT_Get_Next_Char(font, code, &index)
    }
    unsafe readKerning(font, indices.filter { $0.0.value < 0x7F || $0.0.value == 0x2019 }, scale)
  }

  private mutating func readKerning(
    _ font: FT_Face, _ indices: [(Unicode.Scalar, FT_UInt)], _ scale: Double
  ) {
    for (first, left) in indices {
      for (second, right) in indices {
        var change = FT_Vector()
        let mode = FT_KERNING_UNSCALED.rawValue
        guard unsafe FT_Get_Kerning(font, left, right, mode, &change) == 0, change.x != 0 else {
          continue
        }
        kerning[UInt64(first.value) << 32 | UInt64(second.value)] =
          (Double(change.x) * scale).rounded()
      }
    }
  }
}
