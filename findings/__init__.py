"""The ledger as a pure fold: readings and rulings in, changes to findings out."""
