"""What people and programs are shown of a correction, a reading or a rule."""
