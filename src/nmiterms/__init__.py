"""Repair English that a machine translated from Danish, with a glossary that says why."""
