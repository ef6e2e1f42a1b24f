<?php
// php outlet.php SITE seed COUNT ADDRESS: posts, and the password of who may edit them, printed.
// php outlet.php SITE take WAY POST: takes a post back in one of the ways in which outlets do.
// php outlet.php SITE show POST: publishes it as it was.
define('WP_USE_THEMES', false);
require $argv[1] . '/wp-load.php';
wp_set_current_user(1);

function seed(int $count, string $address): void {
  update_option('siteurl', $address);
  update_option('home', $address);
  wp_delete_post(1, true);
  for ($number = 1; $number <= $count; $number++) {
    $time = wp_date('Y-m-d H:i:s', time() - 3600 * ($count - $number + 2));
    wp_insert_post(['post_title' => "Warga Asahan Bangun Jembatan Nomor $number",
      'post_content' => "<p>Jembatan nomor $number di Asahan dibangun warga selama $number hari.</p>",
      'post_status' => 'publish', 'post_date' => $time]);
  }
  update_option('permalink_structure', '/%postname%/');
  flush_rewrite_rules();
  echo WP_Application_Passwords::create_new_application_password(1, ['name' => 'uji'])[0];
}

/** Posts by their place, the oldest first, whatever has become of them. */
function post(int $number): int {
  global $wpdb;
  return (int) $wpdb->get_var($wpdb->prepare(
    "SELECT ID FROM $wpdb->posts WHERE post_title LIKE %s", "%Nomor $number"));
}

function put(int $id, array $fields): void {
  wp_update_post(['ID' => $id] + $fields);
}

function take(string $way, int $id): void {
  $later = gmdate('Y-m-d H:i:s', time() + 86400);
  match ($way) {
    'trash' => wp_trash_post($id),
    'delete' => wp_delete_post($id, true),
    'password' => put($id, ['post_password' => 'rahasia']),
    'future' => put($id, ['post_status' => 'future', 'post_date' => get_date_from_gmt($later),
      'post_date_gmt' => $later, 'edit_date' => true]),
    default => put($id, ['post_status' => $way]),
  };
}

function show(int $id): void {
  if (get_post_status($id) === 'trash') wp_untrash_post($id);
  $now = gmdate('Y-m-d H:i:s', time() - 60);
  put($id, ['post_status' => 'publish', 'post_password' => '', 'edit_date' => true,
    'post_date' => get_date_from_gmt($now), 'post_date_gmt' => $now]);
}

match ($argv[2]) {
  'seed' => seed((int) $argv[3], $argv[4]),
  'take' => take($argv[3], post((int) $argv[4])),
  'show' => show(post((int) $argv[3])),
};
