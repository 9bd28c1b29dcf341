"""Danish forms and closed classes: inflection, compounds, function words, spelling."""
