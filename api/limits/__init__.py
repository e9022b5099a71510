"""What keeps one client from taking the API away from the others."""
