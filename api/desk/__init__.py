"""The screens where clients of the API are made, changed and revoked."""
