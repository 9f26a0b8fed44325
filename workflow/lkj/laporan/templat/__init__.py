"""Templates of the report: where they are found, what they may do, and what is wrong with one."""
