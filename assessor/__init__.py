"""The product: reads documents, judges evidence, reports gaps, plans a ramp-up."""
