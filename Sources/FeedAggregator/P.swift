package enum PlaceholderFeedAggregator {}
