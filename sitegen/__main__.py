"""``python -m sitegen`` and the command ``sitegen``."""

from sitegen.cli import cli


def main() -> None:
    """Runs the command line; never returns."""
    cli(prog_name="sitegen")


if __name__ == "__main__":
    main()
