"""What a rule is, what it is handed, and what it must prove."""
