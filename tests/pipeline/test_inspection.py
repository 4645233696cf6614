"""A flyer that a printer would refuse never leaves the house."""

from __future__ import annotations

import io
import pickle

import pikepdf
import pytest

from generator.model.editions import Edition
from generator.pipeline.inspection import InspectionRefusal, inspect_editions, inspection_findings
from tests.outputs.flyer_bench import rendered, tarn, view


def without_bleed(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        del document.pages[1].obj.BleedBox
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()


def test_a_good_flyer_passes() -> None:
    flyer = view()
    inspect_editions(flyer, {edition: rendered(flyer, edition) for edition in (Edition.PRESS, Edition.SCREEN)})


def test_a_fault_becomes_a_finding_on_the_file() -> None:
    flyer = view()
    with pytest.raises(InspectionRefusal) as caught:
        inspect_editions(flyer, {Edition.PRESS: without_bleed(rendered(flyer, Edition.PRESS))})
    refusal = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - as between our own processes
    findings = inspection_findings(refusal, flyer, tarn())
    assert [finding.code for finding in findings] == ["flyer-preflight"]
    assert findings[0].location.file == "departments/81-tarn.yml"
    assert findings[0].message.startswith("flyer grossesse, albigeois, français, édition presse, page 2 : ")
