"""The host: all that knows MkDocs and its theme. Plugin, building, handover, hardening, stylesheets and ``theme/``.

Leaving MkDocs costs this folder and ``mkdocs.yml`` alone. ProperDocs, a maintained continuation, builds the same site
byte for byte (``tests/host/test_way_out.py``): swap the dependency and the two names in the imports.
"""
