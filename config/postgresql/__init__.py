"""Django's PostgreSQL with a cheaper look at a connection that was kept: `base` is where Django looks for it."""
