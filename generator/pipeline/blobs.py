"""Rendered bytes that go into another rendering."""

from __future__ import annotations

import hashlib


class Blob(bytes):
    """Bytes whose ``repr``, which names them in the stock, is their digest."""

    def __repr__(self) -> str:
        return f"Blob({hashlib.sha256(self).hexdigest()})"
