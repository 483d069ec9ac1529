"""A course of the database as a course folder: what is published, nothing that belongs to a run or a person."""
