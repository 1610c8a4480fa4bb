"""What comes in: asked for or brought, read field by field, and why something was put aside."""
