"""A whole site in a dozen small files, one of each kind, in which everything leads somewhere."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pikepdf
import qrcode
from PIL import Image

ROOT = "https://exemple.fr/ppgp/"

HOME = """<!doctype html><html lang="fr"><head><link rel="canonical" href="https://exemple.fr/ppgp/">
<link rel="alternate" hreflang="fr" href="https://exemple.fr/ppgp/">
<link rel="alternate" hreflang="en" href="https://exemple.fr/ppgp/en/">
<link rel="stylesheet" href="site.css"><script type="application/ld+json">{"image": "https://exemple.fr/ppgp/a.png"}</script>
</head><body><h1 id="haut">x</h1><a href="en/#top">e</a> <a href="#haut">h</a> <a href="flyer.pdf#page=1">p</a>
<a href="tel:+33563773115">t</a> <a href="mailto:pmi@exemple.fr?subject=Bonjour">m</a> <a href="rdv.ics">i</a>
<a href="pmi.vcf">v</a> <a href="https://ailleurs.example.com/page">ailleurs</a> <img src="a.png"></body></html>"""

ENGLISH = """<!doctype html><html lang="en"><head><link rel="canonical" href="https://exemple.fr/ppgp/en/">
<link rel="alternate" hreflang="fr" href="https://exemple.fr/ppgp/">
<link rel="alternate" hreflang="en" href="https://exemple.fr/ppgp/en/"></head>
<body><a href="../">x</a></body></html>"""

FILES = {
    "index.html": HOME,
    "en/index.html": ENGLISH,
    "404.html": '<html lang="fr"><body><a href="#la">y</a><a id="la" href="/ppgp/">x</a></body></html>',
    "site.css": "a{background:url(a.png)} /* url(nulle-part.png) */",
    "sitemap.xml": '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "<url><loc>https://exemple.fr/ppgp/</loc></url><url><loc>https://exemple.fr/ppgp/en/</loc></url></urlset>",
    "flux.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://exemple.fr/ppgp/"/></feed>',
    "search/search_index.json": json.dumps({"docs": [{"location": ""}, {"location": "#haut"}]}),
    "donnees.json": json.dumps({"page": "https://exemple.fr/ppgp/en/"}),
    "rdv.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
    "DTSTART:20260102T090000Z\r\nSUMMARY:Atelier\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "pmi.vcf": "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:PMI\r\nTEL:+33563773115\r\nEND:VCARD\r\n",
}


def small_site(folder: Path, changes: dict[str, str | bytes | None] | None = None) -> Path:
    """The site in ``folder``; ``changes`` are other contents by file, None to leave a file out."""
    files: dict[str, str | bytes | None] = {
        **FILES,
        "flyer.pdf": flyer(),
        "a.png": code(f"{ROOT}en/"),
        **(changes or {}),
    }
    for name, content in files.items():
        if content is None:
            continue
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def code(payload: str, form: str = "PNG") -> bytes:
    """A picture of the QR code of ``payload``; ``form`` may be PDF."""
    matrix = qrcode.QRCode(border=4)
    matrix.add_data(payload)
    rows = matrix.get_matrix()
    picture = Image.new("L", (len(rows), len(rows)), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            picture.putpixel((x, y), 0 if dark else 255)
    content = io.BytesIO()
    picture.resize((len(rows) * 6, len(rows) * 6), Image.Resampling.NEAREST).save(content, form)
    return content.getvalue()


def flyer(payload: str = f"{ROOT}en/", link: str = f"{ROOT}en/", inside: str = "") -> bytes:
    """A PDF with one code and one link; ``inside`` is the name of a place that is not in it."""
    content = io.BytesIO()
    with pikepdf.open(io.BytesIO(code(payload, "PDF"))) as document:
        action = pikepdf.Dictionary({"/S": pikepdf.Name.URI, "/URI": pikepdf.String(link)})
        annotations = [_link({"/A": action})] + [_link({"/Dest": pikepdf.String(name)}) for name in (inside,) if name]
        document.pages[0].obj["/Annots"] = pikepdf.Array(annotations)
        document.save(content)
    return content.getvalue()


def _link(where: dict[str, pikepdf.Object]) -> pikepdf.Dictionary:
    whole = {"/Type": pikepdf.Name.Annot, "/Subtype": pikepdf.Name.Link, "/Rect": pikepdf.Array([0, 0, 9, 9]), **where}
    return pikepdf.Dictionary(whole)
