"""The pure core: values in, values out. It knows no Django, no spaCy, no file, no clock and no network."""
