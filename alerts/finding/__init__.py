"""What a message says of one finding, sentence by sentence."""
