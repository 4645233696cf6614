"""Floor 2: files of the repository → model, with the line of every value. The only floor that reads YAML."""
