# SPDX-License-Identifier: MPL-2.0
"""pictures.py PROFILE FOLDER NAME DOCUMENT WIDTH [options|menu]

Opens DOCUMENT (a file or a factory) with the sidebar WIDTH pixels wide and our toolbar, inserts the clause that asks for
nothing, chooses one with choices and a field, opens the options page or our menu where that is wished for, and takes a
picture of the screen: FOLDER/NAME.png. Run by scripts/take-pictures.
"""
import os
import subprocess
import sys
import threading

import uno  # before what is imported of the office
from com.sun.star.accessibility.AccessibleStateType import FOCUSED

import desk

SCRIPTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "scripts")
WINDOW = (1400, 900)
PAGE = "vnd.sun.star.extension://org.meibun.Meibun/dialogs/options.xdl"
TOOLBAR = "private:resource/toolbar/addon_org.meibun.Meibun.ToolBar"
TITLE = 42  # of a window, as the window manager draws it
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


def press(office, panel, name):
    """By keyboard, once the focus is there: what is set while the desktop gives it to a window is lost."""
    button = panel.getControl(name)

    def focused():
        button.setFocus()
        office.settle()
        return button.AccessibleContext.AccessibleStateSet.contains(FOCUSED)

    desk.wait_for(focused)
    subprocess.run(["xdotool", "key", "Return"], check=True)
    office.settle()


def insert(office, panel):
    press(office, panel, "insert")
    desk.wait_for(lambda: panel.getControl("message").Text)
    office.settle()


def drag(office, panel, width, right=WINDOW[0]):
    """Drags the sidebar's edge until the panels are that wide, as near as the office lets it. `right`: the window's."""
    scale = int(os.environ.get("GDK_SCALE", "1"))
    for _ in range(3):
        now = panel.PosSize.Width
        if abs(now - width) < 4:
            return
        edge = right - BESIDE - now
        steps = ["mousemove", edge * scale, 700 * scale, "mousedown", 1]
        steps += ["mousemove", (edge + (now - width) // 2) * scale, 700 * scale]
        steps += ["mousemove", (edge + now - width) * scale, 700 * scale, "mouseup", 1]
        subprocess.run(["xdotool"] + [str(step) for step in steps], check=True)
        office.settle()


def window(but):
    """The place on the screen of the window that is in front; nothing while it is `but`."""
    if in_front() == but:
        return None
    subprocess.run(["xdotool", "mousemove", "5", "5"], check=True)  # no help text in the picture
    found = subprocess.run(["xdotool", "getactivewindow", "getwindowgeometry", "--shell"], check=True,
                           capture_output=True, text=True).stdout
    values = dict(line.split("=") for line in found.split() if "=" in line)
    return [int(values["X"]) - 1, int(values["Y"]) - TITLE, int(values["WIDTH"]) + 2, int(values["HEIGHT"]) + TITLE // 2 + 2]


def in_front():
    return subprocess.run(["xdotool", "getactivewindow"], check=True, capture_output=True, text=True).stdout.strip()


def dialog(office, command, *arguments):
    """Opens a dialog, which keeps the call until it is closed, and gives its place."""
    before = in_front()
    helper = office.create("com.sun.star.frame.DispatchHelper")
    threading.Thread(target=helper.executeDispatch, args=(office.controller.Frame, command, "", 0, arguments),
                     daemon=True).start()
    return desk.wait_for(lambda: window(before))


def show(office, what):
    if what == "options":
        dialog(office, ".uno:OptionsTreeDialog", desk.argument("OptionsPageURL", PAGE))
    if what == "menu":
        subprocess.run(["xdotool", "key", "alt+b"], check=True)
        office.settle()


def main(profile, folder, name, document, width, what=""):
    with desk.Office(profile) as office:
        office.open(document)
        office.place_window(*WINDOW)
        office.controller.Frame.LayoutManager.showElement(TOOLBAR)
        panel = office.panel("MeibunClausesPanel")
        office.panel("MeibunDocumentPanel")
        office.settle()
        office.window.toFront()
        choose(office, panel, "jcssa.guideline:maintenance-or-support")
        insert(office, panel)
        choose(office, panel, "jcssa.guideline:keep-updated")
        drag(office, panel, int(width))
        office.settle()
        show(office, what)
        print(f"{name}: {panel.PosSize.Width} px")
        subprocess.run([os.path.join(SCRIPTS, "take-picture"), os.path.join(folder, name + ".png")], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
