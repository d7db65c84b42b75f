"""What is looked at in every report."""
import os
import pathlib

PROBE = pathlib.Path(__file__).with_name("probe.js").read_text()
# A phone, a tablet, a window with the contents beside the text, one with notes in the margin.
WIDTHS = (360, 768, 1280, 1600)


def address(report):
    return pathlib.Path(os.path.abspath(report)).as_uri()


def ask(page, name):
    return page.evaluate(f"{PROBE}\nprobe.{name}()")


def all_problems(page, report):
    found = layout(page, report) + contrast(page, report) + keyboard(page, report)
    found += without_scripts(page, report) + printed(page, report) + hovering(page, report)
    return found


def layout(page, report):
    found = []
    for width in WIDTHS:
        page.show(width)
        problems = page.open(address(report))
        for name in ("missing", "headings") if width == WIDTHS[0] else ():
            problems += ask(page, name)
        problems += ask(page, "overflow") + ask(page, "collisions")
        page.evaluate(f"{PROBE}\nprobe.pressAll()")
        problems += [f"with all buttons pressed, {problem}" for problem in ask(page, "overflow")]
        problems += [problem for problem in page.problems(address(report)) if problem not in problems]
        found += [f"at {width} px: {problem}" for problem in problems]
    return found


def contrast(page, report):
    found = []
    for theme in ("light", "dark"):
        page.show(1280, theme=theme)
        page.open(address(report))
        if page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper') && matchMedia('(prefers-color-scheme: dark)').matches && !document.documentElement.dataset.theme") != (theme == "dark"):
            found.append(f"the page does not take the theme {theme}")
        # What is folded is read too; another tab is as the first.
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
        found += [f"in {theme}: {problem}" for problem in ask(page, "contrast")]
    return found


def keyboard(page, report):
    """The Tab key leads through the page once, in its order, and the focus can be seen at each stop."""
    page.show(1280)
    page.open(address(report))
    count = ask(page, "focusable")
    found, last = [], -1
    for step in range(count + 10):
        page.press("Tab", 9)
        at = ask(page, "focus")
        if at is None or at["times"] > 1:
            break
        if step == 0 and not at["isSkip"]:
            found.append(f"Tab leads first to {at['name']}, not to the link that skips to the content")
        if at["order"] < last:
            found.append(f"Tab leads back to {at['name']}")
        last = at["order"]
        if not at["isVisible"]:
            found.append(f"the focus can't be seen on {at['name']}")
        if not at["isInside"]:
            found.append(f"Tab leads to {at['name']}, which stays out of sight")
    else:
        found.append(f"Tab did not come to its end after {count + 10} steps")
    if step < count - 1:
        found.append(f"Tab reached {step} of {count} stops")
    return found[:8]


def without_scripts(page, report):
    page.show(1280, scripts=False)
    problems = page.open(address(report)) + ask(page, "withoutScripts") + ask(page, "overflow")
    page.show(360, scripts=False)
    page.open(address(report))
    return [f"without scripts: {problem}" for problem in problems + ask(page, "overflow")]


def printed(page, report):
    page.show(700, media="print")
    return [f"in print: {problem}" for problem in page.open(address(report)) + ask(page, "printed") + ask(page, "overflow")]


def hovering(page, report):
    page.show(1280, height=4000)
    page.open(address(report))
    charts = ask(page, "silentCharts")
    if charts["count"]:
        print(f"check-pages: {report}: {charts['count'] - len(charts['silent'])} of {charts['count']} charts show values under the pointer")
    for label in charts["silent"]:
        print(f"check-pages: {report}: no values: {label}")
    return []
