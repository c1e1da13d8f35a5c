#!/bin/bash
# Prints the path of a Neovim that is new enough for lsp/backflow.lua: the one on PATH, or one
# unpacked from a newer Debian release beside the system, in the user's cache.
# It installs nothing: apt keeps its state in the cache too, and root is not needed.
set -euo pipefail

suite=${NEOVIM_SUITE:-forky}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/backflow
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

main() {
	local root=$cache/neovim-$suite
	for nvim in "$(command -v nvim || true)" "$root/nvim"; do
		if new_enough "$nvim"; then
			echo "$nvim"
			return
		fi
	done
	unpack "$root" >&2
	new_enough "$root/nvim" || fail "the Neovim of Debian $suite does not run here"
	echo "$root/nvim"
}

new_enough() {
	[ -x "$1" ] && "$1" --headless --clean -c 'exe has("nvim-0.11") ? "q" : "cq"' 2>/dev/null
}

fail() {
	echo "neovim.sh: $1; install Neovim 0.11 or newer: https://github.com/neovim/neovim/blob/master/INSTALL.md" >&2
	exit 1
}

# unpack brings Neovim with all it needs, the C library too, and starts it through the
# dynamic loader that came along: nothing of the system is mixed in, no chroot is needed,
# and what Neovim starts (the server) is the system's own.
unpack() {
	[ -r "$keyring" ] || fail "no new enough Neovim on PATH, and this is not Debian"
	# A name of its own, because two runs may unpack at once.
	local new
	mkdir -p "$cache"
	new=$(mktemp -d "$1.XXXXXX")
	trap "rm -rf '$new'" EXIT
	download "$new/apt"
	for deb in "$new"/apt/cache/archives/*.deb; do
		dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$new" --keep-directory-symlink
	done
	rm -rf "$new/apt" "$1"
	launcher "$1" "$new" >"$new/nvim"
	chmod 755 "$new" "$new/nvim"
	mv -T "$new" "$1"
}

download() {
	local from
	from=$(archive)
	mkdir -p "$1"/{etc/apt.conf.d,etc/preferences.d,etc/sources.list.d,state/lists/partial,cache/archives/partial}
	touch "$1/status"
	echo "deb [signed-by=$keyring] $from $suite main" >"$1/etc/sources.list"
	local options=(-q -o Dir::Etc="$1/etc" -o Dir::State="$1/state" -o Dir::State::status="$1/status"
		-o Dir::Cache="$1/cache" -o APT::Sandbox::User= -o APT::Install-Recommends=false)
	apt-get "${options[@]}" update
	apt-get "${options[@]}" install -y --download-only neovim
}

# archive is where this machine's own apt gets Debian from. It asks for the addresses of an
# update, because a fresh machine has no lists to ask.
archive() {
	local all
	all=$(apt-get --print-uris update | sed -n "s|^'\(.*/debian\)/dists/.*|\1|p")
	[ -n "$all" ] || fail "apt has no Debian archive among its sources"
	echo "${all%%$'\n'*}"
}

# launcher writes the script that starts the Neovim of root, which still stands in new.
launcher() {
	local root=$1 new=$2
	local loader libraries
	loader=$(cd "$new" && find usr/lib* -name 'ld-linux*.so.*' -print -quit)
	libraries=$(cd "$new" && dirname usr/lib/*/libc.so.6)
	cat <<-SCRIPT
		#!/bin/sh
		export VIMRUNTIME='$root/usr/share/nvim/runtime'
		exec '$root/$loader' --library-path '$root/$libraries' '$root/usr/bin/nvim' \\
			--cmd 'set runtimepath+=$root/usr/lib/nvim' "\$@"
	SCRIPT
}

main
