"""The learnt weights themselves, and how they are read and packed."""
