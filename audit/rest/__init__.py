"""The record of what happened, for machines."""
