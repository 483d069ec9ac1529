"""OneRoster 1.2 (1EdTech, 2022): the files of a registry, and the grammar of what is asked of its services."""
