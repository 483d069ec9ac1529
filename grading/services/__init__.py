"""Writes: each locks the enrolment's total row before it looks at the ledger."""
