"""``python -m sitegen`` and the command ``sitegen``."""

from sitegen.cli import run


def main() -> None:
    """Runs the command line; never returns."""
    run()


if __name__ == "__main__":
    main()
