"""What the page is given, its charts, and the server that it stands on."""
