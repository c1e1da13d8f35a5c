#!/bin/bash
# Drives a real Neovim through lsp/backflow.lua, away from the user's own configuration.
# usage: test.sh BACKFLOW
set -euo pipefail

backflow=$(realpath "$1")
cd "$(dirname "$0")"
nvim=$(./neovim.sh)
"$nvim" --version | head -n 1

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin" "$scratch/project"
ln -s "$backflow" "$scratch/bin/backflow"
touch "$scratch/project/pyproject.toml"
export PATH=$scratch/bin:$PATH PROJECT=$scratch/project
export XDG_CONFIG_HOME=$scratch XDG_DATA_HOME=$scratch XDG_STATE_HOME=$scratch XDG_CACHE_HOME=$scratch

"$nvim" --headless --clean --cmd "set runtimepath^=$PWD" -S test.lua
