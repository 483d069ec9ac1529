"""Where mail goes: to files unless a server is named, and a wrong name is told before anything starts."""

import pytest

from config import mail
from config.env import BadEnvironment


def test_without_a_server_mail_goes_to_files():
    assert mail.read("").backend == "common.mail.OutboxBackend"


@pytest.mark.parametrize(
    ("url", "port", "starttls", "tls"),
    [
        ("smtp://mail.example.org", 25, False, False),
        ("smtp+tls://mail.example.org", 587, True, False),
        ("smtps://mail.example.org", 465, False, True),
        ("smtps://mail.example.org:2465", 2465, False, True),
    ],
)
def test_an_address_says_server_port_and_safety(url, port, starttls, tls):
    server = mail.read(url)
    assert (server.host, server.port, server.starttls, server.tls) == ("mail.example.org", port, starttls, tls)


def test_a_password_may_hold_any_sign():
    server = mail.read("smtp+tls://site%40example.org:p%3A%2Fw@mail.example.org")
    assert (server.user, server.password) == ("site@example.org", "p:/w")


@pytest.mark.parametrize("url", ["mail.example.org", "http://mail.example.org", "smtp://"])
def test_a_wrong_address_says_what_to_write(url):
    with pytest.raises(BadEnvironment, match="EMAIL_URL"):
        mail.read(url)
