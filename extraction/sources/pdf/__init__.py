"""From a PDF, which is marks on pages, back to paragraphs."""
