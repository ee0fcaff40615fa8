"""What stands beside the page: findings, preview, guidance, leftovers."""
