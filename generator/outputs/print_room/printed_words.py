"""What a PDF's pages say, as a reader would copy it: to know that a printed file carries what it should."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pypdfium2


def missing_words(pdf: bytes, expected: Iterable[str]) -> list[str]:
    """The texts of ``expected`` that stand on no page of ``pdf``; white space does not count.

    Raises ``pypdfium2.PdfiumError`` when ``pdf`` is no PDF.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        said = "".join(_bare(page.get_textpage().get_text_bounded()) for page in document)
    return [text for text in expected if _bare(text) not in said]


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)
