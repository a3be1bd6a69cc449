"""What a configuration file may say: its tables, their values, and what is wrong with them in words."""
