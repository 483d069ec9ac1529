"""The text's own arithmetic: plain text, anchors, citations, marks. No Django, no clock, no database."""
