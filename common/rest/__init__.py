"""What every REST resource shares: problem documents, paging, strict fields, and how far a caller reaches."""
