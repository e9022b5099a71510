"""What a request passes before it reaches the application: small ASGI layers, each with one reason to refuse."""
