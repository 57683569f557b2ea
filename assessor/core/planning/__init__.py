"""The ramp-up plan: choose modules, order them, fit them to hours and dates, say what will not fit."""
