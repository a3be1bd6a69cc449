"""Whether a text, a title or a sentence is on the subject, and what makes all of it doubtful."""
