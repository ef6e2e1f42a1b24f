package enum PlaceholderPublication {}
