"""Jobs: what clients asked for and look at later."""
