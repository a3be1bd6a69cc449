"""What is told and is not about one finding: operators' notices, pages to check, the first look."""
