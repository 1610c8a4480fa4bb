"""The only part that talks to people: which row goes next, when it may, what its outcome means, its receipt."""
