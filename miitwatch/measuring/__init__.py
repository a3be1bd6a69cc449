"""How well it reads, and what other rules or another configuration would have done."""
