# SPDX-License-Identifier: MPL-2.0
"""manual.py PROFILE LANGUAGE FOLDER [SCENE...]

Does what the manual tells, in a real window, and takes its pictures: FOLDER/NAME.png, cropped to what matters and with
few colours. Without a SCENE: all. Run by scripts/take-manual-pictures.
"""
import os
import subprocess
import sys
import tempfile

import desk
import pictures

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
WINDOW = (1180, 860)
WIDTH = 300  # of the panels
BESIDE = 66  # the decks' buttons and the bar between document and panels
TOP, BOTTOM = 122, 28  # what is left out: title, menu and toolbars; status bar
COLOURS = 32
SELLER = "架空電算サービス株式会社"
DESK = "架空電算サービス株式会社 サポートセンター"
KEEP_UPDATED = "jcssa.guideline:keep-updated"
SUPPLY = "jcssa.guideline:no-vulnerability-supply"
LIMITS = "meibun.contract:disclaimer-limits"


class Scene:
    """One document, one panel, and the pictures of them."""

    def __init__(self, office, folder, document):
        self.office, self.folder = office, folder
        office.open(os.path.join(ROOT, "samples", document))
        office.place_window(*WINDOW)
        self.clauses = office.panel("MeibunClausesPanel")
        self.found = office.panel("MeibunDocumentPanel")
        office.settle()
        office.window.toFront()
        office.settle()
        pictures.drag(office, self.clauses, WIDTH, WINDOW[0])

    def choose(self, clause):
        pictures.choose(self.office, self.clauses, clause)

    def axis(self, axis, value):
        self.form(f"variant.{axis}").selectItemPos(value, True)
        self.office.settle()

    def fill(self, parameter, words):
        self.form(f"param.{parameter}").setText(words)
        self.office.settle()

    def form(self, name):
        return desk.wait_for(lambda: self.clauses.getControl("form").getControl(name))

    def insert(self):
        pictures.insert(self.office, self.clauses)

    def press(self, panel, button):
        pictures.press(self.office, panel, button)

    def take(self, name, box):
        """`box`: left, top, width, height on the screen."""
        shoot(self.folder, name, box)

    def sidebar(self):
        """From the deck's title to the last button, over its whole width."""
        return self.beside(BESIDE + WIDTH)

    def beside(self, width, below=0):
        """So much of the window's right, without what is `below`."""
        return WINDOW[0] - width, TOP, width, WINDOW[1] - TOP - BOTTOM - below

    def foot(self):
        """The panel below, with its title."""
        height = self.found.PosSize.Height + 18
        width = BESIDE + WIDTH
        return WINDOW[0] - width, WINDOW[1] - BOTTOM - height, width, height

    def close(self):
        self.office.document.setModified(False)
        self.office.document.close(False)


def shoot(folder, name, box):
    with tempfile.TemporaryDirectory() as work:
        whole = os.path.join(work, "screen.png")
        subprocess.run([os.path.join(pictures.SCRIPTS, "take-picture"), whole], check=True)
        left, top, width, height = (int(one) for one in box)
        subprocess.run(["convert", whole, "-crop", f"{width}x{height}+{left}+{top}", "+repage", "+dither", "-colors",
                        str(COLOURS), "-strip", "-define", "png:compression-level=9",
                        "PNG8:" + os.path.join(folder, name + ".png")], check=True)
    print(name, flush=True)


def select_cell(office, cell):
    controller = office.controller
    controller.select(controller.ActiveSheet.getCellRangeByName(cell))
    office.settle()


def cursor_before(office, heading):
    cursor = office.controller.ViewCursor
    found = None
    paragraphs = office.document.Text.createEnumeration()
    while paragraphs.hasMoreElements():
        paragraph = paragraphs.nextElement()
        if not paragraph.supportsService("com.sun.star.text.Paragraph"):
            continue
        if heading in paragraph.String:
            break
        found = paragraph
    cursor.gotoRange(found.End, False)
    office.settle()


def show_slide(office, title):
    pages = office.document.DrawPages
    for i in range(pages.Count):
        page = pages.getByIndex(i)
        texts = [page.getByIndex(j) for j in range(page.Count)]
        if any(getattr(shape, "String", "").startswith(title) for shape in texts):
            office.controller.setCurrentPage(page)
            office.settle()
            return
    raise LookupError(title)


def quote(office, folder):
    scene = Scene(office, folder, "quote-deal1.fods")
    select_cell(office, "A43")
    scene.choose(KEEP_UPDATED)
    scene.axis("product", 1)
    scene.axis("stance", 1)
    scene.fill("desk", DESK)
    scene.take("quote-choose", scene.sidebar())
    scene.insert()
    scene.take("quote-inserted", scene.beside(WINDOW[0]))
    scene.take("found", scene.foot())
    scene.close()


def deal(office, folder):
    """A set's list, before anything is inserted."""
    scene = Scene(office, folder, "quote-deal1.fods")
    select_cell(office, "A43")
    scene.press(scene.clauses, "sets")
    desk.wait_for(lambda: scene.clauses.getControl("setPlan").Items)
    scene.take("set", scene.sidebar())
    scene.close()


def contract(office, folder):
    scene = Scene(office, folder, "contract-sale.fodt")
    cursor_before(office, "（責任分界）")
    scene.choose(LIMITS)
    scene.insert()
    scene.take("contract-inserted", scene.beside(1110, 130))
    scene.close()


def placeholder(office, folder):
    scene = Scene(office, folder, "contract-order.fodt")
    office.controller.ViewCursor.gotoEnd(False)
    scene.choose(SUPPLY)
    scene.press(scene.clauses, "insert")
    desk.wait_for(lambda: scene.clauses.getControl("message").Text)
    scene.press(scene.clauses, "message.yes")
    desk.wait_for(lambda: scene.found.getControl("found").Items)
    scene.take("placeholder", scene.beside(1110))
    scene.close()


def proposal(office, folder):
    scene = Scene(office, folder, "proposal-deal1.fodp")
    show_slide(office, "セキュリティに関するご注意")
    scene.choose(KEEP_UPDATED)
    scene.axis("product", 1)
    scene.axis("stance", 1)
    scene.fill("desk", DESK)
    scene.insert()
    scene.take("proposal-inserted", scene.beside(1000))
    scene.close()


def options(office, folder):
    scene = Scene(office, folder, "quote-deal1.fods")
    scene.take("options", pictures.dialog(office, ".uno:OptionsTreeDialog", desk.argument("OptionsPageURL", pictures.PAGE)))


def marks(office, folder):
    """What the other party sees in the file's properties."""
    scene = Scene(office, folder, "quote-deal1.fods")
    select_cell(office, "A43")
    scene.choose(KEEP_UPDATED)
    scene.insert()
    box = pictures.dialog(office, ".uno:SetDocumentProperties")
    office.settle()
    subprocess.run(["xdotool", "key", "ctrl+Page_Down", "ctrl+Page_Down"], check=True)
    scene.take("properties", box)


def menu(office, folder):
    scene = Scene(office, folder, "quote-deal1.fods")
    office.controller.Frame.LayoutManager.showElement(pictures.TOOLBAR)
    office.settle()
    subprocess.run(["xdotool", "key", "alt+b"], check=True)
    office.settle()
    scene.take("menu", (0, 0, 1000, 420))


SCENES = {scene.__name__: scene for scene in (quote, deal, contract, placeholder, proposal, options, marks,
                                               menu)}


def main(profile, language, folder, *names):
    os.makedirs(folder, exist_ok=True)
    for name in names or SCENES:
        with desk.Office(profile) as office:
            SCENES[name](office, folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
