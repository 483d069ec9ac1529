"""What stands in a course's banks, for those who edit them."""
