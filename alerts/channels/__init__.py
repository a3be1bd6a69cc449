"""One module per channel, what they share of connections and pace, and when a message is tried again."""
