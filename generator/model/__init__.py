"""Floor 0: frozen types. They know nothing of YAML, HTML or MkDocs."""
