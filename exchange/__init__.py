"""Files in and out: the course folder, rosters, the demo class."""
