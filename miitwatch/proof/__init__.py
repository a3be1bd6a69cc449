"""What lets others check the watch: evidence, backups, and the ledger built anew."""
