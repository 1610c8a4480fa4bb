"""What a start needs: a folder, a database, to be alone, and to say who this is."""
