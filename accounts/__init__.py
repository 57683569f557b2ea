"""Who you are: sign-up, login by e-mail, the time zone. Knows nothing of how an assessment is made."""
