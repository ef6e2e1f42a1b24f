package enum PlaceholderXML {}
