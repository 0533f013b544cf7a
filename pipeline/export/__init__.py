"""Records in the forms that people and other programs take: a page to read, so far."""
