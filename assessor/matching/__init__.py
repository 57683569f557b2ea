"""spaCy's home: finds mentions of skills and practices and the cues around them."""
