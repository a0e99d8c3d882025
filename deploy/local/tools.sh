# Where the JDK 25 and Node are on this machine: sourced by deploy/up, deploy/test and deploy/bench.

is_jdk_25() { [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | grep -q 'version "25[.".]'; }

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "${JAVA_25_HOME:-}" "${JAVA_HOME_25_X64:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/.sdkman/candidates/java/25* "$HOME"/.local/share/mise/installs/java/*25* "$HOME"/.asdf/installs/java/*25* "$HOME"/.jdks/*25*; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then echo "$home"; return; fi
  done
  if [ -x /usr/libexec/java_home ]; then
    home=$(/usr/libexec/java_home -v 25 2>/dev/null) && is_jdk_25 "$home" && echo "$home"
  fi
}

find_node() {
  local node
  for node in "$(command -v node || true)" "$HOME"/.nvm/versions/node/*/bin/node "$HOME"/.local/share/mise/installs/node/*/bin/node "$HOME"/.asdf/installs/nodejs/*/bin/node /opt/node*/bin/node; do
    if [ -n "$node" ] && [ -x "$node" ] && [ "$("$node" -p 'parseInt(process.versions.node)')" -ge 20 ]; then dirname "$node"; return; fi
  done
}

# A port that nobody listens on now.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}
