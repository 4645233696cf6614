"""A telephone number read for a département's numbering zone (libphonenumber's rules, ARCEP's numbering plan).

Short numbers (119, 39 19) are the same in every zone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import phonenumbers

from generator.model.places import Place

LONGEST_SHORT = 4
"""Digits of the longest short number; longer ones (118 xxx, 116 xxx) are directories and European lines."""

_SPOKEN_WHOLE = 3
# Digits: « 39 19 » is said in pairs, « 119 » in one.
_FRENCH_REGIONS = ("FR", "GP", "MQ", "GF", "RE", "YT")


@dataclass(frozen=True)
class Phone:
    """A number in its two forms: ``dialled`` (+33563773115, 3919) for links, ``shown`` (« 05 63 77 31 15 », plain spaces);
    ``mobile`` when it takes messages.
    """

    dialled: str
    shown: str
    mobile: bool = False

    @property
    def short(self) -> bool:
        """Whether it is a short number, whose first digits name no region."""
        return not self.dialled.startswith("+")


def read_phone(text: str, place: Place) -> Phone | None:
    """The number meant by ``text`` in ``place``'s zone, else in metropolitan France's; None when it is none of them."""
    digits = re.sub(r"\D", "", text)
    if len(digits) <= LONGEST_SHORT and not text.startswith("+"):
        number = phonenumbers.parse(digits, "FR")
        known = phonenumbers.is_valid_short_number_for_region(number, "FR")
        return Phone(digits, f"{digits[:2]} {digits[2:]}" if len(digits) > _SPOKEN_WHOLE else digits) if known else None
    for region in dict.fromkeys((place.phone_region, *_FRENCH_REGIONS)):
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number_for_region(number, region):
            return Phone(
                phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164),
                phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL),
                phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE,
            )
    return None
