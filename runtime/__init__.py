"""Running the whole site with one command: the servers, the web, the worker and beat under one supervisor.

Nothing in the site imports this package: it stands above `config`, starts what `config.env` describes, and
keeps everything it makes below the data folder.
"""
