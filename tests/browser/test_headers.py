"""The site on a real nginx, with the headers made for it: nothing of ours is refused, what somebody adds is."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.host.hosting import POLICY
from generator.outputs.site.headers import ALWAYS
from tests.browser.test_site import FAMILY, THEMED
from tests.conftest import require_tool

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NGINX = shutil.which("nginx") or ("/usr/sbin/nginx" if Path("/usr/sbin/nginx").is_file() else "")
CONFIGURATION = """
daemon off; pid {home}/pid; error_log {home}/error.log; worker_processes 1; user root;
events {{ worker_connections 256; }}
http {{
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path {home}/body; proxy_temp_path {home}/proxy; fastcgi_temp_path {home}/fastcgi;
  scgi_temp_path {home}/scgi; uwsgi_temp_path {home}/uwsgi;
  server {{
    listen 127.0.0.1:{port}; root {home}/www; index index.html;
    include {home}/www/ppgp/hebergement/nginx-en-tetes.conf;
  }}
}}
"""
LISTENING = """
window.refused = [];
addEventListener('securitypolicyviolation', e => refused.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`), true);
"""


@pytest.fixture(scope="module")
def nginx(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site on nginx, ending in ``/``."""
    require_tool("nginx", bool(NGINX))
    home = tmp_path_factory.mktemp("nginx")
    (home / "www").mkdir()
    (home / "www" / "ppgp").symlink_to(site)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (home / "nginx.conf").write_text(CONFIGURATION.format(home=home, port=port), encoding="utf-8")
    server = subprocess.Popen([NGINX, "-p", str(home), "-c", str(home / "nginx.conf")], stderr=subprocess.PIPE)
    for _ in range(100):
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}/ppgp/"
    server.terminate()
    server.wait(10)


def listening(browser: Browser, width: int = 390) -> tuple[Page, list[str]]:
    """A page that keeps what was refused: by either policy, in the page or in its workers."""
    context = browser.new_context(viewport={"width": width, "height": 844})
    context.add_init_script(LISTENING)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(request.url))
    return page, said


def refused(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.refused")
    return found


def headers(address: str) -> tuple[int, Message]:
    try:
        with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
            return answer.status, answer.headers
    except urllib.error.HTTPError as error:
        return error.code, error.headers


@pytest.mark.parametrize("path", THEMED + FAMILY)
def test_nothing_of_ours_is_refused(browser: Browser, nginx: str, path: str) -> None:
    page, said = listening(browser)
    page.goto(nginx + path)
    page.mouse.move(200, 300)
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(250)
    found = refused(page)
    page.context.close()
    assert found + said == []


def test_a_page_that_is_not_there_is_ours_with_every_header(browser: Browser, nginx: str) -> None:
    page, said = listening(browser)
    answer = page.goto(nginx + "q/81-nulle-part-g/")
    assert answer is not None
    assert answer.status == 404
    assert "Cette page n’existe pas" in page.inner_text("h1")
    page.mouse.move(200, 300)
    page.wait_for_timeout(250)
    found = refused(page)
    page.context.close()
    assert found == []
    assert [line for line in said if "404" not in line] == []
    assert headers(nginx + "q/81-nulle-part-g/")[1]["Content-Security-Policy"]


def test_search_and_its_worker_find(browser: Browser, nginx: str) -> None:
    page, said = listening(browser, 1280)
    page.goto(nginx)
    with page.expect_response("**/search_index.json"):
        page.locator("input[name=query]").click()
    page.locator("input[name=query]").fill("equipe")
    page.keyboard.press("End")
    page.locator(".md-search-result__item").first.wait_for(state="attached", timeout=15000)
    found = refused(page)
    page.context.close()
    assert found + said == []


def test_the_switch_of_colours_works(browser: Browser, nginx: str) -> None:
    page, _ = listening(browser, 1280)
    page.goto(nginx)
    page.mouse.move(200, 300)
    page.locator("label[title='Passer en couleurs sombres']").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    found = refused(page)
    page.goto(nginx + "demarche/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    found += refused(page)
    page.context.close()
    assert found == []


@pytest.mark.parametrize("path", ["demarche/", "q/81-albigeois-g/"])
def test_what_somebody_adds_is_refused(browser: Browser, nginx: str, path: str) -> None:
    """With the page's own policy taken out on the way, so that it is the header that refuses."""
    page, _ = listening(browser)
    body = urllib.request.urlopen(nginx + path).read().decode()  # noqa: S310
    changed = POLICY.sub("", body).replace("</body>", "<script>window.added = 1</script></body>")
    page.route(
        "**/*",
        lambda route: (
            route.fulfill(response=route.fetch(), body=changed)
            if route.request.is_navigation_request()
            else route.continue_()
        ),
    )
    page.goto(nginx + path)
    page.wait_for_timeout(200)
    added, found = page.evaluate("window.added"), refused(page)
    page.context.close()
    assert changed != body
    assert added is None
    assert any("script-src" in line for line in found)


def test_nobody_can_frame_a_page(browser: Browser, nginx: str) -> None:
    page, _ = listening(browser)
    page.goto("about:blank")
    page.set_content(f"<iframe src='{nginx}demarche/'></iframe>")
    page.wait_for_timeout(400)
    shown = [frame.url for frame in page.frames if "demarche" in frame.url]
    page.context.close()
    assert shown == []


@pytest.mark.parametrize(
    ("pattern", "kind", "caching"),
    [
        ("index.html", "text/html", "no-cache"),
        ("q/81-albigeois-g/index.html", "text/html", "no-cache"),
        ("imprimer/81-tarn/albigeois/grossesse-fr-presse.pdf", "application/pdf", "no-cache"),
        ("assets/site.css", "text/css", "no-cache"),
        ("assets/javascripts/later.js", "application/javascript", "no-cache"),
        ("assets/javascripts/bundle.*.min.js", "application/javascript", "public, max-age=31536000, immutable"),
        ("assets/javascripts/workers/search.*.min.js", "application/javascript", "public, max-age=31536000, immutable"),
        ("assets/young-serif.woff2", "font/woff2", "public, max-age=2592000"),
        ("search/search_index.json", "application/json", "no-cache"),
    ],
)
def test_every_kind_of_file_has_its_headers(site: Path, nginx: str, pattern: str, kind: str, caching: str) -> None:
    [path] = site.glob(pattern)
    status, sent = headers(nginx + path.relative_to(site).as_posix())
    assert status == 200
    assert sent.get_content_type() == kind
    assert sent.get_all("Cache-Control") == [caching]
    assert len(sent.get_all("Content-Security-Policy") or []) == 1
    for name, value in ALWAYS:
        assert sent.get_all(name) == [value]
    assert sent["X-Robots-Tag"] is None


def test_an_unchanged_page_is_not_sent_twice(nginx: str) -> None:
    etag = headers(nginx)[1]["ETag"]
    again = urllib.request.Request(nginx, headers={"If-None-Match": etag})  # noqa: S310
    with pytest.raises(urllib.error.HTTPError, match="304"):
        urllib.request.urlopen(again)  # noqa: S310


def test_the_files_for_the_host_are_not_indexed(nginx: str) -> None:
    assert headers(nginx + "hebergement/_headers")[1]["X-Robots-Tag"] == "noindex"


def test_every_page_has_its_own_policy_too(site: Path) -> None:
    """A host that sends no header (GitHub Pages) has these alone."""
    without = [page for page in site.rglob("*.html") if not POLICY.search(page.read_text(encoding="utf-8"))]
    assert without == []
