"""From WeasyPrint's tagged PDF to a screen edition that a screen reader can follow: PDF/UA-1 (ISO 14289-1).

WeasyPrint writes the tags; this step mends what it leaves out: the language of blocks in another language, the place
of figures in page units, the flags of links, the identity. The layout must be rendered with ``pdf_variant="pdf/ua-1"``.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from generator.crafts.pdf_identity import Identity, Standard, identify, saved

CSS_PIXEL_POINTS = 0.75
"""One CSS pixel in PDF points."""

PRINT_FLAG = 4
"""Annotation flag « Print » (ISO 32000-1, table 165)."""


class TagMismatch(ValueError):  # noqa: N818 - a mismatch is the error
    """The tag tree holds another number of ``<article>`` elements than the layout: no language can be told."""


def finish_screen(
    pdf: bytes,
    *,
    title: str,
    day: date,
    languages: Sequence[str] = (),
    author: str = "",
    subject: str = "",
    places: Mapping[str, str] | None = None,
) -> bytes:
    """The PDF/UA-1 file of a layout; the same bytes each time.

    WeasyPrint keeps no ``lang`` but the document's: a block in another language is marked up as ``<article lang>``,
    and ``languages`` gives the language of each ``<article>`` in reading order ("" where it is the document's own).
    ``places`` names the destinations of links inside the document: identifier → words.
    Raises ``TagMismatch`` when their number is not that of the tag tree.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        elements = list(_elements(document.Root.StructTreeRoot.K))
        _name_languages(elements, languages)
        for element in elements:
            if element.get("/S") == Name.Figure and "/A" in element:
                _place_figure(element)
            elif element.get("/S") == Name.TR:
                _scope_headers(element)
        _silence_ornaments(document, elements)
        _mend_links(document, places or {})
        identify(document, Identity(title, day, author, subject), Standard.PDF_UA1)
        return saved(document, version="1.7")


def _elements(kids: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Structure elements below ``kids`` in reading order (ISO 32000-1, 14.7.2)."""
    for kid in kids.as_list() if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            if "/K" in kid:
                yield from _elements(kid.K)


def _name_languages(elements: list[pikepdf.Object], languages: Sequence[str]) -> None:
    """Give each ``Art`` its language and turn it into the section that it is (ISO 14289-1, 7.2)."""
    articles = [element for element in elements if element.get("/S") == Name.Art]
    if len(articles) != len(languages):
        raise TagMismatch(f"{len(languages)} languages for {len(articles)} articles")
    for article, language in zip(articles, languages, strict=True):
        article.S = Name.Sect
        if language:
            article.Lang = String(language)


def _place_figure(figure: pikepdf.Object) -> None:
    """The figure's box: WeasyPrint's is in CSS pixels from the top left, PDF's in points from the bottom left."""
    left, top, right, bottom = (float(edge) * CSS_PIXEL_POINTS for edge in figure.A.BBox.as_list())
    height = float(figure.Pg.MediaBox[3])
    figure.A.BBox = Array([round(edge, 3) for edge in (left, height - bottom, right, height - top)])


def _scope_headers(row: pikepdf.Object) -> None:
    """Say what a header cell heads: its row when the row has data, else its column (ISO 14289-1, 7.5)."""
    cells = [cell for cell in row.K.as_list() if isinstance(cell, Dictionary)] if "/K" in row else []
    heads_row = any(cell.get("/S") == Name.TD for cell in cells)
    for cell in cells:
        if cell.get("/S") == Name.TH:
            if "/A" not in cell:
                cell.A = Dictionary(O=Name.Table)
            cell.A.Scope = Name.Row if heads_row else Name.Column


def _silence_ornaments(document: Pdf, elements: list[pikepdf.Object]) -> None:
    """Ornaments and running words become artifacts on their page, out of the tag tree (ISO 14289-1, 7.1).

    WeasyPrint tags every picture as a figure, and a figure without alternative is read as a hole; it tags the words in
    the margins too, and leaves them hanging outside the tree.
    """
    ornaments = [e for e in elements if e.get("/S") == Name.Figure and "/Alt" not in e and "/ActualText" not in e]
    for figure in ornaments:
        figure.P.K = Array([kid for kid in figure.P.K.as_list() if _number(kid) != figure.objgen])
    reached = {e.objgen for e in elements} - {figure.objgen for figure in ornaments}
    parents = document.Root.StructTreeRoot.ParentTree.Nums
    keys = [int(parents[place]) for place in range(0, len(parents), 2)]
    for page in document.pages:
        place = 2 * keys.index(int(page.obj.StructParents)) + 1
        owners = parents[place].as_list()
        marks = {mark for mark, owner in enumerate(owners) if _number(owner) not in reached}
        if marks:
            parents[place] = Array([None if mark in marks else owner for mark, owner in enumerate(owners)])
            page.obj.Contents = document.make_stream(_artifacts(page, marks))


def _number(kid: pikepdf.Object) -> tuple[int, int] | None:
    """The object number of a structure element, None for a mark on the page."""
    return kid.objgen if isinstance(kid, Dictionary) else None


def _artifacts(page: pikepdf.Page, marks: set[int]) -> bytes:
    """The page's content with the marked sequences ``marks`` turned into artifacts (ISO 32000-1, 14.8.2.2)."""
    written: list[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        if str(instruction.operator) == "BDC" and int(operands[1].get("/MCID", -1)) in marks:
            written.append(pikepdf.ContentStreamInstruction([Name.Artifact], pikepdf.Operator("BMC")))
        else:
            written.append(instruction)
    return pikepdf.unparse_content_stream(written)


def _mend_links(document: Pdf, places: Mapping[str, str]) -> None:
    """Links print with the page, follow the tags' order and tell where they lead (ISO 14289-1, 7.18)."""
    for page in document.pages:
        if "/Annots" not in page.obj:
            continue
        page.obj.Tabs = Name.S
        for annotation in page.obj.Annots.as_list():
            annotation.F = PRINT_FLAG
            if "/Contents" not in annotation and "/A" in annotation and "/URI" in annotation.A:
                annotation.Contents = String(str(annotation.A.URI))
            elif "/Dest" in annotation and str(annotation.Dest) in places:
                annotation.Contents = String(places[str(annotation.Dest)])
