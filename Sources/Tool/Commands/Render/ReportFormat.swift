/// What a report is written as; the raw value ends its file's name.
enum ReportFormat: String {
  case html
  case md
  case pdf
  case ipynb
}
