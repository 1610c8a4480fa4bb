"""Offers and needs: what people can give, what is wanted, and how it is made known."""
