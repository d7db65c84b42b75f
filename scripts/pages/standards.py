"""What others check: html5lib parses strictly, axe-core looks for barriers. Neither is part of the project."""
import os
import pathlib
import subprocess

import checks

PARSE = """
import sys, html5lib
from html5lib.constants import E
parser = html5lib.HTMLParser()
parser.parse(open(sys.argv[1], encoding="utf-8").read())
for (line, column), code, values in parser.errors:
    print(f"line {line}, column {column}: {E[code] % values}")
"""
AXE = """
axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations.flatMap((rule) =>
  rule.nodes.slice(0, 2).map((node) => ({ impact: node.impact ?? rule.impact, text: `${rule.id}: ${rule.help} (${rule.nodes.length} times): ${node.html.slice(0, 160)}` }))))
"""


def markup_problems(report, tools):
    python = tools and os.path.join(tools, "venv/bin/python")
    if not python or not os.path.exists(python):
        print("check-pages: NOT RUN: the strict parser (scripts/install-page-tools)")
        return []
    result = subprocess.run([python, "-c", PARSE, report], capture_output=True, text=True)
    if result.returncode:
        return ["html5lib did not come to its end: " + result.stderr.strip().splitlines()[-1]]
    return ["html5lib: " + line for line in result.stdout.splitlines()]


def accessibility_problems(page, report, tools):
    axe = tools and pathlib.Path(tools, "axe.min.js")
    if not axe or not axe.exists():
        print("check-pages: NOT RUN: axe-core (scripts/install-page-tools)")
        return []
    found = []
    for width, theme in ((1600, "light"), (1280, "dark"), (360, "light")):
        page.show(width, theme=theme)
        page.open(checks.address(report))
        page.evaluate(axe.read_text() + "\n; undefined")
        for violation in page.evaluate(AXE):
            text = f"axe at {width} px, {theme}: {violation['impact']}: {violation['text']}"
            if violation["impact"] in ("serious", "critical"):
                found.append(text)
            else:
                print(f"check-pages: {report}: {text}")
    return found
