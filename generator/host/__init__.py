"""The host: all that knows MkDocs and its theme. Leaving MkDocs must cost this folder alone."""
