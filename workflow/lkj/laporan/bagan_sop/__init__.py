"""The flow chart of a SOP: which steps share a page, what the drawing is given, and the same in words."""
