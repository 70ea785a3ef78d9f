"""From a Word file to what is static in it and what its tags say."""
