"""Values that are more than text: looks, pictures, charts, tables, documents."""
