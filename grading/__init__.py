"""Line items, ledger, rubrics, deadlines, extensions, gradebook: knows no quiz."""
