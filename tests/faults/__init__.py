"""What happens to a house: killed commands, full disks, lost files. What stood must stand, and the next build works."""
