"""Rules about offers, needs and availability."""
