// swift-tools-version: 6.2
import PackageDescription

// The house, from the ground up. A target imports those below it, never one above or beside it.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A Swift library target under `Sources/` with the settings of the house.
func floor(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one target; what else lies beside the sources is named, fixtures with `fixtures`.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], fixtures: Bool = false,
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude + (fixtures ? ["Fixtures"] : []),
    swiftSettings: strict)
}

/// A program under `Benchmarks/`: inside the package, so that it sees `package` API.
func benchmark(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Benchmarks/\(name)", swiftSettings: strict)
}

func product(_ name: String, _ package: String) -> Target.Dependency {
  .product(name: name, package: package)
}

let package = Package(
  name: "siar",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "siar", targets: ["siar"]),
    .library(name: "Feed", targets: ["Feed"]),
    .library(name: "FeedParser", targets: ["FeedParser"]),
    .library(name: "FeedGenerator", targets: ["FeedGenerator"]),
    .library(name: "FeedValidator", targets: ["FeedValidator"]),
    .library(name: "Sanitizer", targets: ["Sanitizer"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1",
      traits: ["FullFoundation"]),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // 0  C: the only places that see a system library's headers.
    .systemLibrary(
      name: "CSystemLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "CLibXML2", dependencies: ["CSystemLibXML2"],
      cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),

    .target(
      name: "CLastWords", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),

    // 1  The model, safe Swift over libxml2, and what is left of a process that a document ended.
    floor("Feed"),
    floor("LastWords", ["CLastWords"]),
    floor("XML", ["CLibXML2"]),

    // 2  Documents in, documents out.
    floor("FeedParser", ["Feed", "XML"]),
    floor("FeedGenerator", ["Feed"]),
    floor("FeedValidator", ["Feed", "XML"]),
    floor("Sanitizer", ["Feed", "XML"]),

    // Fetching from outside: what may be asked, how far redirects go, how large an answer is.
    floor("Outbound", ["Feed", "CZlib"]),
    floor(
      "OutboundHTTP",
      [
        "Outbound",
        product("AsyncHTTPClient", "async-http-client"),
        product("NIOCore", "swift-nio"),
        product("NIOHTTP1", "swift-nio"),
        product("NIOPosix", "swift-nio"),
        product("NIOSSL", "swift-nio-ssl"),
      ]),

    // 3  What the outlet is.
    floor("Newsroom", ["Feed", "Sanitizer", product("Crypto", "swift-crypto")]),

    // A partner's document as what it delivers: without store and network, so that it can be fuzzed.
    floor(
      "Intake",
      [
        "FeedParser", "LastWords", "Newsroom", "Sanitizer", product("Crypto", "swift-crypto"),
      ]),

    // What the outlet sets: a file, the environment, options.
    floor(
      "OutletConfiguration", ["FeedValidator", "Newsroom", "Outbound", product("Yams", "Yams")]),

    // 4  What it remembers.
    floor(
      "ArticleStore",
      [
        "LastWords", "Newsroom", "Sanitizer", product("Crypto", "swift-crypto"),
        product("GRDB", "GRDB.swift"),
      ]),

    // Editions as documents: rendered when the log says so, kept ready, written as files. It stands
    // between the store and the two floors above because both the listener and `siar build` use it.
    floor(
      "Publication",
      [
        "ArticleStore", "FeedGenerator", "CZlib", product("Crypto", "swift-crypto"),
        product("Mustache", "swift-mustache"),
      ]),

    // 5  What comes in from partners, what goes out to readers.
    floor(
      "FeedAggregator",
      [
        "ArticleStore", "FeedGenerator", "FeedParser", "Intake", "LastWords", "Outbound",
        "Sanitizer", "XML",
        product("Crypto", "swift-crypto"), product("Logging", "swift-log"),
        product("Metrics", "swift-metrics"),
        product("ServiceLifecycle", "swift-service-lifecycle"),
      ]),
    floor(
      "FeedServer",
      [
        "Publication",
        product("HTTPTypes", "swift-http-types"),
        product("Hummingbird", "hummingbird"),
        product("Logging", "swift-log"),
        product("NIOCore", "swift-nio"),
        product("ServiceLifecycle", "swift-service-lifecycle"),
      ]),

    // 6  The command.
    .executableTarget(
      name: "siar",
      dependencies: [
        "OutletConfiguration", "FeedAggregator", "FeedServer", "FeedValidator", "OutboundHTTP",
        product("ArgumentParser", "swift-argument-parser"),
        product("Logging", "swift-log"),
        product("Metrics", "swift-metrics"),
        product("NIOHTTP1", "swift-nio"),
        product("ServiceLifecycle", "swift-service-lifecycle"),
      ],
      swiftSettings: strict),

    // Tests, one folder per target.
    tests("FeedTests", ["Feed"]),
    tests("XMLTests", ["XML"]),
    tests(
      "FeedParserTests", ["FeedParser", "Feed", "Attacks"], fixtures: true,
      exclude: ["peer_entries.py"]),
    tests(
      "FeedGeneratorTests",
      ["SeededTexts", "FeedGenerator", "FeedParser", "FeedValidator", "Feed"], fixtures: true),
    tests("FeedValidatorTests", ["FeedValidator", "FeedParser", "Feed", "XML"], fixtures: true),
    tests("SanitizerTests", ["Sanitizer", "Feed", "Attacks"], fixtures: true),
    tests("OutboundTests", ["Outbound", "CZlib"]),
    tests(
      "OutboundHTTPTests",
      [
        "OutboundHTTP", "Outbound", product("NIOCore", "swift-nio"),
        product("NIOPosix", "swift-nio"),
      ]),
    tests("NewsroomTests", ["Newsroom", "Feed"], fixtures: true),
    tests("IntakeTests", ["Intake", "FeedParser", "Newsroom", "Feed"]),
    tests("OutletConfigurationTests", ["OutletConfiguration", "FeedValidator", "Newsroom"]),
    tests("ArticleStoreTests", ["ArticleStore", "Newsroom", "Feed"]),
    tests(
      "PublicationTests",
      [
        "SeededTexts", "Publication", "ArticleStore", "Newsroom", "FeedGenerator", "FeedParser",
        "FeedValidator", "Sanitizer", "Feed",
      ]),
    tests("FeedServerTests", ["FeedServer", "Newsroom", "FeedGenerator", "Feed"]),
    tests(
      "FeedAggregatorTests",
      [
        "IntakeDeath", "PartnerSimulation", "FeedAggregator", "ArticleStore", "Newsroom",
        "Outbound", "OutboundHTTP", "FeedParser", "Feed", product("Crypto", "swift-crypto"),
        product("Logging", "swift-log"), product("NIOCore", "swift-nio"),
        product("NIOPosix", "swift-nio"),
      ]),
    tests(
      "SiarTests",
      [
        "siar", "YearSimulation", "Attacks", product("NIOCore", "swift-nio"),
        product("NIOPosix", "swift-nio"),
        product("NIOHTTP1", "swift-nio"),
      ], fixtures: true),

    // Partners without a network, for tests and measurements.
    .target(
      name: "PartnerSimulation",
      dependencies: [
        "ArticleStore", "FeedAggregator", "Newsroom", "Outbound", "Feed",
        product("Logging", "swift-log"),
      ],
      path: "Tests/PartnerSimulation", swiftSettings: strict),

    // A program that ends while it reads, for tests.
    .executableTarget(
      name: "IntakeDeath",
      dependencies: ["ArticleStore", "FeedAggregator", "Intake", "Newsroom", "Feed"],
      path: "Tests/IntakeDeath", swiftSettings: strict),

    // Texts and documents that tests and measurements share.
    .target(name: "SeededTexts", path: "Tests/SeededTexts", swiftSettings: strict),
    .target(
      name: "Attacks", dependencies: ["FeedParser"], path: "Tests/Attacks", swiftSettings: strict),

    // Measurements, run by script/bench.
    benchmark("ParseBenchmark", ["Attacks", "FeedParser", "Feed", "CLibXML2"]),
    benchmark("GenerateBenchmark", ["FeedGenerator", "Feed"]),
    benchmark("SanitizeBenchmark", ["Sanitizer"]),
    benchmark("ClassifyBenchmark", ["Newsroom"]),
    benchmark(
      "YearSimulation",
      [
        "SeededTexts", "Publication", "ArticleStore", "Newsroom", "FeedGenerator", "FeedParser",
        "FeedValidator", "Feed",
      ]),
    benchmark(
      "AggregateBenchmark",
      [
        "PartnerSimulation", "ArticleStore", "FeedAggregator", "Newsroom", "Outbound",
        "OutboundHTTP", "Feed", product("Logging", "swift-log"), product("NIOCore", "swift-nio"),
        product("NIOPosix", "swift-nio"),
      ]),
  ]
)
