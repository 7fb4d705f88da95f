package hearth.store;

import hearth.common.Mendable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a store that is worked in may lie: on a disk of this computer, in a folder that nothing else copies or writes. A backup
 * may lie anywhere.
 */
final class Places {
    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "afs",
            "webdav",
            "davfs",
            "ceph",
            "glusterfs",
            "fuse.sshfs",
            "fuse.davfs2",
            "fuse.rclone",
            "fuse.gvfsd-fuse",
            "ncpfs");
    private static final List<String> SYNCHRONISED = List.of(
            "onedrive",
            "dropbox",
            "google drive",
            "googledrive",
            "my drive",
            "icloud",
            "icloud drive",
            "iclouddrive",
            "com~apple~clouddocs",
            "mobile documents",
            "nextcloud",
            "box sync");

    private Places() {}

    /**
     * What counts about a place.
     *
     * @param real the folder's path without links
     * @param fileSystem its kind, such as ext4 or NTFS
     * @param link whether the folder, or the store's file in it, is a symbolic link
     * @param names how many names the store's file has; 1 unless it is hard-linked
     */
    record Facts(Path real, String fileSystem, boolean removable, boolean writable, boolean link, int names) {}

    /** Goes on only in a place fit for a store that is worked in; throws {@link Mendable} otherwise. */
    static void refuseUnfit(Path folder) {
        unfit(facts(folder)).ifPresent(why -> {
            throw new Mendable("A store cannot be worked with in " + folder + ". " + why);
        });
    }

    /** Why a place is unfit, and what to do; empty where it is fit. */
    static Optional<String> unfit(Facts facts) {
        String move = " Move the store to a folder on this computer's own disk; backups may go to such a place.";
        String path = facts.real.toString();
        if (path.startsWith("\\\\") || path.startsWith("//")) {
            return Optional.of(
                    "It is a folder shared over the network, where two people could write at once and lose data."
                            + move);
        }
        if (NETWORK.contains(facts.fileSystem.toLowerCase(Locale.ROOT))) {
            return Optional.of("It is a network drive, where two people could write at once and lose data." + move);
        }
        for (Path part : facts.real) {
            if (synchronised(part.toString().toLowerCase(Locale.ROOT))) {
                return Optional.of("The folder " + part
                        + " is synchronised: the program that does so may put an older file back at any time." + move);
            }
        }
        if (facts.removable) {
            return Optional.of("It is a drive that can be pulled out while it is being written to." + move);
        }
        if (facts.link) {
            return Optional.of("It is a link to another place, so that one store could be opened under two names."
                    + " Give the path of the folder itself.");
        }
        if (facts.names > 1) {
            return Optional.of(
                    "Its file has a second name elsewhere on the disk (a hard link), so that one store could be opened"
                            + " twice. Copy the folder and work with the copy.");
        }
        if (!facts.writable) {
            return Optional.of("You may not write there. Ask for the right to change this folder, or move the store.");
        }
        return Optional.empty();
    }

    private static boolean synchronised(String name) {
        return SYNCHRONISED.stream()
                .anyMatch(s -> name.equals(s) || name.startsWith(s + " -") || name.startsWith(s + " ("));
    }

    private static Facts facts(Path folder) {
        try {
            Path file = folder.resolve(StoreFolder.FILE);
            var disk = Files.getFileStore(folder);
            return new Facts(
                    folder.toRealPath(),
                    disk.type(),
                    Boolean.TRUE.equals(attribute(() -> disk.getAttribute("volume:isRemovable"))),
                    Files.isWritable(folder),
                    Files.isSymbolicLink(folder) || Files.isSymbolicLink(file),
                    attribute(() -> Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS))
                                    instanceof Integer names
                            ? names
                            : 1);
        } catch (IOException e) {
            throw new Mendable("The folder " + folder + " cannot be looked at. Check that its disk is connected.");
        }
    }

    private interface Attribute {
        Object value() throws IOException;
    }

    /** An attribute that this file system may not have. */
    private static Object attribute(Attribute attribute) {
        try {
            return attribute.value();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
