"""What an answer is made of: rows that know where in the graph their fields stand."""
