import Notebooks

extension PageWriter {
  /// `(Liu et al., 2020, p. 3; Sun, 2021)`, or `Liu et al. (2020)` within a sentence.
  mutating func markup(of group: CitationGroup) -> HTML {
    let items = group.items.map { item in
      markup(of: item, isNarrative: group.isNarrative)
    }
    return group.isNarrative ? items.joined() : "(\(items.joined(separator: "; ")))"
  }

  private mutating func markup(of item: CitationGroup.Item, isNarrative: Bool) -> HTML {
    let source = notebook.frontMatter.references.first { $0.key == item.key }
    guard let source else {
      return "<span class=\"unresolved\" title=\"No reference has this key\">@\(item.key)</span>"
    }
    cited.insert(source.key)
    let year = source.year ?? "n.d."
    let text =
      if isNarrative {
        "\(source.shortAuthors) (\(year))"
      } else {
        item.isYearOnly ? year : "\(source.shortAuthors), \(year)"
      }
    let prefix: HTML = item.prefix.isEmpty ? .empty : "\(item.prefix) "
    return """
      \(prefix)<a class="citation" href="#\(Self.id(of: source))">\(text)</a>\(item.suffix)
      """
  }

  /// The works that were cited, by their authors; empty without any.
  ///
  /// Call it after body and footnotes: only then is it known what they cite.
  var bibliography: HTML {
    let sources = notebook.frontMatter.references.filter { cited.contains($0.key) }
    guard !sources.isEmpty else { return .empty }
    let ordered = sources.sorted {
      ($0.shortAuthors, $0.year ?? "", $0.key) < ($1.shortAuthors, $1.year ?? "", $1.key)
    }
    let items = ordered.map { source -> HTML in
      "<li id=\"\(Self.id(of: source))\">\(entry(source))</li>\n"
    }
    return """
      <section class="bibliography" role="doc-bibliography">
      <h2 id="nb-references">References</h2>
      <ul>
      \(items.joined())</ul>
      </section>

      """
  }

  private func entry(_ source: Source) -> HTML {
    var text: HTML = source.authors.isEmpty ? .empty : "\(source.authors.joined(separator: ", ")) "
    text += "(\(source.year ?? "n.d.")). "
    let isLinked = source.url.map { !isSafe || Link.isSafe($0) } ?? false
    if isLinked, let url = source.url {
      text += "<a href=\"\(Link.encoded(url))\">\(source.title)</a>."
    } else {
      text += "\(source.title)."
    }
    if let venue = source.venue { text += " <em>\(venue)</em>." }
    return text
  }

  private static func id(of source: Source) -> String {
    "nb-ref-" + source.key.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
  }
}
