"""Text as the rules see it: folded, cut into sentences, searched by patterns that know what they need."""
