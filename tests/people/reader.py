# SPDX-License-Identifier: MPL-2.0
"""What a screen reader gets of an office: names, roles, states, the focus as it moves, and what is announced."""
import subprocess
import time

import pyatspi
from gi.repository import GLib

# What must bear a name: a person reaches it, or it groups what they reach.
NAMED = {"push button", "toggle button", "text", "list", "tree", "combo box", "check box", "radio button", "label",
         "scroll bar", "list item", "tree item", "menu item", "scroll pane"}
BOXES = ("panel", "filler", "root pane", "viewport")
BESIDE = ("menu bar", "tool bar", "status bar", "document text", "document spreadsheet", "document presentation",
          "table", "tree", "list")
TOLD = ("checked", "expanded", "selected", "read only")


def children(node):
    try:
        found = [node.getChildAtIndex(i) for i in range(node.childCount)]
    except GLib.GError:  # gone meanwhile
        return []
    return [child for child in found if child is not None]


def has(node, state):
    return node.getState().contains(state)


def walk(node, but=()):
    """The node and all below it; not into those of a role in `but`."""
    yield node
    for child in children(node):
        if not but or child.getRoleName() not in but:
            yield from walk(child, but)


def value(node):
    """What stands in a field or is chosen; nothing where there is no such thing."""
    role = node.getRoleName()
    if role == "text":
        return node.queryText().getText(0, -1)
    if role in ("combo box", "list", "tree"):
        chosen = [item.name for item in walk(node)
                  if item.getRoleName() in ("list item", "tree item") and has(item, pyatspi.STATE_SELECTED)]
        return chosen[0] if chosen else ""
    return None


def told(node):
    """One line: role, name, value, states, description."""
    line = f"{node.getRoleName()} “{node.name}”"
    content = value(node)
    if content:
        line += f" = {content}"
    states = [pyatspi.stateToString(state).replace("-", " ") for state in node.getState().getStates()]
    shown = [state for state in TOLD if state in states]
    if "enabled" not in states:
        shown.append("disabled")
    if shown:
        line += f" ({', '.join(shown)})"
    if node.description:
        line += f" — {node.description}"
    return line


def lines(node, depth=0):
    """The tree below `node` as it shows, one node a line; the boxes without a name are left out."""
    if not has(node, pyatspi.STATE_VISIBLE) and node.getRoleName() not in ("list item", "tree item"):
        return
    role = node.getRoleName()
    is_box = role in BOXES and not node.name
    if not is_box:
        yield "  " * depth + told(node)
    if role == "combo box":  # its parts bear the same name
        return
    for child in children(node):
        yield from lines(child, depth if is_box else depth + 1)


def mistakes(node):
    for one in walk(node):
        role = one.getRoleName()
        shows = has(one, pyatspi.STATE_SHOWING)
        if shows and not one.name and (role in NAMED or has(one, pyatspi.STATE_FOCUSABLE) and role != "panel"):
            yield f"a {role} has no name (in “{one.parent.name if one.parent else ''}”)"
        if role in ("unknown", "invalid", "redundant object"):
            yield f"“{one.name}” has the role {role}"


class Reader:
    """Listens to one office, found by its process."""

    def __init__(self, process):
        self.process = process
        self.focus = None
        self.names = []  # of labels, as they change
        self.context = GLib.MainContext.default()
        pyatspi.Registry.registerEventListener(self._focused, "object:state-changed:focused", "focus:")
        pyatspi.Registry.registerEventListener(self._renamed, "object:property-change:accessible-name")

    def _focused(self, event):
        try:
            if (event.detail1 or event.type == "focus") and event.source.getRoleName() not in BOXES:
                self.focus = event.source
        except GLib.GError:
            pass

    def _renamed(self, event):
        try:
            if event.source.getRoleName() == "label":
                self.names.append(event.source.name)
        except GLib.GError:
            pass

    def listen(self):
        """Deals with what has come since; does not wait."""
        end = time.monotonic() + 1
        while self.context.pending() and time.monotonic() < end:
            self.context.iteration(False)

    @property
    def application(self):
        self.listen()
        desktop = pyatspi.Registry.getDesktop(0)
        for one in children(desktop):
            if one.get_process_id() == self.process:
                return one
        raise LookupError("the office is not on the accessibility bus")

    def panel(self, name):
        """The box of one of our panels: the one of that name which has fields or buttons of its own."""
        for one in walk(self.application, BESIDE):
            if one.getRoleName() == "panel" and one.name == name and has(one, pyatspi.STATE_SHOWING):
                return one
        raise LookupError(f"no panel {name}")

    def where(self):
        self.listen()
        try:
            return told(self.focus) if self.focus is not None else "nowhere"
        except GLib.GError:
            return "nowhere"

    def menu(self):
        """The entries of the menu that is open."""
        return [told(one) for one in walk(self.application, BESIDE)
                if one.getRoleName() == "menu item" and has(one, pyatspi.STATE_SHOWING)]


def press(key):
    """A key by its X name, as if typed: Tab, shift+Tab, Menu."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
