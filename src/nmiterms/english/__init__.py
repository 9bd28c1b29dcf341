"""English forms and closed classes: articles, plurals, possessives, verbs, function words."""
