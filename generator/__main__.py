"""``python -m generator`` is ``ppgp``."""

from generator.cli import main

if __name__ == "__main__":
    main()
