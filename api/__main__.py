"""The `dramatis` command."""
def main() -> None:
    """Run it."""
