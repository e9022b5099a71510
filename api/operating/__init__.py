"""What whoever runs the API asks of it."""
