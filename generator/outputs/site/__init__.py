"""What speaks of several studies: home, comparison, feed, images of shared links."""
