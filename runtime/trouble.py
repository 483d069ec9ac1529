"""What stops a start: one sentence for the person at the terminal, and an exit code that is not 0."""


class Trouble(SystemExit):
    """The site cannot start or go on; the message says why and what to do.

    Where nobody catches it, Python prints it and exits with 1.
    """
