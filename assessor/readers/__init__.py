"""bytes to a frozen document, one library per format."""
