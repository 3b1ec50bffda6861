package org.bauta.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.bauta.core.dataset.Item;
import org.bauta.core.failure.UsageInvalid;

/** Decides where releases are written, and refuses places where an original is or could be. */
public final class Targets {
    private Targets() {
    }

    /** For each item a file below {@code out}. @throws UsageInvalid with the reason why one cannot be */
    public static List<Path> of(List<Item> items, Path out, String extension) {
        Path root = real(out);
        Set<Path> originals = new HashSet<>();
        for (Item i : items) {
            Optional<Path> original = original(i);
            original.ifPresent(originals::add);
            if (original.isPresent() && root.equals(original.get().getParent())) {
                throw new UsageInvalid("the originals are in " + out + ": choose another --out, results are never written beside them");
            }
        }
        List<Path> targets = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Item i : items) {
            Path target = root.resolve(i.id() + "." + extension).normalize();
            if (!target.startsWith(root) || target.equals(root)) {
                throw new UsageInvalid("the name " + i.id() + " leads out of " + out + "; rename the picture");
            }
            if (originals.contains(real(target))) {
                throw new UsageInvalid("the result of " + i.id() + " would overwrite the original " + target + ": choose another --out");
            }
            // file systems that do not tell capitals from small letters would let one result overwrite another
            if (!taken.add(target.toString().toLowerCase(Locale.ROOT))) {
                throw new UsageInvalid("two pictures would be written to " + target + "; rename one of them");
            }
            targets.add(target);
        }
        return targets;
    }

    private static Optional<Path> original(Item item) {
        try {
            Path file = Path.of(item.picture().location());
            return Files.exists(file) ? Optional.of(real(file)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Links followed as far as the path exists. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path p = absolute; p != null; p = p.getParent()) {
            try {
                return p.toRealPath().resolve(p.relativize(absolute)).normalize();
            } catch (IOException e) {
                // it does not exist yet: its parent may
            }
        }
        return absolute;
    }
}
