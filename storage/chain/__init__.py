"""The chain over the records that evidence rests on, and what is proven by it."""
