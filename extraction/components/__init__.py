"""What the pipeline does after the parse, one spaCy component a file, in the order of `extraction.pipeline`."""
