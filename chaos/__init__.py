"""What can go wrong, done on purpose to real servers and processes, and counted: `python -m chaos` prints one table."""
