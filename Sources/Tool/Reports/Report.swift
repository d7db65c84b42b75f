public import Foundation
public import Notebooks
public import Outputs

/// A notebook with what its cells left behind, as one self-contained HTML file.
///
/// The page is a pure function of what is passed in: equal values give equal bytes.
public struct Report: Sendable {
  let notebook: Notebook
  let outputs: NotebookOutputs
  let facts: ReportFacts
  let images: [String: Data]

  /// Joins the parts of a report.
  ///
  /// `images` holds the bytes of the files that the prose shows, under the names that
  /// `imageSources(in:)` lists.
  public init(
    notebook: Notebook, outputs: NotebookOutputs, facts: ReportFacts, images: [String: Data] = [:]
  ) {
    self.notebook = notebook
    self.outputs = outputs
    self.facts = facts
    self.images = images
  }

  /// The local files that the notebook's images name, as they are written there.
  public static func imageSources(in notebook: Notebook) -> [String] {
    let notes = notebook.footnotes.flatMap(\.blocks)
    let sources = (notebook.blocks + notes).flatMap(\.imageSources)
    var seen: Set<String> = []
    return sources.filter { !Link.isRemote($0) && seen.insert($0).inserted }
  }

  /// The page; throws `TemplateError` where a template is missing or malformed.
  ///
  /// With `isSafe`, raw HTML of the prose and of cells is shown as text, and links that could run
  /// code lose their destination.
  public func html(from templates: TemplateFolder, isSafe: Bool = false) throws -> String {
    try page(from: templates, isSafe: isSafe, pictures: PictureFiles()).html
  }

  /// The page with what lies beside it: style, script and pictures, by their names in `folder`.
  ///
  /// Throws like `html(from:)`.
  public func pageWithFiles(
    in folder: String, from templates: TemplateFolder
  ) throws -> (html: String, files: [String: Data]) {
    let written = try page(from: templates, isSafe: false, pictures: PictureFiles(folder: folder))
    var files = written.pictures.files
    let parts = [
      "style.css": ["colors.css", "style.css"], "theme.js": ["theme.js"],
      "script.js": ["script.js", "tables.js", "hover.js", "margin.js"],
    ]
    for (name, parts) in parts {
      files[name] = Data(try parts.map { try templates.fill($0, with: [:]) }.joined().utf8)
    }
    return (written.html, files)
  }

  private func page(
    from templates: TemplateFolder, isSafe: Bool, pictures: PictureFiles
  ) throws -> (html: String, pictures: PictureFiles) {
    let title = PageTitle(of: notebook)
    var writer = PageWriter(
      notebook: notebook, outputs: outputs, images: images, isSafe: isSafe,
      headingShift: title.headingShift)
    writer.pictures = pictures
    let body = writer.markup(of: title.body)
    let footnotes = writer.footnotes
    let bibliography = writer.bibliography
    let contents = TableOfContents(of: title.body, outputs, writer.references.sections)
    let matter = notebook.frontMatter
    let html = try templates.fill(
      "page.html",
      with: [
        "files": .text(pictures.address ?? ""),
        "title": .markup(writer.markup(of: title.inlines)),
        "plainTitle": .text(title.inlines.plainText(outputs.text)),
        "subtitle": .text(matter.subtitle ?? ""),
        "description": .text(matter.description ?? ""),
        "authors": .list(matter.authors.map { ["author": .text($0)] }),
        "allAuthors": .text(matter.authors.joined(separator: ", ")),
        "date": .text(matter.date ?? ""),
        "theme": .text(matter.theme == .auto ? "" : matter.theme.rawValue),
        "params": .list(
          facts.params.map { ["name": .text($0.name), "value": .text($0.value.text)] }),
        "profile": .text(facts.profile),
        "engineVersion": .text(facts.engineVersion),
        "commit": .text(String((facts.commit ?? "").prefix(10))),
        "isDirty": .flag(facts.isDirty ?? false),
        "isSafe": .flag(isSafe),
        "incomplete": .markup(writer.incompleteness),
        "claims": .markup(ClaimPanel(claims: writer.claims).markup),
        "figures": .markup(
          FigurePanel(figures: allFigures, baseline: facts.baseline, history: facts.history).markup),
        "contents": .markup(matter.toc ? contents.markup : .empty),
        "body": .markup(body + bibliography),
        "footnotes": .markup(footnotes),
        "provenance": .markup(Provenance(facts: facts, notebook: notebook).markup),
      ])
    return (html, writer.pictures)
  }

  private var allFigures: [Figure] {
    outputs.cells.flatMap { cell in
      cell.outputs.compactMap { output in
        guard case .figure(let figure) = output else { return nil }
        return figure
      }
    }
  }
}
