from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from generator.views.prose import ALLOWED_SCHEMES, prose_html

ALLOWED_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "span", "code", "pre", "blockquote", "br", "hr"}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs


def test_markdown_is_kept_and_html_is_text() -> None:
    html = prose_html("**Oui** [site](https://www.tarn.fr) <b onclick='x'>non</b>\n\n# Titre\n\n- un")
    assert "<strong>Oui</strong>" in html
    assert '<a href="https://www.tarn.fr">site</a>' in html
    assert "&lt;b onclick" in html
    assert "<h1" not in html
    assert "<li>un</li>" in html


def test_refused_links_and_pictures_become_their_text() -> None:
    html = prose_html("[a](javascript:alert(1)) ![b](https://x.fr/y.png) [c](JAVASCRIPT:x) [d](data:text/html,x)")
    assert "href" not in html
    assert "<img" not in html
    assert "javascript" not in html.lower()


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_no_text_leaves_the_allowed_markup(text: str) -> None:
    seen = _Tags()
    seen.feed(str(prose_html(text)))
    assert seen.tags <= ALLOWED_TAGS
    for name, value in seen.attributes:
        assert name in {"href", "title"}
        assert name != "href" or (value or "").split(":")[0].strip().lower() in ALLOWED_SCHEMES


@given(
    st.sampled_from(["<script>", "[x](javascript:1)", "<img src=x onerror=1>", "<a href='javascript:1'>", "]]>"]),
    st.text(max_size=30),
)
def test_hostile_pieces_never_become_markup(piece: str, around: str) -> None:
    seen = _Tags()
    seen.feed(str(prose_html(f"{around}{piece}{around}")))
    assert seen.tags <= ALLOWED_TAGS
