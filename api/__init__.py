"""REST v1 for machines: OAuth 2 clients and the resources that an LMS reads."""
