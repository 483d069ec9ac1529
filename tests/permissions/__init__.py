"""Every address of ours × every role, with the status it answers: one file of rows for each app.

A row names an address, what its parts are taken from (`world.World.names`), and seven statuses in the order of
`table.ROLES`. An address without a row fails `test_table.py`. Included libraries have one row each, and one for
each address of theirs that would hurt.
"""
