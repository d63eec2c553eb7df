# SPDX-License-Identifier: MPL-2.0
"""transcript.py PROFILE SCENARIO EXPECTED [--update]

Uses the panels by keyboard as SCENARIO says, in an office of our own on $DISPLAY, writes down what a screen reader is
told after each step, and compares that with EXPECTED (--update: writes it). A control without a name, or with a role
that says nothing, is a mistake in either case. A step a line:

  open FACTORY               a new document with the sidebar
  focus PANEL CONTROL        puts the focus on a control, by its name in the code
  key KEY                    presses it; tells where the focus is then
  hear KEY                   presses it; tells what the panels' messages announce, and where the focus is then
  menu KEY                   presses it; tells the entries of the menu that opens
  walk PANEL                 tells everything that shows in the panel
  options                    opens Tools > Options on our page; tells everything on it

PANEL: clauses, document. KEY: a name of X, such as Tab, shift+Tab, Menu.
"""
import datetime
import difflib
import sys
import threading
import time

import desk
import reader

PANELS = {"clauses": "MeibunClausesPanel", "document": "MeibunDocumentPanel"}
PAGE = "vnd.sun.star.extension://org.meibun.Meibun/dialogs/options.xdl"
DOCUMENT = ("scroll pane", "table", "paragraph")
LIMIT = 20  # seconds for what is expected to come about
CALM = 1.5  # seconds without a change: what is then told, when nothing is expected


class Session:
    def __init__(self, office):
        self.office = office
        self.reader = reader.Reader(office.process.pid)
        self.panels = {}
        self.heard = 0

    def open(self, factory):
        self.office.open(factory)
        self.office.place_window(1400, 900)
        self.panels = {short: self.office.panel(name) for short, name in PANELS.items()}
        self.office.settle()
        self.office.window.toFront()
        for panel in self.panels.values():
            desk.wait_for(lambda name=panel.Model.Text: self.reader.panel(name))
        return list

    def focus(self, panel, control):
        wanted = self.panels[panel].getControl(control)
        self.office.settle()
        before = self.where()
        wanted.setFocus()

        def tell():
            # While the desktop is still giving the focus to a window, what is set is lost to the document.
            if self.where() == before or self.where()[0].startswith(DOCUMENT):
                wanted.setFocus()
            return self.where()

        return tell

    def key(self, key):
        reader.press(key)
        return self.where

    def hear(self, key):
        self.reader.listen()
        self.heard = len(self.reader.names)
        reader.press(key)
        return self.announced

    def menu(self, key):
        reader.press(key)
        return self.reader.menu

    def walk(self, panel):
        name = self.panels[panel].Model.Text
        return lambda: list(reader.lines(self.reader.panel(name)))

    def options(self):
        frame = self.office.controller.Frame
        helper = self.office.create("com.sun.star.frame.DispatchHelper")
        page = (desk.argument("OptionsPageURL", PAGE),)
        threading.Thread(target=helper.executeDispatch, args=(frame, ".uno:OptionsTreeDialog", "", 0, page),
                         daemon=True).start()
        return self.page

    def page(self):
        dialog = next(one for one in reader.walk(self.reader.application, reader.BESIDE)
                      if one.getRoleName() == "dialog")
        box = next(one.parent for one in reader.walk(dialog) if one.getRoleName() == "text")
        return list(reader.lines(box)) + list(reader.mistakes(box))

    def where(self):
        return [self.reader.where()]

    def announced(self):
        self.reader.listen()
        messages = {panel.getControl("message").Text for panel in self.panels.values()}
        said = [name for name in self.reader.names[self.heard:] if name and name in messages]
        return [f"announced: {name}" for name in dict.fromkeys(said)] + self.where()

    def mistakes(self):
        for panel in self.panels.values():
            yield from reader.mistakes(self.reader.panel(panel.Model.Text))


def observe(tell, expected):
    """What `tell` gives: as soon as it is what is expected, else what it stays at."""
    end = time.monotonic() + LIMIT
    seen, since = None, time.monotonic()
    while True:
        try:
            today = datetime.date.today().isoformat()
            now = [line.replace(today, "TODAY") for line in tell()]
        except Exception as thrown:  # what is looked at may be in the making
            now = [f"({thrown})"]
        if now == expected:
            return now
        if now != seen:
            seen, since = now, time.monotonic()
        calm = time.monotonic() - since > CALM
        if time.monotonic() > end or expected is None and calm:
            return now
        time.sleep(0.05)


def steps(file):
    with open(file, encoding="utf-8") as lines:
        return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def expectations(file):
    """Of each step, in order: the lines below its "> STEP"."""
    found = []
    with open(file, encoding="utf-8") as lines:
        for line in lines.read().splitlines():
            if line.startswith("> "):
                found.append((line[2:], []))
            elif found:
                found[-1][1].append(line)
    return found


def run(office, scenario, expected):
    session = Session(office)
    told, mistakes = [], []
    for number, step in enumerate(scenario):
        name, *arguments = step.split()
        tell = getattr(session, name)(*arguments)
        known = expected[number][1] if number < len(expected) and expected[number][0] == step else None
        told += [f"> {step}"] + observe(tell, known)
        mistakes += [f"after “{step}”: {one}" for one in session.mistakes()]
    return told, mistakes


def main(profile, scenario, file, update):
    expected = [] if update else expectations(file)
    with desk.Office(profile) as office:
        told, mistakes = run(office, steps(scenario), expected)
    for mistake in mistakes:
        print(mistake)
    text = "\n".join(told) + "\n"
    if update:
        with open(file, "w", encoding="utf-8") as out:
            out.write(text)
        return 1 if mistakes else 0
    with open(file, encoding="utf-8") as known:
        before = known.read()
    sys.stdout.writelines(difflib.unified_diff(before.splitlines(True), text.splitlines(True), file, "told now"))
    return 1 if mistakes or before != text else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4], update="--update" in sys.argv))
