"""Electronic signatures (PAdES): made, handed over and taken in, and judged like any file from outside."""
