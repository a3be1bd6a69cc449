"""What puts an error right: it is told whatever a channel takes, and at once."""

#: What goes to everyone who was told wrongly, whatever a channel takes.
RIGHTED = ("corrected", "withdrawn")
