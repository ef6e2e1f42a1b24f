import Foundation

/// What SimplePie makes of documents: every WordPress reads feeds with it.
enum SimplePie {
  struct Entry: Decodable, Equatable {
    var id: String
    var title: String
    var link: String
    var published: Int
    var updated: Int?
    var content: String
    /// Of every category what readers are shown.
    var labels: [String]
  }

  private static let library = "/usr/share/php/simplepie/autoloader.php"
  private static let php = "/usr/bin/php"
  static var isThere: Bool {
    [library, php].allSatisfy { FileManager.default.fileExists(atPath: $0) }
  }

  /// Debian's version parses dates with a class that PHP 8 cannot load.
  private static let script = """
    error_reporting(E_ERROR);
    require '\(library)';
    class Dates extends SimplePie_Parse_Date {
      function __construct() {}
      static function get() { return new self; }
      function parse($date) { return strtotime($date); }
    }
    function plain($html) { return html_entity_decode($html, ENT_QUOTES | ENT_HTML5, 'UTF-8'); }
    foreach (array_slice($argv, 1) as $path) {
      $feed = new SimplePie();
      $feed->enable_cache(false);
      $feed->registry->register('Parse_Date', 'Dates');
      $feed->set_raw_data(file_get_contents($path));
      if (!$feed->init()) exit("$path: " . $feed->error());
      $feed->enable_order_by_date(false);
      echo json_encode(array_map(fn($item) => [
        'id' => $item->get_id(), 'title' => plain($item->get_title()),
        'link' => $item->get_permalink(), 'published' => (int) $item->get_date('U'),
        'updated' => $item->get_updated_date('U') ? (int) $item->get_updated_date('U') : null,
        'content' => $item->get_content(),
        'labels' => array_map(fn($c) => plain($c->get_label()), $item->get_categories() ?: []),
      ], $feed->get_items()), JSON_UNESCAPED_UNICODE), "\\n";
    }
    """

  /// The entries of each document, in its order.
  static func read(_ paths: [String]) throws -> [[Entry]] {
    let result = try Program.run(php, ["-r", script, "--"] + paths)
    return try result.output.split(separator: "\n").map {
      try JSONDecoder().decode([Entry].self, from: Data($0.utf8))
    }
  }
}
