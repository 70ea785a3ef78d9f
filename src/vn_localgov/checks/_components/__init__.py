"""From a document to its components: who issues it, what it says, who signs it."""
