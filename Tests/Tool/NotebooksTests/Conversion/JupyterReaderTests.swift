import Foundation
import Testing

@testable import Notebooks

@Suite struct JupyterReaderTests {
  private func converted(_ json: String, keepingOutputs: Bool = false) throws -> Converted {
    try JupyterReader.converted(
      Data(json.utf8), path: "n.ipynb", keepingOutputs: keepingOutputs, folder: "n_files")
  }

  private let notebook = """
    {"nbformat": 4, "nbformat_minor": 5,
     "metadata": {"kernelspec": {"name": "python3", "language": "python"}},
     "cells": [
      {"cell_type": "markdown", "metadata": {}, "source": ["# Title\\n", "![x](attachment:a.png)"],
       "attachments": {"a.png": {"image/png": "iVBORw0KGgo="}}},
      {"cell_type": "code", "metadata": {}, "execution_count": 1, "source": "%time\\nprint('```')",
       "outputs": [
        {"output_type": "stream", "name": "stdout", "text": ["1\\n", "2\\n"]},
        {"output_type": "display_data", "metadata": {},
         "data": {"text/html": "<b>x</b>", "text/plain": ["x"]}},
        {"output_type": "execute_result", "execution_count": 1, "metadata": {},
         "data": {"image/png": "iVBORw0KGgo=\\n", "text/plain": "<Figure>"}},
        {"output_type": "error", "ename": "ValueError", "evalue": "no", "traceback": ["..."]}]},
      {"cell_type": "code", "metadata": {}, "execution_count": null, "source": "", "outputs": []}
     ]}
    """

  @Test func `prose, code and attached pictures come over, outputs on request`() throws {
    let found = try converted(notebook)
    #expect(
      found.text == """
        # Title
        ![x](n_files/picture-1.png)

        ````python
        %time
        print('```')
        ````

        """)
    #expect(found.files.keys.sorted() == ["n_files/picture-1.png"])
    #expect(
      found.losses.map { "\($0.place): \($0.what)" } == [
        "cell 2: code of the language 'python' is shown, not run",
        "cell 2: a magic or shell line has no meaning here", "cell 2: its outputs are left out",
      ])
  }

  @Test func `kept outputs are text and pictures`() throws {
    let found = try converted(notebook, keepingOutputs: true)
    let tail = """
      ```text
      1
      2
      ```

      ```text
      x
      ```

      ![Output of cell 2](n_files/picture-2.png)

      ```text
      ValueError: no
      ```

      """
    #expect(found.text.hasSuffix("````\n\n" + tail))
    #expect(found.files.count == 2)
    #expect(found.losses.last?.what == "an output of HTML or script is kept as plain text only")
  }

  @Test func `Swift cells run here too`() throws {
    let found = try converted(
      """
      {"nbformat": 4, "nbformat_minor": 5, "metadata": {"language_info": {"name": "swift"}}, "cells": [
        {"cell_type": "code", "source": ["let a = 1\\n", "a"], "outputs": []}]}
      """)
    #expect(found.text == "```{swift}\nlet a = 1\na\n```\n")
    #expect(found.losses.isEmpty)
    #expect(try Notebook(reading: found.text, path: "n").cells.count == 1)
  }

  @Test(arguments: [
    (
      "{\"nbformat\": 3}",
      "n.ipynb: notebooks of format 4 are read, found format 3; open it in Jupyter and save it"
    ),
    (
      "{}",
      "n.ipynb: notebooks of format 4 are read, found no 'nbformat'; is this a Jupyter notebook?"
    ),
    ("[", "n.ipynb: this is no Jupyter notebook: the JSON is damaged"),
    (
      "{\"nbformat\": 4, \"metadata\": {}, \"cells\": [{\"source\": \"\"}]}",
      "n.ipynb: this is no Jupyter notebook: 'cell_type' is missing at cells.0"
    ),
  ])
  func `what is no notebook is refused with its reason`(json: String, message: String) {
    #expect(throws: ConversionError(description: message)) { try converted(json) }
  }
}
