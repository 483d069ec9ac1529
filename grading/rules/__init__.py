"""The arithmetic of marks and deadlines, in plain Python: no Django, no clock, no database (docs/rules)."""
