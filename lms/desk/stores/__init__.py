"""The screens where record stores are made, changed and looked at."""
