package enum PlaceholderSanitizer {}
