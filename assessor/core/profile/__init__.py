"""From a resume's frozen text to the profile: contact, sections, positions, dates, months of experience."""

from assessor.core.profile.models import Education, Position, PositionKind, Profile, Section, SectionId
from assessor.core.profile.reading import read_profile

__all__ = ["Education", "Position", "PositionKind", "Profile", "Section", "SectionId", "read_profile"]
