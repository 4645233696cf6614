"""Files that nobody meant: broken, cut, crossed, hostile. Each is answered in French, in bounded time and memory."""
