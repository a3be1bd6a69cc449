"""What people ask of the record."""
