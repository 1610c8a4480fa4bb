"""What looks at the whole database: checks, dump, export, erasure, retention."""
