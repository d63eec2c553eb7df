# SPDX-License-Identifier: MPL-2.0
"""pictures.py PROFILE FOLDER NAME DOCUMENT WIDTH

Opens DOCUMENT (a file or a factory) with the sidebar WIDTH pixels wide, inserts the clause that asks for nothing,
chooses one with choices and a field, and takes a picture of the screen: FOLDER/NAME.png. Run by scripts/take-pictures.
"""
import os
import subprocess
import sys

import desk

SCRIPTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "scripts")
WINDOW = (1400, 900)
# The bar is dragged below its button, which would hide the sidebar.
BESIDE = 55  # pixels right of the panels (the decks' buttons) and left of them, to the bar that is dragged


def node(tree, clause):
    found = [tree.Model.DataModel.Root]
    while found:
        one = found.pop()
        if one.DataValue == clause:
            return one
        found += [one.getChildAt(i) for i in range(one.ChildCount)]
    return None


def choose(office, panel, clause):
    tree = panel.getControl("tree")
    desk.wait_for(lambda: tree.select(node(tree, clause)))
    office.settle()


def insert(office, panel):
    button = panel.getControl("insert")
    button.setFocus()
    office.settle()
    subprocess.run(["xdotool", "key", "Return"], check=True)
    desk.wait_for(lambda: panel.getControl("message").Text)
    office.settle()


def drag(office, panel, width):
    """Drags the sidebar's edge until the panels are that wide, as near as the office lets it."""
    scale = int(os.environ.get("GDK_SCALE", "1"))
    for _ in range(3):
        now = panel.PosSize.Width
        if abs(now - width) < 4:
            return
        edge = WINDOW[0] - BESIDE - now
        steps = ["mousemove", edge * scale, 700 * scale, "mousedown", 1]
        steps += ["mousemove", (edge + (now - width) // 2) * scale, 700 * scale]
        steps += ["mousemove", (edge + now - width) * scale, 700 * scale, "mouseup", 1]
        subprocess.run(["xdotool"] + [str(step) for step in steps], check=True)
        office.settle()


def main(profile, folder, name, document, width):
    with desk.Office(profile) as office:
        office.open(document)
        office.place_window(*WINDOW)
        panel = office.panel("MeibunClausesPanel")
        office.panel("MeibunDocumentPanel")
        office.settle()
        office.window.toFront()
        choose(office, panel, "jcssa.guideline:maintenance-or-support")
        insert(office, panel)
        choose(office, panel, "jcssa.guideline:keep-updated")
        drag(office, panel, int(width))
        office.settle()
        print(f"{name}: {panel.PosSize.Width} px")
        subprocess.run([os.path.join(SCRIPTS, "take-picture"), os.path.join(folder, name + ".png")], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
