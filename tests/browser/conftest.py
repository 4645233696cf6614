"""The built site, served as it will be (under ``/ppgp/``), and a browser to look at it."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.host.building import build_site
from tests.conftest import furnish, once, require_tool
from tests.views.studies import EVERYTHING

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """The site at ``/ppgp/``; anything else is not found, so that an absolute link to the host's root is seen."""

    def translate_path(self, path: str) -> str:
        if not path.startswith("/ppgp/"):
            return "/nonexistent"
        return super().translate_path(path.removeprefix("/ppgp"))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the site's root, ending in ``/``."""
    with _served(site) as address:
        yield address


@pytest.fixture(scope="session")
def made_up_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of one invented département that has everything a study can say, with a doubt on each section."""

    def make(root: Path) -> None:
        furnish(root, departments=())
        study = EVERYTHING.replace("06 00 00 00 00", "02 69 60 11 11")  # zeros are a sample value, refused as such
        (root / "departments" / "976-mayotte.yml").write_text(study, encoding="utf-8")
        assert build_site(root / "mkdocs.yml", root / "site") == []

    return once("made-up", make, tmp_path_factory) / "site"


@pytest.fixture(scope="session")
def made_up_address(made_up_site: Path) -> Iterator[str]:
    """The same for the made-up site."""
    with _served(made_up_site) as address:
        yield address


@contextmanager
def _served(site: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/ppgp/"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    require_tool("chromium", CHROMIUM.is_file())
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield launched
        launched.close()
