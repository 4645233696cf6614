"""Who a PDF says it is: title, dates, identifiers, the same in its Info dictionary and its XMP packet, never random.

WeasyPrint writes a random document identifier and today's date into PDF/X files; both are replaced, so that the same
sources give the same bytes on any day and in any time zone.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Dictionary, Name, Pdf, Stream, String


class Standard(Enum):
    """The standard that a file claims, as its XMP packet says it; a claim is made only by the craft that earns it."""

    NONE = ""
    PDF_X4 = "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
    PDF_UA1 = "<pdfuaid:part>1</pdfuaid:part>"


@dataclass(frozen=True)
class Identity:
    """What a reader's « Properties » window shows. ``day`` is the day of the data, taken as midnight UTC."""

    title: str
    day: date
    author: str = ""
    subject: str = ""

    @property
    def info_date(self) -> str:
        """``D:20260710000000Z`` (ISO 32000-1, 7.9.4)."""
        return f"D:{self.day:%Y%m%d}000000Z"

    @property
    def xmp_date(self) -> str:
        """``2026-07-10T00:00:00Z`` (XMP part 1, 8.2.1.2): the same instant as ``info_date``."""
        return f"{self.day.isoformat()}T00:00:00Z"


CREATOR = "ppgp"
"""The program named as creator: the house's command."""


def identify(pdf: Pdf, identity: Identity, standard: Standard) -> None:
    """Write title, dates and identifiers into ``pdf``, in Info and XMP alike; keep WeasyPrint's ``Producer``."""
    producer = str(pdf.docinfo.get("/Producer", "WeasyPrint"))
    info = {
        "/Title": identity.title,
        "/Author": identity.author or str(pdf.docinfo.get("/Author", "")),
        "/Subject": identity.subject or str(pdf.docinfo.get("/Subject", "")),
        "/Creator": CREATOR,
        "/Producer": producer,
        "/CreationDate": identity.info_date,
        "/ModDate": identity.info_date,
    }
    pdf.trailer.Info = pdf.make_indirect(Dictionary())
    for key, value in info.items():
        if value:
            pdf.trailer.Info[key] = String(value)
    if standard is Standard.PDF_X4:
        pdf.trailer.Info["/Trapped"] = Name("/False")
    packet = _packet(info, identity, standard, _content_uuid(pdf))
    metadata = Stream(pdf, packet.encode("utf-8"), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = pdf.make_indirect(metadata)


def saved(pdf: Pdf, *, version: str) -> bytes:
    """The bytes of ``pdf``: PDF ``version``, its /ID computed from the content (ISO 32000-1, 14.4)."""
    if "/ID" in pdf.trailer:
        del pdf.trailer["/ID"]  # WeasyPrint's is a digest of a random identifier
    pdf.remove_unreferenced_resources()
    out = io.BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        force_version=version,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        normalize_content=False,
    )
    return out.getvalue()


def _content_uuid(pdf: Pdf) -> UUID:
    """An identifier of what the pages show (RFC 9562, version 8: made from a digest)."""
    digest = hashlib.sha256()
    for page in pdf.pages:
        page.contents_coalesce()
        digest.update(page.obj.Contents.read_bytes())
    value = bytearray(digest.digest()[:16])
    value[6] = value[6] & 0x0F | 0x80
    value[8] = value[8] & 0x3F | 0x80
    return UUID(bytes=bytes(value))


def _packet(info: dict[str, str], identity: Identity, standard: Standard, document: UUID) -> str:
    """An XMP packet (ISO 16684-1) that says what Info says."""
    author = _property("dc:creator", "Seq", info["/Author"])
    subject = _property("dc:description", "Alt", info["/Subject"])
    trapped = "<pdf:Trapped>False</pdf:Trapped>" if standard is Standard.PDF_X4 else ""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
{_property("dc:title", "Alt", identity.title)}{author}{subject}
<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool><pdf:Producer>{escape(info["/Producer"])}</pdf:Producer>{trapped}
<xmp:CreateDate>{identity.xmp_date}</xmp:CreateDate><xmp:ModifyDate>{identity.xmp_date}</xmp:ModifyDate>
<xmp:MetadataDate>{identity.xmp_date}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<xmpMM:VersionID>1</xmpMM:VersionID>{standard.value}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def _property(name: str, container: str, value: str) -> str:
    """One XMP array property, nothing when ``value`` is empty; ``Alt`` arrays hold the default language."""
    if not value:
        return ""
    language = ' xml:lang="x-default"' if container == "Alt" else ""
    return f"<{name}><rdf:{container}><rdf:li{language}>{escape(value)}</rdf:li></rdf:{container}></{name}>"
