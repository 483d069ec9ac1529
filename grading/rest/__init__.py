"""Line items and results for machines."""
