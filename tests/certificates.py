"""A certificate for localhost that only tests use: it protects nothing, and its key is no secret."""

import ssl
from pathlib import Path

_KEY = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg1X5M+mo5axRMyVtz
jA9yPTLHe/Zx5pKbxPoDWmsNSqqhRANCAAQvyyd5K67MrVFvvyYNMYme1h4VXus5
KHOn+qNwOpSHxu5E34nsH1SYIWS+77HWfc/6BTeP3Qr9kpfnD+f2pcqu
-----END PRIVATE KEY-----
"""
_CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIBnDCCAUGgAwIBAgIULsbUVKTM7TQwuLyJPXXZV6N2AAAwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAx
MDAwMDAwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQvyyd5K67MrVFvvyYNMYme1h4VXus5KHOn+qNwOpSHxu5E34nsH1SY
IWS+77HWfc/6BTeP3Qr9kpfnD+f2pcquo28wbTAdBgNVHQ4EFgQU+SX5kC1O6Ie4
4GwQ+s/Wyur/oHYwHwYDVR0jBBgwFoAU+SX5kC1O6Ie44GwQ+s/Wyur/oHYwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSQAwRgIhAKQE9gGQ1vBZNMcibEseRYwdIDQyNizSGj8M3a8CJuqAAiEA
uHNBkUfxRJtgKiCFhLw/q1Ddqw9ShbZsJvOglD70n5U=
-----END CERTIFICATE-----
"""


def write_certificate(folder: Path) -> Path:
    """Writes the certificate without its key, for SSL_CERT_FILE."""
    path = folder / "localhost.pem"
    path.write_text(_CERTIFICATE)
    return path


def serve_tls(folder: Path) -> ssl.SSLContext:
    """What a server on localhost needs."""
    path = folder / "localhost-with-key.pem"
    path.write_text(_KEY + _CERTIFICATE)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context
