"""A message is signed as Standard Webhooks says, by each secret that is good."""

import base64
import hashlib
import hmac

from lms.rules.signatures import secret_of, signature, signed_headers


def test_the_example_of_the_standard_is_signed_as_there():
    secret, name = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek"
    signed = signature(secret, name, 1614265330, b'{"test": 2432232314}')
    assert signed == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_each_secret_signs():
    secrets = [secret_of(b"a" * 32), secret_of(b"b" * 32)]
    headers = signed_headers(secrets, "m1", 7, b"{}")
    by_hand = [
        "v1," + base64.b64encode(hmac.new(key, b"m1.7.{}", hashlib.sha256).digest()).decode()
        for key in (b"a" * 32, b"b" * 32)
    ]
    assert headers["webhook-signature"].split(" ") == by_hand
    assert (headers["webhook-id"], headers["webhook-timestamp"]) == ("m1", "7")
