"""What learnt weights say of the claims that the rules read, and what of it is heard."""
