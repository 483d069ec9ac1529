"""The desk's tab of threads: what waits for an answer."""
