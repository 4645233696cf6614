"""Whatever an editor types where text is welcome, the checks answer with findings, never with an exception."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import check_dossier, check_dossiers
from tests.any_field import Way, dossier_of, leaves, load
from tests.conftest import HOUSE

TARN = load((HOUSE / "departments/81-tarn.yml").read_text("utf-8"))
LEAVES = leaves(TARN)

HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "« une citation longue de personne »",
        "=HYPERLINK(1)",
        "[lien](javascript:alert(1))",
        "100000 %",
        "L. 999-9-9",
        "\u202eretourné",
        "0" * 40,
        "cellule des cellules des cellules",
        "%s{}{{ 7*7 }}",
    ]
)


@settings(max_examples=150, deadline=None)
@given(path=st.sampled_from(LEAVES), text=st.one_of(st.text(max_size=60), HOSTILE))
def test_any_text_in_any_field(path: Way, text: str) -> None:
    dossier = dossier_of(TARN, path, text)
    if dossier is None:
        return
    for finding in [*check_dossier(dossier), *check_dossiers([dossier])]:
        assert finding.message
        assert finding.remedy
