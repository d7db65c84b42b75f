/// The works of the BibTeX files that a front matter names.
struct Bibliography {
  private(set) var sources: [Source] = []
  private(set) var messages: [NotebookError] = []

  /// Reads the files by `files`; `path` is the document's.
  init(of matter: FrontMatter, path: String, files: (String) -> String?) {
    var keys = Set(matter.references.map(\.key))
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    for name in matter.bibliography {
      let displayed = name.hasPrefix("/") ? name : folder + name
      guard let text = files(name) else {
        messages.append(
          NotebookError(
            path: path, line: 1,
            message: "there is no file '\(displayed)' with references; correct 'bibliography:'"))
        continue
      }
      do throws(LocatedMessage) {
        for entry in try BibTeXReader.entries(of: text) {
          if !keys.insert(entry.key).inserted {
            let text = "the reference '\(entry.key)' is already there; choose another key"
            throw LocatedMessage(line: entry.line, message: text)
          }
          sources.append(Source(entry))
        }
      } catch {
        messages.append(error.inFile(displayed))
      }
    }
  }
}

extension Source {
  /// A BibTeX entry's authors, title, year, place and address.
  init(_ entry: BibTeXReader.Entry) {
    func field(_ names: String...) -> String? {
      names.lazy.compactMap { entry.fields[$0] }.first.map(LaTeXText.plain)
    }
    let names = entry.fields["author"] ?? entry.fields["editor"] ?? ""
    let doi = field("doi").map { $0.hasPrefix("http") ? $0 : "https://doi.org/\($0)" }
    let preprint = field("eprint").flatMap { eprint in
      field("archiveprefix", "eprinttype")?.lowercased() == "arxiv"
        ? "https://arxiv.org/abs/\(eprint)" : nil
    }
    self.init(
      key: entry.key, authors: Self.authors(names), title: field("title") ?? entry.key,
      year: field("year") ?? field("date").map { String($0.prefix(4)) },
      venue: field("journal", "journaltitle", "booktitle", "publisher", "school", "institution"),
      url: doi ?? field("url") ?? preprint, line: entry.line)
  }

  /// Names parted by the word `and` outside of braces.
  private static func authors(_ text: String) -> [String] {
    var names: [String] = [""]
    var depth = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      if depth == 0, word == "and" {
        names.append("")
        continue
      }
      depth += word.count { $0 == "{" } - word.count { $0 == "}" }
      names[names.count - 1] += (names.last == "" ? "" : " ") + word
    }
    return names.filter { !$0.isEmpty }.map {
      $0 == "others" ? Self.andOthers : LaTeXText.plain($0)
    }
  }
}
