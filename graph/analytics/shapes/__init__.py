"""What analyses are made of: the projection that they read, and the words in which they say what they take and give."""
