"""What a text says of a firm that it names: approved, applied, refused, ended, its parent."""
