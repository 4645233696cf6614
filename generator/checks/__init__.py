"""Floor 1: model → findings. Checks never mend."""
