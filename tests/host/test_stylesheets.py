"""A stylesheet loses what cannot be used, and nothing else."""

from __future__ import annotations

import pytest

from generator.host.stylesheets import drop_unused, words_of

WORDS = words_of(
    ['<p class="used md-a\\:b other">', '<body data-md-color-scheme="slate">'],
    ['el.classList.add("md-nav--added"),info(k)'],
)


@pytest.mark.parametrize(
    "rule",
    [
        ".used{color:red}",
        ".md-nav--added{color:red}",
        "p{color:red}",
        ".used:not(.gone){color:red}",
        ":is(.used,.gone){color:red}",
        '.used[title=".gone"]{color:red}',
        "[data-md-color-scheme=slate]{color:red}",
        "@font-face{font-family:x;src:url(x.woff2)}",
        "@keyframes gone{to{top:0}}",
        "@media print{.used{color:red}}",
    ],
)
def test_what_can_be_used_stays(rule: str) -> None:
    assert drop_unused(rule, WORDS) == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".gone{color:red}",
        ".used.gone{color:red}",
        ".info{color:red}",
        ".used .gone>p{color:red}",
        "[data-md-color-scheme=red]{color:red}",
        "@media print{.gone{color:red}}",
        "/* a comment */",
    ],
)
def test_what_cannot_goes(rule: str) -> None:
    assert drop_unused(rule, WORDS) == ""


def test_a_list_keeps_its_possible_selectors() -> None:
    assert drop_unused(".gone,.used,a:is(b,c){color:red}", WORDS) == ".used,a:is(b,c){color:red}"


def test_a_picture_that_nobody_shows_goes() -> None:
    css = ':root{--a:url("data:x(1)");--b:url("data:y(2)");--c:red}.used{mask:var(--b)}'
    assert drop_unused(css, WORDS) == ':root{--b:url("data:y(2)");--c:red}.used{mask:var(--b)}'


def test_twice_changes_nothing() -> None:
    css = ".gone,.used{color:red}@media (min-width:1px){.used{top:0}.gone{top:1px}}"
    assert drop_unused(drop_unused(css, WORDS), WORDS) == drop_unused(css, WORDS)
