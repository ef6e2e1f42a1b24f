package enum PlaceholderFeedValidator {}
