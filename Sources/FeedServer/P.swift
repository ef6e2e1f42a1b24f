package enum PlaceholderFeedServer {}
