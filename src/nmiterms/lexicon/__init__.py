"""Any form, Danish or English, to what the glossary knows of it."""
