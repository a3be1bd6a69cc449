"""The fixed words and codes of every message, and text made safe."""
