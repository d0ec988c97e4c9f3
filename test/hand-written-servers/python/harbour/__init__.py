"""A harbour in another language: no line of it is shared with the toolkit."""
