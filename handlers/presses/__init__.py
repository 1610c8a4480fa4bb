"""What buttons carry: ids, the version of what they act on, and short words of ours."""
