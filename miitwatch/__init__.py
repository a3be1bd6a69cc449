"""The application: command line, configuration, daemon. The only package that knows all others."""

__version__ = "0.1.0"
