"""Our site gone, the folder of a succession somewhere else: every printed address answers with the same bytes."""

from __future__ import annotations

import functools
import http.server
import re
import shutil
import socket
import subprocess
import threading
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from typer.testing import CliRunner

from generator.cli import app
from generator.pipeline.families import make_families
from generator.pipeline.gather import gather_sources
from generator.sources.print_runs import append_print_run
from generator.sources.site import read_settings
from tests.conftest import furnish, require_tool
from tests.runs_case import AFTER, register

SITE = "https://agence-kalia.fr/ppgp/"
PREFIX = "pmi/flyers/"
"""Where the folder ends up: on another host, under another prefix."""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The frozen house with a made-up département whose territories moved after 30 runs were printed."""
    root = furnish(tmp_path_factory.mktemp("house"))
    (root / "departments" / "89-yonne.yml").write_text(
        AFTER.replace("03 86 00 00 0", "03 86 12 34 5"),  # zeros are a sample value, refused as such
        encoding="utf-8",
    )
    elsewhere = tmp_path_factory.mktemp("runs")
    for run in register(elsewhere).runs:
        append_print_run(root / "flyers" / "print-runs.yml", run)
    return root


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The paths of the 30 printed addresses, from the old site's root."""
    runs = register(tmp_path_factory.mktemp("runs")).runs
    return [run.address.removeprefix(SITE) for run in runs]


@pytest.fixture(scope="module")
def ours(house: Path) -> dict[str, bytes]:
    """What our site serves of the same département."""
    settings = read_settings(house / "mkdocs.yml")
    sources = gather_sources(house)
    day = max(dossier.file.updated for dossier in sources.dossiers if dossier.file.updated)
    mine = [dossier for dossier in sources.dossiers if dossier.place.code == "89"]
    made = make_families(mine, sources, replace(settings, day=day))
    return {file.path: file.content for file in made.files if hasattr(file, "content")}


@pytest.fixture(scope="module")
def folder(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A host's root with the succession under its prefix."""
    root = tmp_path_factory.mktemp("host")
    done = CliRunner().invoke(app, ["succession", "89", "--out", str(root / PREFIX), "--racine", str(house)])
    assert done.exit_code == 0, done.output
    return root


def test_it_stands_alone(folder: Path) -> None:
    """Every relative link leads to a file of the folder; nothing is loaded from anywhere."""
    home = folder / PREFIX
    for page in home.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not re.findall(r"<(?:script|img|link)[^>]*(?:src|href)=\"https?://(?!agence-kalia)", text), page
        for link in re.findall(r'(?:href|src)="(?!https?:|tel:|sms:|mailto:|data:|#)([^"#]+)', text):
            target = (page.parent / link).resolve()
            assert (target / "index.html").is_file() or target.is_file(), (page, link)


@pytest.fixture(params=["a plain server", "nginx"])
def host(request: pytest.FixtureRequest, folder: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a host that serves the folder and knows nothing of us."""
    if request.param == "nginx":
        with _nginx(folder, tmp_path) as address:
            yield address
        return
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def test_every_printed_address_answers_with_the_same_bytes(
    host: str, printed: list[str], ours: dict[str, bytes]
) -> None:
    assert len(printed) == 30
    for path in printed:
        assert urllib.request.urlopen(f"{host}{PREFIX}{path}").read() == ours[f"{path}index.html"], path  # noqa: S310


def test_whoever_holds_the_old_name_sends_each_address_on(house: Path, printed: list[str], tmp_path: Path) -> None:
    """The redirections in nginx's spelling, included in a real one for the old host."""
    out = tmp_path / "out"
    new = "https://pmi.exemple.fr/codes/"
    arguments = ["succession", "89", "--out", str(out), "--adresse", new, "--racine", str(house)]
    assert CliRunner().invoke(app, arguments).exit_code == 0
    with _nginx(tmp_path, tmp_path, include=out / "redirections" / "nginx.conf") as old:
        for path in printed:
            asked = f"{old.rstrip('/')}{urlsplit(SITE).path}{path}"
            with pytest.raises(urllib.error.HTTPError) as moved:
                urllib.request.build_opener(_Still).open(asked)
            assert (moved.value.code, moved.value.headers["Location"]) == (301, f"{new}{path}")


def test_it_says_what_to_do_and_which_addresses_are_on_paper(folder: Path, printed: list[str]) -> None:
    text = (folder / PREFIX / "LISEZMOI.txt").read_text(encoding="utf-8")
    assert all(f"- {SITE}{path}\n" in text for path in printed)
    assert "{" not in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["12", "--out", "NEW"], "n’a pas d’étude publiée"),
        (["89", "--out", "FULL"], "contient déjà autre chose"),
        (["89", "--out", "NEW", "--adresse", "pmi.exemple.fr"], "n’est pas une adresse complète"),
    ],
)
def test_a_wrong_call_writes_nothing(house: Path, tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "FULL").mkdir()
    (tmp_path / "FULL" / "thesis.odt").write_text("mine")
    words = [str(tmp_path / word) if word in ("NEW", "FULL") else word for word in arguments]
    done = CliRunner().invoke(app, ["succession", *words, "--racine", str(house)])
    assert done.exit_code in (1, 2)
    assert said in done.output.replace("\n", " ").replace("\u00a0", " ")
    assert not (tmp_path / "NEW").exists()
    assert [path.name for path in (tmp_path / "FULL").iterdir()] == ["thesis.odt"]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


class _Still(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """Follow nothing."""


class _nginx:  # noqa: N801 - used as a word
    """A real nginx on ``root``, without rights, in its own folder."""

    def __init__(self, root: Path, folder: Path, include: Path | None = None) -> None:
        require_tool("nginx")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        own = folder / "nginx"
        own.mkdir()
        shutil.copytree(root / PREFIX, own / "root" / PREFIX) if (root / PREFIX).is_dir() else (own / "root").mkdir()
        (own / "nginx.conf").write_text(
            f"""user root; daemon off; pid {own}/pid; error_log {own}/error.log;
events {{}}
http {{
  access_log off; client_body_temp_path {own}/a; proxy_temp_path {own}/b; fastcgi_temp_path {own}/c;
  uwsgi_temp_path {own}/d; scgi_temp_path {own}/e;
  types {{ text/html html; }}
  server {{ listen 127.0.0.1:{self.port}; root {own}/root; {f"include {include};" if include else ""} }}
}}
""",
            encoding="utf-8",
        )
        self.own = own

    def __enter__(self) -> str:
        command = ["nginx", "-p", str(self.own), "-e", str(self.own / "error.log"), "-c", str(self.own / "nginx.conf")]
        self.running = subprocess.Popen(command)
        for _ in range(100):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", self.port)) == 0:
                    break
            time.sleep(0.05)
        return f"http://127.0.0.1:{self.port}/"

    def __exit__(self, *_: object) -> None:
        self.running.terminate()
        self.running.wait()
