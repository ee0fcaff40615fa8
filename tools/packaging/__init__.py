"""What makes the built folder a package: licences, bill of materials, glibc need, the .deb, the list for Windows."""
