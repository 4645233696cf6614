"""The words for people that a département's study uses: the source's own choice, masculine when it makes none."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Frozen, Label


class People(Frozen):
    """Used in every sentence, label and table that the house writes for this département; editors' prose is theirs."""

    professional: Label = Field("professionnel", title="Une personne de la PMI", description="« professionnelle ».")
    professionals: Label = Field("professionnels", title="Les personnes de la PMI", description="« professionnelles ».")
    respondent: Label = Field("répondant", title="Une personne qui a répondu", description="« répondante ».")
    respondents: Label = Field("répondants", title="Les personnes qui ont répondu", description="« répondantes ».")
    trained: Label = Field("formés", title="Formés", description="Accordé avec le reste, au pluriel : « formées ».")
