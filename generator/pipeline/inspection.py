"""Every edition of a flyer passes preflight before it is delivered: what a printer would refuse stops the build."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.dossier import Dossier
from generator.model.editions import Edition
from generator.model.findings import Finding, Refusal
from generator.model.rules import FLYER_PREFLIGHT
from generator.outputs.flyers.expectations import expected_of
from generator.preflight import Fault, preflight
from generator.views.flyers.parts import FlyerView

_OF_THE_LOGO = ("low-resolution", "rgb-image")
# The only picture of a flyer that a département brings itself.


class InspectionRefusal(Refusal):
    """Editions with errors: pairs of an edition and one of its faults. Survives pickling."""

    def __init__(self, faults: tuple[tuple[Edition, Fault], ...]) -> None:
        super().__init__(faults)
        self.faults = faults


def inspect_editions(flyer: FlyerView, editions: Mapping[Edition, bytes]) -> None:
    """Raise ``InspectionRefusal`` with every error that preflight finds in ``editions``; warnings do not stop a build."""
    faults = [
        (edition, fault)
        for edition, pdf in editions.items()
        for fault in preflight(pdf, expected_of(edition, flyer.recto.address))
        if fault.is_error
    ]
    if faults:
        raise InspectionRefusal(tuple(faults))


def inspection_findings(refusal: InspectionRefusal, flyer: FlyerView, dossier: Dossier) -> list[Finding]:
    """The faults as findings on the département's file: on its logo when a picture is at fault."""
    findings = []
    for edition, fault in refusal.faults:
        path = ("brand", "logo") if fault.code in _OF_THE_LOGO and dossier.file.brand.logo else ()
        place = f", page {fault.page}" if fault.page else ""
        flyer_name = f"flyer {flyer.kind.french}, {flyer.territory_id}, {flyer.language.french_name}"
        message = f"{flyer_name}, édition {edition.value}{place} : {fault.message}"
        findings.append(FLYER_PREFLIGHT.on(dossier, path, message, fault.remedy))
    return findings
