"""The words that resumes are read by, in the languages they are written in: knowledge, and no rule."""
