#!/bin/sh
# Prints a Python 3.11, 3.12 or 3.13 that can make a virtual environment. An argument names one instead of searching.
check='import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'

suits() {
    "$1" -c "$check" >/dev/null 2>&1
}

if [ -n "$1" ]; then
    suits "$1" && printf '%s\n' "$1" && exit 0
    echo "$1 is no Python 3.11, 3.12 or 3.13 with venv and ensurepip." >&2
    exit 1
fi

# Every folder of PATH: the first python3 may be too old, or lack venv as on a bare Debian.
old_ifs=$IFS
IFS=:
for name in python3.13 python3.12 python3.11 python3 python; do
    for folder in $PATH; do
        if [ -x "$folder/$name" ] && suits "$folder/$name"; then
            printf '%s\n' "$folder/$name"
            exit 0
        fi
    done
done
IFS=$old_ifs
echo 'No Python 3.11, 3.12 or 3.13 with venv found. Install one (Debian: apt install python3-venv), or name it: make PYTHON=/path/to/python' >&2
exit 1
