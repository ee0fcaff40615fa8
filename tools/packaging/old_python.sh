#!/bin/bash
# A Python for systems with glibc 2.28, and the libraries that PyInstaller would else take from this machine:
#   tools/packaging/old_python.sh FOLDER
# Debian's sources, compiled by Zig, which links against any glibc that is asked for. x86-64; some ten minutes.
# Leaves FOLDER/python, FOLDER/lib and an environment of it, FOLDER/venv, with all that building needs.
# Needs a Debian with dpkg-dev, make, perl, tclsh, bison, and a registry of Python packages.
set -euo pipefail
shopt -s inherit_errexit

glibc=2.28
root=$(realpath -m "$1")
here=$(cd "$(dirname "$0")/../.." && pwd)
work=$root/work into=$root/linked
mkdir -p "$work/lists/partial" "$work/parts" "$work/bin" "$root/lib" "$into"
export ZIG_GLOBAL_CACHE_DIR=$work/cache MAKEFLAGS="-j$(nproc)"

# The compiler: what points into this machine's own headers and libraries would mix two glibc.
[ -x "$work/tools/bin/meson" ] || {
    "$(sh "$here/tools/find_python.sh" "${PYTHON:-}")" -m venv "$work/tools"
    "$work/tools/bin/pip" install --quiet --disable-pip-version-check ziglang==0.15.2 meson==1.12.1 ninja==1.13.2
}
zig=$(echo "$work"/tools/lib/python3*/site-packages/ziglang/zig)
cat >"$work/bin/cc" <<END
#!/bin/bash
case " \$* " in *" -o libpython3.so "*) exec gcc "\$@" ;; esac # of no symbols, and not bundled
words=()
for word in "\$@"; do
    case "\$word" in -I/usr/* | -L/usr/* | -Wl,-R*) ;; *) words+=("\${word/#-Wl,-h/-Wl,-soname,}") ;; esac
done
exec "$zig" cc -target x86_64-linux-gnu.$glibc -fno-sanitize=undefined -Wno-date-time "\${words[@]}"
END
printf '#!/bin/sh\nexec "%s" ar "$@"\n' "$zig" >"$work/bin/ar"
printf '#!/bin/sh\nexec "%s" ranlib "$@"\n' "$zig" >"$work/bin/ranlib"
chmod +x "$work"/bin/*
export CC=$work/bin/cc CXX=$work/bin/cc AR=$work/bin/ar RANLIB=$work/bin/ranlib PATH=$work/tools/bin:$PATH

# The sources: Debian's, with its mends of faults; of Python's only those, as the others move its folders.
sed -s 's/^Types: deb$/Types: deb-src/; s/^deb /deb-src /' /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list \
    2>/dev/null >"$work/parts/debian.sources" || true
apt=(-qq -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$work/parts" -o "Dir::State::lists=$work/lists")
apt-get "${apt[@]}" update
fetched() { # the newest version that is there: an index may name one that has not arrived
    for version in $(apt-cache "${apt[@]}" showsrc "$1" | sed -n 's/^Version: //p' | sort --version-sort --reverse --unique); do
        rm -f ./*
        ! apt-get "${apt[@]}" source --download-only "$1=$version" >&2 || return 0
    done
    return 1
}
source_of() { # prints the folder of a package's source; its version and licence stand beside what is made of it
    cd "$work"
    if [ ! -d "$1/source" ]; then
        rm -rf "$1" && mkdir "$1" && cd "$1"
        fetched "$1"
        dpkg-source --no-check $2 -x ./*.dsc source >&2
        cd "$work"
    fi
    mkdir -p "$into/share/linked/$1"
    dpkg-parsechangelog -l "$1/source/debian/changelog" -S Version >"$into/share/linked/$1/version"
    sed -n 's/^Homepage: //p' "$1/source/debian/control" | head -1 >"$into/share/linked/$1/home"
    cp "$1/source/debian/copyright" "$into/share/linked/$1/copyright"
    echo "$work/$1/source"
}
configured() { ./configure --host=x86_64-linux-gnu --disable-shared --prefix="$into" "$@" >/dev/null; }
export CFLAGS="-O2 -fPIC"
mkdir -p "$into/include" "$into/lib"

cd "$(source_of zlib "")"
./configure --static --prefix="$into" >/dev/null
make libz.a >/dev/null
cp libz.a "$into/lib/"
cp zlib.h zconf.h "$into/include/"

cd "$(source_of bzip2 "")"
make CC="$CC" AR="$AR" RANLIB="$RANLIB" CFLAGS="$CFLAGS -D_FILE_OFFSET_BITS=64" libbz2.a >/dev/null
cp libbz2.a "$into/lib/"
cp bzlib.h "$into/include/"

cd "$(source_of xz-utils "")"
configured --disable-{xz,xzdec,lzmadec,lzmainfo,scripts,doc,nls}
make -C src/liblzma install >/dev/null

cd "$(source_of libffi "")"
configured --disable-docs --disable-exec-static-tramp
make install >/dev/null

cd "$(source_of sqlite3 "")"
CFLAGS="$CFLAGS -DSQLITE_SECURE_DELETE -DSQLITE_ENABLE_FTS5" configured --disable-tcl --disable-readline
make sqlite3.c libsqlite3.la >/dev/null
cp .libs/libsqlite3.a "$into/lib/"
cp sqlite3.h sqlite3ext.h "$into/include/"

cd "$(source_of openssl "")"
perl ./Configure linux-x86_64 no-shared no-tests no-engine no-dso no-legacy --prefix="$into" --libdir=lib -fPIC >/dev/null
make build_libs >/dev/null
make install_dev >/dev/null

cd "$(source_of libxkbcommon "")"
meson setup --buildtype=release -Dxkb-config-root=/usr/share/X11/xkb \
    -Dx-locale-root=/usr/share/X11/locale -Denable-{x11,wayland,tools,xkbregistry,docs}=false made >/dev/null
ninja -C made libxkbcommon.so.0.0.0 >/dev/null
strip --strip-unneeded -o "$root/lib/libxkbcommon.so.0" made/libxkbcommon.so.0.0.0

cd "$(source_of python3.11 --skip-patches)"
if [ ! -e .mended ]; then
    sed -n '/^shutdown-deadlock/,$p' debian/patches/series | while read -r name _; do
        patch -p1 --forward --silent <"debian/patches/$name" >/dev/null || echo "not taken: $name" >&2
    done
    sed -i '1i #define Py_BUILD_CORE_MODULE 1' Modules/pyexpat.c # as one of them wants it
    touch .mended
fi
unset CFLAGS
CFLAGS="-O3 -fPIC" CPPFLAGS="-I$into/include" LDFLAGS="-L$into/lib -Wl,-rpath,$root/python/lib" PKG_CONFIG_LIBDIR=$into/lib/pkgconfig \
    ./configure --build=x86_64-linux-gnu --enable-shared --with-openssl="$into" --without-readline --prefix="$root/python" \
    LIBFFI_INCLUDEDIR="$into/include" >/dev/null
make >"$work/python.log" 2>&1
make install >>"$work/python.log" 2>&1
rm -r "$into/share/linked/python3.11" # told of anyway
mkdir -p "$root/python/share" && cp -r "$into/share/linked" "$root/python/share/"

# The wheels for that glibc; a newer one would be taken for this machine's.
"$root/python/bin/python3.11" -m venv "$root/venv"
"$here/.venv/bin/uv" --quiet pip install --python "$root/venv/bin/python" --python-platform "x86_64-manylinux_${glibc/./_}" \
    --only-binary :all: --no-binary bagit --require-hashes -r "$here/requirements/dev.txt"
echo "$root/venv/bin/python"
