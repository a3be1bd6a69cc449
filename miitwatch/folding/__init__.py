"""The ledger's one writer and what it needs: locks, checkpoints, whom a change is for, and when it falls due."""
