# SPDX-License-Identifier: MPL-2.0
"""An office of our own on $DISPLAY, driven over the UNO bridge, and looked at as a screen reader does (AT-SPI)."""
import os
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

HOME = os.environ.get("LIBREOFFICE_HOME", "/usr/lib/libreoffice")
RESTART = 81  # what a new profile makes the office end with: "start me again"


def wait_for(what, seconds=30):
    """Repeats `what` until it gives something true; what it throws counts as "not yet"."""
    end = time.monotonic() + seconds
    problem = None
    while time.monotonic() < end:
        try:
            found = what()
            if found:
                return found
        except Exception as thrown:  # the office's exceptions have no base that can be named
            problem = thrown
        time.sleep(0.05)
    raise TimeoutError(f"{getattr(what, '__name__', what)}: {problem}")


def argument(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


class Office:
    """Ends with `close`. `profile` was made by scripts/make-profile and is copied."""

    def __init__(self, profile, **environment):
        self.folder = tempfile.mkdtemp(prefix="meibun-people-")
        shutil.copytree(profile, self.folder, dirs_exist_ok=True)
        self.pipe = f"meibun_people_{os.getpid()}"
        self.environment = {**os.environ, "SAL_USE_VCLPLUGIN": "gtk3", "MEIBUN_LOG": "1", **environment}
        self.log = open(os.path.join(self.folder, "soffice.log"), "w", encoding="utf-8")
        self.process = self._launch()
        self.context = wait_for(self._connect, 90)
        self.desktop = self.create("com.sun.star.frame.Desktop")
        self.document = None

    def _launch(self):
        return subprocess.Popen(
            [f"{HOME}/program/soffice.bin", "--norestore", "--nologo", "--nofirststartwizard", "--nodefault",
             f"-env:UserInstallation=file://{self.folder}",
             f"-env:UNO_SHARED_PACKAGES_CACHE=file://{self.folder}/packages",
             f"--accept=pipe,name={self.pipe};urp"],
            env=self.environment, stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL)

    def _connect(self):
        if self.process.poll() == RESTART:
            self.process = self._launch()
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        return resolver.resolve(f"uno:pipe,name={self.pipe};urp;StarOffice.ComponentContext")

    def create(self, service):
        return self.context.ServiceManager.createInstanceWithContext(service, self.context)

    def open(self, file):
        """`file`: a document, or the name of a factory (swriter, scalc, simpress)."""
        url = uno.systemPathToFileUrl(os.path.abspath(file)) if os.path.exists(file) else f"private:factory/{file}"
        # Loaded by the thread of a remote call, the menu bar asks for the clipboard there, and may wait for the answer
        # without end: only the main thread gets it.
        self.document = self.desktop.loadComponentFromURL(url, "_blank", 0, (argument("OnMainThread", True),))
        return self.document

    @property
    def controller(self):
        return self.document.CurrentController

    @property
    def window(self):
        return self.controller.Frame.ContainerWindow

    def place_window(self, width, height):
        self.window.setPosSize(0, 0, width, height, 15)

    def _panel(self, name):
        sidebar = self.controller.Sidebar
        sidebar.setVisible(True)
        sidebar.showDecks(True)
        deck = sidebar.Decks.getByName("MeibunDeck")
        if not deck.isActive():  # activating the active deck would close the sidebar
            deck.activate(True)
        panel = deck.Panels.getByName(name)
        if not panel.isExpanded():
            panel.expand(False)
        return panel.Dialog if panel.Dialog.Controls else None

    def panel(self, name):
        return wait_for(lambda: self._panel(name))

    def settle(self):
        """Until the office has dealt with every event that is under way, and has painted."""
        self.create("com.sun.star.awt.Toolkit").processEventsToIdle()

    def dispatch(self, command):
        self.create("com.sun.star.frame.DispatchHelper").executeDispatch(
            self.controller.Frame, command, "", 0, ())

    def close(self):
        try:
            for document in list(self.desktop.Components):
                document.setModified(False)
                document.close(False)
            self.desktop.terminate()
        except Exception as thrown:  # the bridge breaks off while the office ends
            print(f"closing: {thrown}", file=sys.stderr)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
