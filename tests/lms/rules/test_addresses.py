"""Only what the public internet gives out is outside."""

from ipaddress import ip_address

import pytest

from lms.rules.addresses import fault_of, is_outside


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "10.1.2.3", "127.0.0.1", "127.8.8.8", "169.254.169.254", "172.16.0.1", "172.31.255.255",
        "192.168.0.1", "100.64.0.1", "100.127.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "198.18.0.1",
        "198.51.100.7", "203.0.113.7", "224.0.0.1", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
        "::ffff:0:10.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::a00:1", "100::1", "2001::1", "2001:0:a00:1::", "2001:20::1",
        "2001:db8::1", "2002:a00:1::", "3fff::1", "5f00::1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0",
        "fec0::1", "ff02::1",
    ],
)  # fmt: skip
def test_what_is_ours_or_nobodys_is_refused(address: str):
    assert not is_outside(ip_address(address))


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "172.32.0.1", "2606:4700::1111", "::ffff:1.1.1.1"])
def test_what_is_public_is_outside(address: str):
    assert is_outside(ip_address(address))


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("https://lms.example.org/hook?a=1", ""),
        ("https://lms.example.org:8443/", ""),
        ("https://93.184.216.34/", ""),
        ("http://lms.example.org/hook", "scheme"),
        ("ftp://lms.example.org/", "scheme"),
        ("lms.example.org/hook", "host"),
        ("https:///hook", "host"),
        ("https://lms.example.org:port/", "host"),
        ("https://[::1/", "host"),
        ("https://lms example.org/", "host"),
        ("https://lms.example.org\\@10.0.0.1/", "host"),
        ("https://user:pass@lms.example.org/", "password"),
        ("https://10.0.0.1/", "inside"),
        ("https://[fd00::1]/", "inside"),
        ("https://127.0.0.1/", "inside"),
        ("https://localhost/", "inside"),
        ("http://localhost:8000/", "inside"),
        ("", "host"),
    ],
)
def test_an_address_is_judged_before_it_is_kept(address: str, fault: str):
    assert fault_of(address, itself=False) == fault


@pytest.mark.parametrize("address", ["http://localhost:8000/", "https://127.0.0.1/", "http://[::1]:9/"])
def test_this_machine_may_be_meant_where_the_site_is_tried_out(address: str):
    assert fault_of(address, itself=True) == ""
