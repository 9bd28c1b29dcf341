"""A real browser for tests: Chromium without a window, spoken to over two pipes; no package and no port is needed."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PHONE = (390, 844)
DESK = (1280, 900)
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
_PATIENCE = 60.0
# The network is none of the browser's business: what these switch off would ask for hosts by itself.
_QUIET = (
    "--disable-background-networking --disable-component-update --disable-sync --disable-quic --no-first-run".split()
)
# Chromium reads commands from the third file and answers on the fourth; nothing else may hold those numbers.
_LAUNCH = "import os, sys; [os.dup2(int(n), at) for at, n in enumerate(sys.argv[1:3], 3)]; os.execv(sys.argv[3], sys.argv[3:])"
_KEYS = {
    "Tab": {"code": "Tab", "windowsVirtualKeyCode": 9},
    "Enter": {"code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"},
    "Escape": {"code": "Escape", "windowsVirtualKeyCode": 27},
    "ArrowDown": {"code": "ArrowDown", "windowsVirtualKeyCode": 40},
    "/": {"code": "Slash", "windowsVirtualKeyCode": 191, "text": "/"},
}


def find_browser() -> str | None:
    """Return where the browser is, or None."""
    return next((path for path in map(shutil.which, PROGRAMS) if path), None)


class Browser:
    """One page in a browser of its own: it goes to addresses, types, presses keys and tells what it shows."""

    def __init__(self, program: str, folder: Path) -> None:
        import fcntl

        ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for pipe in (os.pipe(), os.pipe()) for end in pipe]
        its_input, self._to, self._from, its_output = ends
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        options = [
            "--headless",
            "--disable-gpu",
            "--remote-debugging-pipe",
            f"--user-data-dir={folder}",
            *_QUIET,
            *sandbox,
        ]
        self._process = subprocess.Popen(
            [sys.executable, "-c", _LAUNCH, str(its_input), str(its_output), program, *options],
            pass_fds=(its_input, its_output),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(its_input)
        os.close(its_output)
        self._number = 0
        self._unread = b""
        self._session: str | None = None
        self._loaded = False
        self.requests: list[str] = []
        self.complaints: list[str] = []
        target = self._say("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._say("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self._say(f"{domain}.enable")

    def close(self) -> None:
        """End the browser."""
        self._session = None
        try:
            self._say("Browser.close")
        except (OSError, RuntimeError):
            self._process.kill()
        self._process.wait(_PATIENCE)
        os.close(self._to)
        os.close(self._from)

    def show(self, address: str, size: tuple[int, int] = DESK, *, dark: bool = False, scripts: bool = True) -> None:
        """Go to an address, as a reader with this screen and these wishes does."""
        width, height = size
        self._say(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=size == PHONE
        )
        self._say(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}],
        )
        self._say("Emulation.setScriptExecutionDisabled", value=not scripts)
        self._loaded = False
        # From one place of a page to another nothing is loaded: a blank page lies between.
        self._say("Page.navigate", url="about:blank")
        self._wait(lambda: self._loaded)
        self.requests, self.complaints, self._loaded = [], [], False
        self._say("Page.navigate", url=address)
        self._wait(lambda: self._loaded)

    def ask(self, script: str) -> Any:
        """Return what an expression is worth on the page."""
        answer = self._say("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def wait_for(self, script: str) -> Any:
        """Return what an expression is worth as soon as that is something."""
        found: list[Any] = []

        def look() -> bool:
            found[:] = [self.ask(script)]
            return bool(found[0])

        self._wait(look)
        return found[0]

    def type(self, text: str) -> None:
        """Type a text where the focus is, letter by letter."""
        for letter in text:
            self._say("Input.insertText", text=letter)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            for kind in ("keyDown", "keyUp"):
                self._say("Input.dispatchKeyEvent", type=kind, key=key, **_KEYS[key])

    def _say(self, method: str, **parameters: object) -> dict[str, Any]:
        self._number += 1
        number = self._number
        message: dict[str, object] = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + _PATIENCE
        while True:
            answer = self._hear(until)
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                result: dict[str, Any] = answer["result"]
                return result

    def _hear(self, until: float) -> dict[str, Any]:
        while b"\0" not in self._unread:
            if not select.select([self._from], [], [], max(0.0, until - time.monotonic()))[0]:
                raise RuntimeError("the browser does not answer")
            piece = os.read(self._from, 1 << 16)
            if not piece:
                raise RuntimeError("the browser has ended")
            self._unread += piece
        message, _, self._unread = self._unread.partition(b"\0")
        heard: dict[str, Any] = json.loads(message)
        match heard.get("method"):
            case "Page.loadEventFired":
                self._loaded = True
            case "Network.requestWillBeSent":
                self.requests.append(heard["params"]["request"]["url"])
            case "Runtime.exceptionThrown":
                self.complaints.append(str(heard["params"]["exceptionDetails"]))
        return heard

    def _wait(self, happened: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE
        while not happened():
            if time.monotonic() > until:
                raise RuntimeError("it does not happen")
            # Whatever is asked, what the browser has said meanwhile is heard; a page without scripts has no clock.
            time.sleep(0.02)
            self._say("Runtime.evaluate", expression="0")
