"""A small practice internet on loopback: official sites, news feeds, a mail sink and a hook sink."""
