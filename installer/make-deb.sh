#!/bin/sh
# Makes target/installer/hearth_VERSION_amd64.deb from a clean clone: builds target/hearth, cuts a Java runtime to size, starts the
# program once so that it starts faster ever after, and packs all of it. Needs Maven, a JDK 25, dpkg-deb and fakeroot; no root.
set -eu
cd "$(dirname "$0")/.."

jdk=
onpath=$(command -v jpackage 2>/dev/null || true)
[ -n "$onpath" ] && onpath=$(dirname "$(dirname "$(readlink -f "$onpath")")")
for candidate in "${HEARTH_JAVA:-}" "${JAVA_HOME:-}" "$onpath" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
  "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
  if [ -x "$candidate/bin/jpackage" ] && grep -q '^JAVA_VERSION="25[."]' "$candidate/release" 2>/dev/null; then
    jdk=$candidate
    break
  fi
done
if [ -z "$jdk" ]; then
  echo "A JDK 25 is needed (with jpackage) and was not found. Install one, or set HEARTH_JAVA to its folder." >&2
  exit 1
fi
for tool in dpkg-deb fakeroot; do
  command -v $tool >/dev/null || { echo "$tool is needed: apt install dpkg fakeroot" >&2; exit 1; }
done

# Always anew: what an earlier build left there may be of another version
rm -rf target/hearth
mvn -q -DskipTests package
jar=$(basename target/hearth/lib/hearth-*.jar)
version=${jar#hearth-}
version=${version%.jar}
out=target/installer
rm -rf $out
mkdir -p $out/training

# Only Java's own debug data is stripped: taking it from libraries asks for objcopy, and they have none.
# jdk.localedata for British month names, jdk.accessibility for screen readers, jdk.charsets for old spreadsheets
"$jdk/bin/jlink" --output $out/runtime --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 \
  --include-locales=en --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.scripting,java.sql,java.xml,\
java.xml.crypto,jdk.accessibility,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.unsupported,jdk.zipfs

"$jdk/bin/jpackage" --type app-image --name hearth --app-version "$version" --vendor Hearth --dest $out \
  --description "Foster carer recruitment, placements and out-of-borough work" --copyright "Apache-2.0" \
  --runtime-image $out/runtime --input target/hearth/lib --main-jar "$jar" --main-class hearth.app.Main \
  --java-options --enable-native-access=ALL-UNNAMED --java-options --sun-misc-unsafe-memory-access=allow \
  --java-options -XX:+UseSerialGC

# One run of a real command teaches the cache which classes are wanted.
app=$out/hearth
echo "one-run-of-the-packer" >$out/training/password
export XDG_STATE_HOME="$PWD/$out/training"
said=$out/training/said
if ! $app/bin/hearth init $out/training/store --authority E08000010 --team Team --user packer \
  --password-file $out/training/password >$said 2>&1 ||
  ! JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$app/lib/app/hearth.aot" $app/bin/hearth list $out/training/store children --csv \
    --password-file $out/training/password >$said 2>&1; then
  echo "The packed program does not run, so no package was made:" >&2
  cat $said >&2
  exit 1
fi
if [ -s $app/lib/app/hearth.aot ]; then
  sed -i '/^java-options=-XX:+UseSerialGC/a java-options=-XX:AOTCache=$APPDIR/hearth.aot' $app/lib/app/hearth.cfg
else
  echo "The start-up cache was not made; the program is packed without it." >&2
fi

"$jdk/bin/jpackage" --type deb --app-image $app --name hearth --app-version "$version" --dest $out --install-dir /opt \
  --linux-deb-maintainer hearth@example.org --linux-app-category misc --license-file LICENSE \
  --linux-package-deps "libgtk-3-0, libgl1, libxtst6, libxxf86vm1, libpango-1.0-0, libfreetype6, fontconfig, fonts-dejavu-core"

# jpackage's own menu entry needs a desktop while it is installed; two plain files do not.
deb=$(ls $out/*.deb)
dpkg-deb -R "$deb" $out/root
mkdir -p $out/root/usr/bin $out/root/usr/share/applications $out/root/usr/share/doc/hearth
cp LICENSE target/hearth/THIRD-PARTY.txt target/hearth/notices.txt $out/root/usr/share/doc/hearth/
ln -s /opt/hearth/bin/hearth $out/root/usr/bin/hearth
cat >$out/root/usr/share/applications/hearth.desktop <<'ENTRY'
[Desktop Entry]
Type=Application
Name=Hearth
Comment=Foster carer recruitment, placements and out-of-borough work
Exec=/opt/hearth/bin/hearth
Icon=/opt/hearth/lib/hearth.png
Terminal=false
Categories=Office;
ENTRY
rm "$deb"
dpkg-deb --root-owner-group -Zgzip -z6 -b $out/root "$out/hearth_${version}_$(dpkg --print-architecture).deb" >/dev/null
rm -rf $out/root $out/training $out/runtime
ls -l $out/*.deb
