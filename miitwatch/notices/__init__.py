"""What operators and readers are told of the watch itself, each trouble once and its end once."""
