"""Audit: does everything in a site lead somewhere? A folder that was built, or a site as it is served.

``audit(place, address, printed)`` gives a ``Report``; that is all of it. Only the site itself is asked for anything: addresses
elsewhere are looked at, never fetched. It stands on preflight's decoder alone and knows nothing of the house.
"""

from generator.audit.places import BuiltSite, DeployedSite
from generator.audit.references import Fault, Kind
from generator.audit.rounds import Report, audit

__all__ = ["BuiltSite", "DeployedSite", "Fault", "Kind", "Report", "audit"]
