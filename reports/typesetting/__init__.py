"""The layout of GB/T 9704-2012 on ReportLab: page geometry, fonts, line breaking, pages."""
