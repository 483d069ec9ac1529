"""Services of other standards, for machines."""
