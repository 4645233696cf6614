"""What speaks of several studies: home, comparison, feed, social images."""
