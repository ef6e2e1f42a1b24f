package enum PlaceholderNewsroom {}
