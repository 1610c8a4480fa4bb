"""The durable way in and out: inbox, outbox, live cards, what is due, the lease."""
