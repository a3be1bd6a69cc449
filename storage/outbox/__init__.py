"""The outbox: alerts, messages, channels and digests."""
