"""The one guarded HTTP client: address check, deadlines, caps, proxies, redirects by hand."""
