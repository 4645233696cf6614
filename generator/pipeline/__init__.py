"""Floor 6: the only composer. ``gather`` reads and checks, ``publish`` makes; ``stock`` keeps what did not change.

Nothing is imported here: ``ppgp check`` must not wait for the layout library.
"""
