package org.bauta.product;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** What the tests share, because each start of the product costs a second: a folder, one small run, and pictures of all kinds. */
final class Studio {
    /** Two methods, twelve pictures, one judge and one protocol. */
    static final String SMALL = """
            experiment: small
            title: Two methods on twelve pictures
            seed: 7
            dataset: {id: synthetic, identities: 6, images: 2, size: 128}
            methods:
              - {id: gaussian-noise, sigma: 25}
              - {id: pixelation, blocks: 8}
            recognisers: [lbp]
            attackers: [naive]
            protocol: verification-10-fold
            metrics: [psnr, ssim, identity-distance]
            charts: [grid, roc]
            evaluation: {samples: 12, bootstrap: 200}
            """;

    private static final Path FOLDER = fresh(Path.of("target", "studio").toAbsolutePath());

    private Studio() {
    }

    /** An empty folder of its own for a test class. */
    static Path folder(String name) {
        return fresh(FOLDER.resolve(name));
    }

    /** The product, working in such a folder. */
    static Bauta bauta(String name) {
        return new Bauta(folder(name));
    }

    /** The finished small run, made once. */
    static Path run() {
        return SmallRun.FOLDER;
    }

    private static final class SmallRun {
        private static final Path FOLDER = make();

        private static Path make() {
            Bauta bauta = bauta("small");
            write(bauta.folder().resolve("small.yaml"), SMALL);
            bauta.run("run", "small.yaml", "--jobs", "2", "--out", "run").succeeds();
            return bauta.folder().resolve("run");
        }
    }

    /** An original portrait of 128 x 128, from 0 to 11; two for each person. */
    static BufferedImage portrait(int index) {
        return picture(run().resolve("samples/00-original/%04d.png".formatted(index + 1)));
    }

    /** Two persons beside each other. */
    static BufferedImage two() {
        BufferedImage both = new BufferedImage(256, 128, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = both.createGraphics();
        g.drawImage(portrait(0), 0, 0, null);
        g.drawImage(portrait(2), 128, 0, null);
        g.dispose();
        return both;
    }

    /** Nobody. */
    static BufferedImage landscape() {
        BufferedImage picture = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(90, 140, 220), 0, 120, new Color(40, 120, 50)));
        g.fillRect(0, 0, 160, 120);
        g.dispose();
        return picture;
    }

    static byte[] png(BufferedImage picture) {
        return encoded(picture, "png");
    }

    static byte[] jpeg(BufferedImage picture) {
        return encoded(picture, "jpg");
    }

    /** The first part of a JPEG: the header promises all of it. */
    static byte[] truncatedJpeg(BufferedImage picture) {
        byte[] whole = jpeg(picture);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** 67 bytes that promise a picture of 2.7 GB. */
    static byte[] pngHeader(int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeLong(0x89504e470d0a1a0aL);
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {8, 2, 0, 0, 0});
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1});
            chunk(out, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage picture(Path file) {
        try {
            BufferedImage read = ImageIO.read(file.toFile());
            BufferedImage rgb = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            rgb.getGraphics().drawImage(read, 0, 0, null);
            return rgb;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static Path fresh(Path folder) {
        remove(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file, or a folder with all in it; nothing if it is not there. */
    static void remove(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path f : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(f);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
