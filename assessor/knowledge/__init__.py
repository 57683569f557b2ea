"""What the product knows, as TOML files; `load_catalog` reads and cross-checks them."""

from assessor.knowledge.loader import load_catalog

__all__ = ["load_catalog"]
