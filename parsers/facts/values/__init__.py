"""What any rule reads out of words: numbers, dates, regions, authorities."""
