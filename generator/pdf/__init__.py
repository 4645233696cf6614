"""PDF content, read: colours and their inks, and what a content stream does, operator by operator.

It knows nothing of the house: preflight, which judges anybody's files, and the press edition, which writes ours, both
stand on it.
"""
