"""Shared links: a card's view → its PNG."""

from __future__ import annotations

from generator.model.output import Output
from generator.outputs.site.social_image import draw_card
from generator.views.site.social import SocialCard


def render_social_image(card: SocialCard) -> Output:
    """The PNG, 1200 × 630 pixels; the same bytes for the same card."""
    return Output(card.path, draw_card(card.kind, card.brand, card.located, card.detail, card.places, card.publisher))
