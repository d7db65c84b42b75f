import Testing

@testable import Notebooks

@Suite struct QuartoReaderTests {
  private let source = """
    ---
    title: A study
    format:
      html:
        code-fold: true
    bibliography: refs.bib
    ---

    ## Results {#sec-results}

    ```{python}
    #| label: fig-one
    #| fig-cap: One
    plot(1)
    ```

    See @fig-one and @sec-results; `{python} x + 1` and `{swift} y`.

    {{< video a.mp4 >}}

    ```{swift}
    #| label: fig-two
    #| cache: true
    let y = 1
    ```
    """

  @Test func `prose stays, Swift cells run, all else is shown and listed`() throws {
    let found = try QuartoReader.converted(source, path: "n.qmd")
    #expect(
      found.text == """
        ---
        title: A study
        bibliography: refs.bib
        ---

        ## Results {#sec-results}

        ```python
        plot(1)
        ```

        See \\@fig-one and @sec-results; `x + 1` and `{swift} y`.

        {{< video a.mp4 >}}

        ```{swift}
        //| label: fig-two
        let y = 1
        ```

        """)
    #expect(
      found.losses.map { "\($0.place): \($0.what)" } == [
        "line 3: the header's 'format' has no meaning here",
        "line 11: code of the language 'python' is shown, not run",
        "line 17: '@fig-one' names a cell that does not run",
        "line 17: an inline expression of 'python' is shown as code",
        "line 19: a shortcode has no meaning here and stays as text",
        "line 21: the option 'cache' has no meaning here",
      ])
    let notebook = try Notebook(reading: found.text, path: "n", files: { _ in "" })
    #expect(notebook.cells.count == 1)
    #expect(notebook.expressions.count == 1)
  }

  @Test func `cells in quotes and lists and longer fences are found as the parser finds them`()
    throws
  {
    let source = """
      > ```{python}
      > #| label: fig-a
      > f()
      > ```

      - one

        ````{swift}
        #| echo: false
        let text = "```"
        ````

      ~~~
      ```{r}
      ~~~
      @fig-a
      """
    let found = try QuartoReader.converted(source, path: "n.qmd")
    #expect(
      found.text == """
        > ```python
        > f()
        > ```

        - one

          ````{swift}
          //| echo: false
          let text = "```"
          ````

        ~~~
        ```{r}
        ~~~
        \\@fig-a

        """)
  }

  @Test func `a header that can't be read is named with its place`() {
    #expect(throws: ConversionError.self) {
      try QuartoReader.converted("---\ntitle: [a\n---\n", path: "n.qmd")
    }
  }
}
