"""A course as text files (docs/course-folder.md): files to frozen values and back, without a database."""
