"""Job postings: what one asks for, held against a report, alone and together with others."""
