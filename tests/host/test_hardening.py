"""The policy of a page lets in what stands in it, and nothing else."""

from __future__ import annotations

import base64
import hashlib

from generator.host.hardening import content_security_policy, harden

PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><title>x</title><style>a{b:c}</style>'
    '<script>var a=1</script><script src="x.js"></script><script type="application/ld+json">{"a":1}</script></head>'
    '<body><input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">'
    '<table><tr><td style="text-align: right;">1</td></tr></table></body></html>'
)


def digest(body: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"


def test_inline_blocks_are_let_in_by_hash_and_nothing_else() -> None:
    policy = content_security_policy(PAGE)
    assert f"script-src 'self' {digest('var a=1')};" in policy
    assert f"style-src 'self' {digest('a{b:c}')};" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_the_policy_comes_right_after_the_charset() -> None:
    assert '<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy"' in harden(PAGE)


def test_the_theme_faults_are_mended() -> None:
    mended = harden(PAGE)
    assert "autocomplete" not in mended
    assert '<td class="ta-right">' in mended
    assert "style=" not in mended


def test_a_label_without_its_switch_becomes_a_plain_title() -> None:
    label = '<label class="md-nav__title" for="__toc"> Sur cette page </label>'
    assert harden(label) == '<div class="md-nav__title"> Sur cette page </div>'
    assert label in harden(f'{label}<input id="__toc">')


def test_hardening_twice_changes_nothing() -> None:
    assert harden(harden(PAGE)) == harden(PAGE)


def test_a_changed_block_is_no_longer_let_in() -> None:
    assert digest("var a=2") not in content_security_policy(PAGE)


def test_a_page_without_charset_keeps_its_head() -> None:
    assert harden("<p>x</p>") == "<p>x</p>"


def test_the_skip_link_leads_to_the_page_whatever_its_contents() -> None:
    page = '<div data-md-component="skip">\n<a href="#x" class="md-skip">Aller</a>\n</div><main class="md-main" data-x><h1>T</h1></main>'
    hardened = harden(page)
    assert '<a href="#contenu" class="md-skip">Aller au contenu</a>' in hardened
    assert '<main class="md-main" id="contenu" tabindex="-1" data-x>' in hardened
    assert "contenu" not in harden("<p>sans page</p>")
