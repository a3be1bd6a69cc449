"""From an empty machine to a watch: questions, a first file, and what is looked at before it is trusted."""
