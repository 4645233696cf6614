"""Floor 4: the only composer. Reads top to bottom as the way through the house; decides what is stale."""

from generator.pipeline.gather import Sources, check_sources, gather_sources, stop_on_errors
from generator.pipeline.publish import Publication, publish

__all__ = ["Publication", "Sources", "check_sources", "gather_sources", "publish", "stop_on_errors"]
