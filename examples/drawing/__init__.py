"""From the API's answer to an SVG picture; each step is a pure function."""
