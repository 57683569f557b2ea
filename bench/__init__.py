"""What is measured and how: `python -m bench` prints one table, as ratios taken in one interleaved run."""
