<?php
// For PHP's own server: files as they are, everything else to WordPress.
$root = getenv('SITE');
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($root . $path) && !str_ends_with($path, '.php')) return false;
$script = is_file($root . $path) ? $path : '/index.php';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
chdir(dirname($root . $script));
require $root . $script;
