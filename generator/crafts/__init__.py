"""Floor 4: the tools that several outputs share. They know views and libraries, never a department's file as such."""
