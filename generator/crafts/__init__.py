"""Floor 2½: the tools that several rooms share. They know views and libraries, never a department's file as such."""
