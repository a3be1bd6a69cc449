"""A small practice internet on loopback: the ministry's site as it behaves, news feeds, mail and hook sinks."""
