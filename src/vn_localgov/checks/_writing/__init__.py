"""Rules of what is written: numbers, names, words, lists, lines of authority."""
