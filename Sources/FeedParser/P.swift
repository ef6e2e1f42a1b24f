package enum PlaceholderFeedParser {}
