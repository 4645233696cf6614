"""Editorial mistakes and right statements, each a small edit of ``46-lot.yml``, where everything is made up and right."""
