"""What a user can do with reports, one function each, for the window and the command line alike."""
