"""What a message says of one finding, in Chinese."""
