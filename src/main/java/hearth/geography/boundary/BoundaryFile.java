package hearth.geography.boundary;

import hearth.common.Broken;
import hearth.common.Fault;
import hearth.common.Mendable;
import hearth.geography.GridReference;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/** The plain file of boundaries beside a store: written whole or not at all, with a sum at its end by which damage is noticed. */
final class BoundaryFile {
    /** Marks the file as one of ours: "HBND". */
    private static final int MARK = 0x48424E44;

    private static final int LAYOUT = 1;
    private static final int NOBODY = -1;
    private static final int MOST = 50_000_000;

    private BoundaryFile() {}

    static void write(Path file, Boundaries boundaries) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var bytes = new FileOutputStream(fresh.toFile())) {
                var sum = new CheckedOutputStream(new BufferedOutputStream(bytes), new CRC32());
                var out = new DataOutputStream(sum);
                put(out, boundaries);
                out.writeLong(sum.getChecksum().getValue());
                out.flush();
                bytes.getFD().sync();
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Mendable(
                    "The boundaries could not be written into the store's folder. Make room on the disk, see that "
                            + "you may write there, and take them in again.");
        }
    }

    private static void put(DataOutputStream out, Boundaries boundaries) throws IOException {
        BoundaryStatus status = boundaries.status();
        out.writeInt(MARK);
        out.writeInt(LAYOUT);
        out.writeUTF(status.file());
        out.writeLong(status.councils());
        out.writeLong(status.points());
        out.writeLong(status.imported().toEpochDay());
        List<String> codes = boundaries.areas().stream().map(BoundaryArea::code).toList();
        out.writeInt(codes.size());
        for (BoundaryArea area : boundaries.areas()) {
            out.writeUTF(area.code());
            out.writeUTF(area.name());
            out.writeInt(area.inside().easting());
            out.writeInt(area.inside().northing());
        }
        out.writeInt(boundaries.levels().size());
        for (Boundaries.Level level : boundaries.levels()) {
            out.writeInt(level.metres());
            out.writeInt(level.lines().size());
            for (BoundaryLine line : level.lines()) {
                out.writeInt(side(codes, line, NOBODY));
                out.writeInt(side(codes, line, side(codes, line, NOBODY)));
                out.writeInt(line.size());
                for (int i = 0; i < line.size(); i++) {
                    out.writeInt(line.easting(i));
                    out.writeInt(line.northing(i));
                }
            }
        }
    }

    /** The number of a council that the line bounds and that comes after another. */
    private static int side(List<String> codes, BoundaryLine line, int after) {
        for (int i = after + 1; i < codes.size(); i++) {
            if (line.bounds(codes.get(i))) {
                return i;
            }
        }
        return NOBODY;
    }

    static Boundaries read(Path file) {
        try {
            if (!sound(file)) {
                throw damaged(file);
            }
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                if (in.readInt() != MARK || in.readInt() != LAYOUT) {
                    throw damaged(file);
                }
                return get(in);
            }
        } catch (java.io.EOFException | java.io.UTFDataFormatException e) {
            throw damaged(file);
        } catch (IOException e) {
            throw new Broken(Fault.REFERENCE, e);
        }
    }

    /** Whether the sum at the end is that of what stands before it; nothing of a file is believed before. */
    private static boolean sound(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var sum = new CRC32();
            var block = new byte[1 << 16];
            long left = Files.size(file) - Long.BYTES;
            while (left > 0) {
                int length = (int) Math.min(left, block.length);
                in.readFully(block, 0, length);
                sum.update(block, 0, length);
                left -= length;
            }
            return left == 0 && in.readLong() == sum.getValue();
        }
    }

    private static Boundaries get(DataInputStream in) throws IOException {
        var status =
                new BoundaryStatus(in.readUTF(), in.readLong(), in.readLong(), LocalDate.ofEpochDay(in.readLong()));
        var areas = new ArrayList<BoundaryArea>();
        for (int left = count(in); left > 0; left--) {
            areas.add(new BoundaryArea(in.readUTF(), in.readUTF(), new GridReference(in.readInt(), in.readInt())));
        }
        var levels = new ArrayList<Boundaries.Level>();
        for (int left = count(in); left > 0; left--) {
            levels.add(level(in, areas));
        }
        return new Boundaries(status, areas, levels);
    }

    private static Boundaries.Level level(DataInputStream in, List<BoundaryArea> areas) throws IOException {
        int metres = in.readInt();
        var lines = new ArrayList<BoundaryLine>();
        for (int left = count(in); left > 0; left--) {
            String one = code(areas, in.readInt());
            String other = code(areas, in.readInt());
            int points = count(in);
            int[] eastings = new int[points];
            int[] northings = new int[points];
            for (int i = 0; i < points; i++) {
                eastings[i] = in.readInt();
                northings[i] = in.readInt();
            }
            lines.add(new BoundaryLine(one, other, eastings, northings));
        }
        return new Boundaries.Level(metres, lines);
    }

    private static @Nullable String code(List<BoundaryArea> areas, int number) {
        return number >= 0 && number < areas.size() ? areas.get(number).code() : null;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new java.io.EOFException();
        }
        return count;
    }

    private static Mendable damaged(Path file) {
        return new Mendable(
                file.getFileName() + " is not a file of boundaries that this version of Hearth can read. Take the"
                        + " boundaries in again.");
    }
}
