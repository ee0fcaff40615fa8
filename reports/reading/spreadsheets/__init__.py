"""Spreadsheets that business sections fill in (.xlsx, .xlsm, .xls): read cell by cell, whoever wrote them."""
