"""A message from its parts: as text, as HTML, as an e-mail."""
