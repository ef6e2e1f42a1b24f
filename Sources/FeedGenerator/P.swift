package enum PlaceholderFeedGenerator {}
