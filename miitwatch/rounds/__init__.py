"""One round of the watch: who is asked, what is read of the answers, and how it is stored."""
