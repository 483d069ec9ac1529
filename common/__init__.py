"""No tables, no course words: registry, clock, ids, fields, REST and UI parts."""
