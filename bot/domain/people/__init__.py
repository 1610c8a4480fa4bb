"""Rules about places, quiet hours and personal data."""
