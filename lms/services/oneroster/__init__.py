"""Writes by OneRoster: rosters of a registry's files, line items and results of its services."""
