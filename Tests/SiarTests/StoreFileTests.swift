import Foundation
import Testing

/// The store's file as the command treats it, with other processes at it.
@Suite struct StoreFileTests {
  private let newsroom: Newsroom
  private var store: String { newsroom.folder.path("siar.sqlite") }

  init() throws {
    newsroom = try Newsroom()
  }

  private func fill() throws {
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  // MARK: One's own file

  @Test func nobodyElseMayReadIt() throws {
    try fill()
    #expect(try mode(store) == 0o600)
    let server = try RunningServer(newsroom)
    for suffix in ["", "-wal", "-shm"] { #expect(try mode(store + suffix) == 0o600) }
    withExtendedLifetime(server) {}
  }

  @Test func whatWasWrittenLiesInTheFileItself() throws {
    try fill()
    #expect(!FileManager.default.fileExists(atPath: store + "-wal"))
    try #expect(articles(inACopyOf: store) == 18)
    let server = try RunningServer(newsroom)
    let id = try #require(
      newsroom.siar("articles", "list", "--limit", "1").output.split(separator: " ").first)
    _ = try newsroom.siar("articles", "note", String(id), "--kind", "ralat", "Tiga, bukan dua.")
    server.process.terminate()
    server.process.waitUntilExit()
    let copy = newsroom.folder.path("copy.sqlite")
    try FileManager.default.copyItem(atPath: store, toPath: copy)
    #expect(
      try newsroom.siar("articles", "history", String(id), "--store", copy).output
        .contains("noted"))
  }

  private func articles(inACopyOf path: String) throws -> Int {
    let copy = newsroom.folder.path("lone.sqlite")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let list = try newsroom.siar("articles", "list", "--store", copy)
    return list.output.split(separator: "\n").count
  }

  @Test(arguments: [
    ["articles", "list"], ["articles", "show", "ffffffff"], ["articles", "history", "ffffffff"],
    ["articles", "duplicates"], ["articles", "withdraw", "ffffffff", "--reason", "Salah"],
    ["partners", "list"], ["partners", "status"], ["partners", "show", "mitra"],
    ["partners", "export"], ["classify", "--again"], ["build", "--out", "/nowhere/at/all"],
    ["store", "backup", "/nowhere/at/all"],
  ])
  func whoOnlyReadsBeginsNone(_ arguments: [String]) throws {
    for isThere in [false, true] {
      // A file without anything in it is no store either.
      if isThere { _ = try newsroom.folder.write("", to: "siar.sqlite") }
      let result = try newsroom.siar(arguments)
      #expect(result.status == 3)
      #expect(
        result.errors == """
          error: \(store): there is no store; `siar import` or `siar serve` begins one, --store \
          names another

          """)
      #expect(FileManager.default.fileExists(atPath: store) == isThere)
    }
  }

  @Test func whatIsNoStoreIsToldInWords() throws {
    let page = try newsroom.folder.write(
      String(repeating: "Bukan basis data. ", count: 500), to: "a")
    for (path, reason) in [
      (page, "this is no store of siar; name another file with --store"),
      (newsroom.folder.url.path, "this is no store of siar; name another file with --store"),
    ] {
      for arguments in [["articles", "list"], ["import", Newsroom.samples]] {
        let result = try newsroom.siar(arguments + ["--store", path])
        #expect(result.status == 3)
        #expect(result.errors == "error: \(path): cannot open the store: \(reason)\n")
      }
    }
    let path = newsroom.folder.path("tiada/a.sqlite")
    let result = try newsroom.siar("import", Newsroom.samples, "--store", path)
    #expect(result.status == 3)
    #expect(
      result.errors
        == "error: \(path): cannot open the store: there is no such folder; make it, or name another"
        + " file with --store\n")
  }

  // MARK: Another process

  /// Holds the writer's lock from another process until it goes.
  private final class Holder {
    private let process = Process()
    private let input = Pipe()

    init(_ store: String, _ kind: String) throws {
      let output = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
      process.arguments = [
        "-c",
        """
        import sqlite3, sys
        store = sqlite3.connect(sys.argv[1], isolation_level=None)
        store.execute('BEGIN ' + sys.argv[2])
        print('held', flush=True)
        sys.stdin.read()
        """, store, kind,
      ]
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      _ = output.fileHandleForReading.availableData
    }

    func release() {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }

    deinit { if process.isRunning { release() } }
  }

  @Test(arguments: ["IMMEDIATE", "EXCLUSIVE"])
  func whoOnlyReadsWaitsForNoWriter(_ kind: String) throws {
    try fill()
    let holder = try Holder(store, kind)
    let begin = ContinuousClock.now
    for arguments in [["articles", "list"], ["partners", "list"], ["regions", "asahan"]] {
      #expect(try newsroom.siar(arguments).status == 0)
    }
    let copy = newsroom.folder.path("copy.sqlite")
    #expect(try newsroom.siar("store", "backup", copy).status == 0)
    #expect(ContinuousClock.now - begin < .seconds(20))
    holder.release()
  }

  @Test func whoWritesIsToldInWordsAndCanComeAgain() throws {
    try fill()
    let holder = try Holder(store, "IMMEDIATE")
    let file = try newsroom.folder.write(Self.page, to: "baru.txt")
    let result = try newsroom.siar("import", file)
    #expect(result.status == 75)
    #expect(
      result.errors
        == "error: \(store): cannot open the store: another process has been writing to it for too"
        + " long; end that process, or repeat the command once it is done\n")
    holder.release()
    #expect(try newsroom.siar("import", file).output.hasSuffix("1 new, 0 revised, 0 unchanged\n"))
  }

  private static let page = """
    Embung Desa Mulai Diisi
    Sragen - Embung mulai diisi air, Selasa (4/11/2025).
    Warga menyambut baik.
    """

  /// Asks until an answer is as it should be.
  private func wait(_ server: RunningServer, _ path: String, for isRight: (Answer) -> Bool) throws
    -> Answer
  {
    var answer = try server.ask(path)
    for _ in 0..<150 where !isRight(answer) {
      Thread.sleep(forTimeInterval: 0.1)
      answer = try server.ask(path)
    }
    return answer
  }

  @Test(arguments: [true, false])
  func aServerStartsWhileAnotherHoldsTheLockAndGoesOnByItself(_ isFiled: Bool) throws {
    try fill()
    // Without documents made before, an epoch is to be noted first.
    if isFiled { _ = try newsroom.siar("build", "--out", newsroom.folder.path("out")) }
    let holder = try Holder(store, "EXCLUSIVE")
    let server = try RunningServer(newsroom)
    #expect(try server.ask("/rss.xml").body.contains("<item>"))
    #expect(try server.ask("/healthz").body == "ok\n")
    let held = try wait(server, "/readyz") { $0.body.contains("another process") }
    #expect(held.status == 200)
    #expect(held.body.hasPrefix("ok, but\n\(store): the store cannot be written: another process"))
    let status = try newsroom.siar("partners", "status")
    #expect(status.status == 1)
    #expect(
      status.errors.hasPrefix("ALERT: \(store): the store cannot be written: another process"))
    holder.release()
    #expect(try wait(server, "/readyz") { $0.body == "ok\n" }.body == "ok\n")
    let file = try newsroom.folder.write(Self.page, to: "baru.txt")
    _ = try newsroom.siar("import", "--quiet", file)
    let feed = try wait(server, "/rss.xml") { $0.body.contains("Embung Desa Mulai Diisi") }
    #expect(feed.body.contains("Embung Desa Mulai Diisi"))
  }

  // MARK: Rights and room

  /// Runs the command as a user who may not write what is not his own.
  private func asNobody(_ arguments: [String]) throws -> Program {
    try Program.run(
      "/usr/bin/setpriv",
      ["--reuid=65534", "--regid=65534", "--clear-groups", Program.siar] + arguments,
      environment: newsroom.environment)
  }

  private static let isRoot =
    geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  @Test(.enabled(if: isRoot, "changing users needs root"))
  func whatMayOnlyBeReadIsRead() throws {
    try fill()
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: store)
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: newsroom.folder.url.path)
    #expect(try asNobody(["articles", "list"]).output.split(separator: "\n").count == 18)
    #expect(try asNobody(["regions", "kab-asahan"]).status == 0)
    let file = try newsroom.folder.write(Self.page, to: "baru.txt")
    let refused = try asNobody(["import", file])
    #expect(refused.status == 3)
    #expect(
      refused.errors.hasPrefix(
        "error: \(store): cannot open the store: this user may not write it"))
    try files.setAttributes([.posixPermissions: 0o400], ofItemAtPath: store)
    let hidden = try asNobody(["articles", "list"])
    #expect(hidden.status == 3)
    #expect(
      hidden.errors.hasPrefix("error: \(store): cannot open the store: this user may not read it"))
  }

  /// On a disk of 6 MiB that is filled up.
  @Test(.enabled(if: isRoot, "mounting a disk needs root"))
  func aServerGoesOnWhereTheDiskIsFull() throws {
    let disk = newsroom.folder.path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let mounted = try Program.run(
      "/usr/bin/mount", ["-t", "tmpfs", "-o", "size=6m", "tmpfs", disk])
    guard mounted.status == 0 else { return }
    defer { _ = try? Program.run("/usr/bin/umount", ["-l", disk]) }
    let path = "\(disk)/siar.sqlite"
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples, "--store", path)
    _ = try Program.run("/bin/dd", ["if=/dev/zero", "of=\(disk)/full", "bs=4096"])
    let place = ["SIAR_STORE": path]
    let file = try newsroom.folder.write(Self.page, to: "baru.txt")
    let refused = try newsroom.siar("import", file, "--store", path)
    #expect(refused.status == 74)
    #expect(refused.errors.contains("the disk is full; make room and repeat the command"))
    #expect(try newsroom.siar("articles", "list", "--store", path).status == 0)
    let server = try RunningServer(newsroom, environment: place)
    #expect(try server.ask("/rss.xml").body.contains("<item>"))
    #expect(try wait(server, "/readyz") { $0.body.contains("full") }.body.contains("disk is full"))
    try FileManager.default.removeItem(atPath: "\(disk)/full")
    #expect(try wait(server, "/readyz") { $0.body == "ok\n" }.body == "ok\n")
    _ = try newsroom.siar("import", "--quiet", file, "--store", path)
    let feed = try wait(server, "/rss.xml") { $0.body.contains("Embung Desa Mulai Diisi") }
    #expect(feed.body.contains("Embung Desa Mulai Diisi"))
    server.process.terminate()
    server.process.waitUntilExit()
  }

  // MARK: Backups

  @Test func aBackupIsWholeAndReplacesOnlyWhatItIsToldTo() throws {
    try fill()
    let copy = newsroom.folder.path("copy.sqlite")
    let made = try newsroom.siar("store", "backup", copy)
    #expect(made.output == "\(copy): a copy of \(store)\n")
    #expect(try mode(copy) == 0o600)
    #expect(try articles(inACopyOf: copy) == 18)
    let again = try newsroom.siar("store", "backup", copy)
    #expect(again.status == 1)
    #expect(
      again.errors == "error: \(copy) is there already; --replace puts the copy in its place\n")
    #expect(try newsroom.siar("store", "backup", "--replace", copy).status == 0)
    for arguments in [["store", "backup", store], ["store", "backup", "--replace", store]] {
      let own = try newsroom.siar(arguments)
      #expect(own.status == 1)
      #expect(own.errors.contains("is the store itself"))
    }
    #expect(try articles(inACopyOf: store) == 18)
    let names = try FileManager.default.contentsOfDirectory(atPath: newsroom.folder.url.path)
    #expect(names.sorted() == ["copy.sqlite", "siar.sqlite"])
  }

  @Test func aBackupThatCannotBeMadeLeavesNothing() throws {
    try fill()
    let path = newsroom.folder.path("tiada/copy.sqlite")
    let result = try newsroom.siar("store", "backup", path)
    #expect(result.status == 3 && result.errors.contains("there is no such folder"))
  }

  // MARK: Clocks

  /// What a clock that ran ahead wrote is told, and stays where it is.
  @Test func aClockThatRanAheadIsTold() throws {
    try fill()
    let ahead = """
      import sqlite3, sys
      store = sqlite3.connect(sys.argv[1])
      store.execute("UPDATE revision SET time = 1900000000 WHERE sequence = 1")
      store.execute(
        "UPDATE revision SET time = 1900000000 WHERE sequence = (SELECT max(sequence) FROM revision)")
      store.execute("UPDATE edition SET changed = 1900000000, updated = 1900000000")
      store.commit()
      """
    _ = try Program.run("/usr/bin/python3", ["-c", ahead, store])
    let status = try newsroom.siar("partners", "status")
    #expect(status.status == 1)
    #expect(status.errors.hasPrefix("ALERT: the newest revision is of 2030-03-17T17:46:40Z"))
    let server = try RunningServer(newsroom)
    let feed = try server.ask("/feed.json")
    #expect(!feed.body.contains("2030"))
    let rss = try server.ask("/rss.xml")
    #expect(!rss.body.contains(" 2030 "))
    #expect(rss.headers["last-modified"]?.contains("2030") == false)
    // The start noted how documents look, with the right clock: nothing is ahead any more.
    #expect(try server.ask("/readyz").body == "ok\n")
    let file = try newsroom.folder.write(Self.page, to: "baru.txt")
    _ = try newsroom.siar("import", "--quiet", file)
    let id = try #require(
      newsroom.siar("articles", "list", "Embung").output.split(separator: " ").first)
    let history = try newsroom.siar("articles", "history", String(id), "--format", "json").output
    #expect(!history.contains("2030"))
  }
}
