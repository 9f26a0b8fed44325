"""The long campaigns run only where they are asked for; their small sizes are ordinary tests."""

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked ``kampanye`` unless ``-m`` names it."""
    if "kampanye" in config.option.markexpr:
        return
    panjang = [i for i in items if i.get_closest_marker("kampanye")]
    config.hook.pytest_deselected(items=panjang)
    items[:] = [i for i in items if i not in panjang]
