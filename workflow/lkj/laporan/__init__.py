"""Documents: measured tables and the office's own text become one Markdown file and its pages."""
