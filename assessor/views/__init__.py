"""one function per URL, by page."""
