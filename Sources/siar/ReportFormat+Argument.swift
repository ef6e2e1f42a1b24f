public import ArgumentParser
public import FeedValidator

extension ReportFormat: ExpressibleByArgument {}
