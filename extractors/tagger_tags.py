"""The tagger's labels, and the tags that mark first, inner, last and only characters of a name."""

LABELS = ("ORG", "PER", "LOC")
BEGIN, INSIDE, END, SINGLE = range(4)
TAGS = ("O", *(f"{place}-{label}" for label in LABELS for place in "BIES"))
OUTSIDE = 0
CONTINUES = [at for at, tag in enumerate(TAGS) if tag[0] in "IE"]
UNFINISHED = [at for at, tag in enumerate(TAGS) if tag[0] in "BI"]
