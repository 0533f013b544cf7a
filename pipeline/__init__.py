"""The flow of the data: read a Word file, extract its facts, assemble the record, write it out."""
