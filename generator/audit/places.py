"""Where a site stands: in a folder, or on its host. Both give the bytes of a path."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

AT_ONCE = 8
"""Requests under way to one host."""

PATIENCE = 30
"""Seconds."""

LOST_PLACE = "404.html"


class Lost(str):
    """Why there is nothing at a path, in French."""

    __slots__ = ()


class Place(Protocol):
    """A site that can be read; paths are from its root, a page's ends in ``/`` or is empty."""

    def starts(self) -> Iterable[str]:
        """The paths to begin with, beside those that pages lead to."""

    def read(self, paths: Iterable[str]) -> Iterable[tuple[str, str, bytes | Lost]]:
        """For each path, in order: itself, the name of the file that answers (``q/x/index.html``), its bytes."""


class BuiltSite:
    """A folder as ``ppgp build`` leaves it; every file of it is read, linked or not."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()

    def starts(self) -> list[str]:
        """Every file."""
        names = sorted(f.relative_to(self.folder).as_posix() for f in self.folder.rglob("*") if f.is_file())
        return [page_path(name) for name in names]

    def read(self, paths: Iterable[str]) -> Iterable[tuple[str, str, bytes | Lost]]:
        """As a host serves: a folder's address gives its ``index.html``; nothing outside the folder."""
        for path in paths:
            place = self.folder / path
            place = place / "index.html" if not path or path.endswith("/") or place.is_dir() else place
            if not place.resolve().is_relative_to(self.folder) or not place.is_file():
                yield path, path, Lost("n’existe pas")
            else:
                yield path, place.relative_to(self.folder).as_posix(), place.read_bytes()


class DeployedSite:
    """A site on its host, whose root is ``url`` (ends in ``/``); what its pages, map and feed lead to is read."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.opener = urllib.request.build_opener(_Within(url))

    def starts(self) -> list[str]:
        """Home, site map, feed, search, and the page for what is not there."""
        return ["", "sitemap.xml", "flux.xml", "search/search_index.json", LOST_PLACE]

    def read(self, paths: Iterable[str]) -> Iterable[tuple[str, str, bytes | Lost]]:
        """Several at once, given back in order."""
        wanted = list(paths)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for path, content in zip(wanted, pool.map(self._fetch, wanted), strict=True):
                yield path, f"{path}index.html" if not path or path.endswith("/") else path, content

    def _fetch(self, path: str) -> bytes | Lost:
        try:
            with self.opener.open(self.url + quote(path), timeout=PATIENCE) as answer:
                content: bytes = answer.read()
                return content
        except urllib.error.HTTPError as error:
            return Lost(
                f"ne répond pas ({error.code})" if error.code != _Within.ELSEWHERE else "renvoie à un autre site"
            )
        except (OSError, HTTPException, ValueError) as error:
            return Lost(f"ne répond pas ({error})")


class _Within(urllib.request.HTTPRedirectHandler):
    """Follows redirections inside the site only: no other host is ever asked for anything."""

    ELSEWHERE = 399

    def __init__(self, url: str) -> None:
        self.url = url

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        if not newurl.startswith(self.url):
            raise urllib.error.HTTPError(req.full_url, self.ELSEWHERE, msg, headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def page_path(name: str) -> str:
    """The path at which a file is asked for: ``q/x/index.html`` → ``q/x/``."""
    return name.removesuffix("index.html") if name == "index.html" or name.endswith("/index.html") else name
