"""PDF to text in reading order, with the box of every character."""

from assessor.readers.pdf.reader import read_pdf

__all__ = ["read_pdf"]
