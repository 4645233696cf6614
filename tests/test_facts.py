"""The list of facts itself: it compares as a reader would, and notices what is missing."""

from __future__ import annotations

from tests.facts import FACTS, Fact, missing_facts, page_text

_PAGE = "etudes-de-cas/tarn/index.html"


def _missing(text: str, *texts: str) -> list[str]:
    return [str(missing) for missing in missing_facts({_PAGE: text}, [Fact("81", "study", texts, (_PAGE,))])]


def test_spaces_apostrophes_and_case_do_not_count() -> None:
    assert _missing("L'inventaire : 2\u202f342 dé\u00adclarations", "l’inventaire\u00a0: 2 342 déclarations") == []


def test_tags_do_not_hide_a_fact() -> None:
    assert _missing(page_text("<p><strong>91</strong>&nbsp;% des <em>répondants</em></p>"), "91 % des répondants") == []


def test_a_script_is_not_read() -> None:
    assert _missing(page_text("<script>var x = '91 %'</script><!-- 91 % -->"), "91 %")


def test_one_way_to_say_a_fact_is_enough() -> None:
    assert _missing("n = 23", "23 répondants", "n = 23") == []


def test_a_lost_fact_is_named_with_its_page() -> None:
    assert _missing("92 %", "91 %") == [f"{_PAGE}: 81/study: 91 %"]


def test_a_missing_page_misses_all_its_facts() -> None:
    assert len(missing_facts({})) == sum(len(fact.pages) for fact in FACTS)


def test_no_fact_is_listed_without_text_or_page() -> None:
    assert all(fact.texts and fact.pages and all(fact.texts) for fact in FACTS)
