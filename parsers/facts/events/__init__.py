"""Which events a text tells: kinds, days, terms of policy, statements."""
