"""From alerts that are due to messages that were accepted: made, worded, held, sent."""
