#!/usr/bin/env bash
# usage: Tests/WordPress/run.sh [SIAR]
#
# What a real WordPress takes back, in every way that it knows, is followed; what it shows again comes
# back; and while it is out of order nothing is taken back. As root, on loopback alone; it needs
#   apt-get install --no-install-recommends wordpress mariadb-server php-cli php-mysql php-xml
# and stops what it started. Two minutes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
siar=${1:-$here/../../.build/release/siar}
posts=230
folder=$(mktemp -d)
export SITE=$folder/site SIAR_STORE=$folder/siar.sqlite SIAR_AGGREGATOR_ALLOW_HOSTS=127.0.0.1
export SIAR_CONFIG=$here/../../feeds/siar.yaml
for program in mariadbd php python3 curl "$siar"; do
  command -v "$program" >/dev/null || { echo "run.sh: $program is missing" >&2; exit 69; }
done

started=()
finish() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait
  rm -rf "$folder"
}
trap finish EXIT

# MARK: The outlet

start_database() {
  mkdir "$folder/database"
  chown mysql "$folder" "$folder/database"
  mariadb-install-db --no-defaults --user=mysql --datadir="$folder/database" >/dev/null 2>&1
  mariadbd --no-defaults --user=mysql --datadir="$folder/database" --skip-networking \
    --socket="$folder/sql" --pid-file="$folder/sql.pid" 2>/dev/null &
  started+=($!)
  for _ in $(seq 100); do [ -S "$folder/sql" ] && break; sleep 0.2; done
  mariadb --socket="$folder/sql" -e "CREATE DATABASE wp; CREATE USER wp@localhost IDENTIFIED BY 'wp';
    GRANT ALL ON wp.* TO wp@localhost"
}

start_site() {
  cp -rL /usr/share/wordpress "$SITE"
  cat >"$SITE/wp-config.php" <<PHP
<?php
define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', 'wp');
define('DB_HOST', 'localhost:$folder/sql'); define('DB_CHARSET', 'utf8mb4');
define('WP_CONTENT_DIR', '$SITE/wp-content'); define('WP_ENVIRONMENT_TYPE', 'local');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
\$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
PHP
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  address=http://127.0.0.1:$port
  php -S "127.0.0.1:$port" -t "$SITE" "$here/router.php" >/dev/null 2>&1 &
  started+=($!)
  for _ in $(seq 100); do curl -s -o /dev/null "$address/wp-admin/install.php" && break; sleep 0.2; done
  curl -s -o /dev/null "$address/wp-admin/install.php?step=2" -d 'weblog_title=Uji&user_name=admin' \
    -d 'admin_password=Jembatan-9&admin_password2=Jembatan-9&pw_weak=1&admin_email=a@example.org'
  password=$(php "$here/outlet.php" "$SITE" seed "$posts" "$address")
  export OUTLET="admin:$password"
}

outlet() { php "$here/outlet.php" "$SITE" "$@"; }

# MARK: What is seen of it

# An hour and a half later: the store's memory of the last look is moved back instead.
later() {
  python3 - "$SIAR_STORE" <<'PYTHON'
import re, sqlite3, sys
store = sqlite3.connect(sys.argv[1])
mitra = "partner = (SELECT key FROM partner WHERE name = 'mitra')"
state = bytes(store.execute(f'SELECT state FROM poll WHERE {mitra}').fetchone()[0]).decode()
earlier = lambda match: match[1] + str(int(match[2]) - 5400)
state = re.sub(r'("checked":\{[^}]*"seconds":)(\d+)', earlier, state)
store.execute(f'UPDATE poll SET state = ? WHERE {mitra}', [state.encode()])
store.commit()
PYTHON
}

poll() { "$siar" partners poll mitra >"$folder/poll.txt" 2>&1 || true; }

status() {
  python3 - "$SIAR_STORE" "Nomor $1" <<'PYTHON'
import sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute(
  '''SELECT status FROM article JOIN revision USING (sequence)
     WHERE CAST(body AS TEXT) LIKE ?''', [f'%{sys.argv[2]}"%']).fetchall()
print(rows[0][0] if rows else 'unknown')
PYTHON
}

failures=0
expect() { # WHAT NUMBER STATUS
  local found
  found=$(status "$2")
  [ "$found" = "$3" ] && return
  echo "$1: post $2 is $found, not $3 ($(tail -1 "$folder/poll.txt"))" >&2
  failures=$((failures + 1))
}

# Each way takes a post of the newest and one of the oldest back.
follow() { # MODE NUMBER
  local number=$2
  for way in trash delete private draft pending future password; do
    local old=$number new=$((posts - number))
    outlet take "$way" "$old" && outlet take "$way" "$new"
    poll; later; poll
    expect "$1, $way" "$old" withdrawn
    expect "$1, $way" "$new" withdrawn
    if [ "$way" != delete ]; then
      outlet show "$old" && outlet show "$new"
      poll
      expect "$1, $way, and back" "$old" published
      expect "$1, $way, and back" "$new" published
    fi
    number=$((number + 1))
  done
}

# The API itself answers with a page, or with nothing, while the site is mended.
outage() {
  mkdir -p "$SITE/wp-content/mu-plugins"
  cat >"$SITE/wp-content/mu-plugins/outage.php" <<PHP
<?php add_filter('rest_pre_dispatch', function () { $1 });
PHP
  poll; later; poll; later; poll
  rm "$SITE/wp-content/mu-plugins/outage.php"
}

start_database
start_site
for mode in public editor; do
  rm -f "$SIAR_STORE"*
  [ "$mode" = editor ] && credentials=(--credentials env:OUTLET) || credentials=()
  "$siar" partners add "$address/" --source wordpress --name mitra "${credentials[@]}" >/dev/null
  # The first poll takes the newest hundred; then all that was changed since long ago.
  poll
  php -r "define('WP_USE_THEMES', false); require '$SITE/wp-load.php';
    foreach (get_posts(['numberposts' => -1, 'order' => 'ASC']) as \$p) wp_update_post(['ID' => \$p->ID]);"
  poll; poll
  expect "$mode" 1 published
  for answer in 'http_response_code(200); echo "<h1>Perbaikan</h1>"; exit;' 'return [];' \
    'return new WP_Error("rest_forbidden", "", ["status" => 401]);' \
    'return new WP_Error("rest_post_invalid_id", "", ["status" => 404]);'; do
    outage "$answer"
    for number in 1 100 "$posts"; do expect "$mode, $answer" "$number" published; done
  done
  # What was deleted for good in one mode is not there in the other.
  [ "$mode" = editor ] && follow "$mode" 20 || follow "$mode" 3
done
[ "$failures" -eq 0 ] && echo "A real WordPress: all ways are followed."
exit $((failures > 0))
