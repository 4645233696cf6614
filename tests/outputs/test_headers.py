"""The headers that the site's host is to send: one table, three spellings."""

from __future__ import annotations

from generator.outputs.site.headers import ALWAYS, LONGEST_LINE, render_headers, wall

THEMED = "default-src 'none'; script-src 'self' 'sha256-a'; style-src 'self'; img-src 'self' data:; base-uri 'none'"
FAMILY = "default-src 'none';style-src 'sha256-b';img-src data:;base-uri 'none'"


def files(base: str = "/ppgp/") -> dict[str, str]:
    kept = [("assets/bundle.0123abcd.min.js", "public, max-age=31536000, immutable")]
    return {output.path: output.content.decode() for output in render_headers(wall([THEMED, FAMILY]), base, kept)}


def test_the_wall_lets_in_what_a_page_lets_in_and_nothing_else() -> None:
    assert wall([THEMED, FAMILY]) == (
        "default-src 'none'; script-src 'self' 'sha256-a'; style-src 'self' 'sha256-b'; img-src 'self' data:; "
        "base-uri 'none'; frame-ancestors 'none'"
    )


def test_none_gives_way_to_a_source() -> None:
    assert "script-src 'self';" in wall(["script-src 'none'; style-src 'self'", "script-src 'self'; style-src 'self'"])


def test_a_wall_too_long_for_a_host_leaves_styles_to_the_pages() -> None:
    many = [f"default-src 'none'; script-src 'sha256-s'; style-src 'sha256-{number:043}='" for number in range(60)]
    assert "style-src 'unsafe-inline';" in wall(many)
    assert "script-src 'sha256-s';" in wall(many)
    assert "unsafe" not in wall(many[:20])
    assert all(
        len(line) <= LONGEST_LINE for line in render_headers(wall(many), "/", [])[0].content.decode().split("\n")
    )


def test_each_host_is_told_every_header() -> None:
    written = files()
    assert list(written) == [
        f"hebergement/{name}" for name in ("_headers", "htaccess-en-tetes.txt", "nginx-en-tetes.conf")
    ]
    for text in written.values():
        for name, value in (*ALWAYS, ("Content-Security-Policy", wall([THEMED, FAMILY]))):
            assert name in text
            assert value in text
        assert "immutable" in text


def test_no_two_rules_of_a_static_host_give_one_header_to_one_address() -> None:
    """Such hosts join them: « no-cache, immutable », or two policies."""
    rules: dict[str, set[str]] = {}
    for line in files()["hebergement/_headers"].splitlines()[1:]:
        if line.startswith("/"):
            current = rules.setdefault(line, set())
        else:
            current.add(line.split(":")[0])
    everywhere = rules.pop("/ppgp/*")
    assert all(not everywhere & names for names in rules.values())
    assert "Cache-Control" not in everywhere


def test_a_site_at_the_root_of_its_domain() -> None:
    written = files("/")
    assert "\n/*\n" in written["hebergement/_headers"]
    assert "error_page 404 /404.html;" in written["hebergement/nginx-en-tetes.conf"]
    assert '"^/assets/' in written["hebergement/nginx-en-tetes.conf"]
