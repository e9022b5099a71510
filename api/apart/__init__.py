"""Work that would hold up the API, or could bring it down, in processes beside it."""
