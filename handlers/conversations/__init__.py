"""One module per conversation: what is asked, what an answer means, which service does it."""
