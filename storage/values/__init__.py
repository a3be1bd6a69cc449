"""Values as the database holds them."""
