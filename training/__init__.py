"""How the tagger's weights are made: labelled text to a folder of numbers, by one command."""
