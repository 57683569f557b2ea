"""From a resume's frozen text to the profile: contact, sections, positions, dates, months of experience."""
