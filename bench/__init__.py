"""How fast the site is on this machine, beside a bare Django view on the same server: `make bench`."""
