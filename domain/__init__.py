"""Values and errors that every other package shares. Standard library only, no input or output."""
