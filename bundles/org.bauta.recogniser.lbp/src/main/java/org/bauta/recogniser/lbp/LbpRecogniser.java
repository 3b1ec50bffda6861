package org.bauta.recogniser.lbp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.recognition.Recogniser;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.core.settings.NoSettings;
import org.bauta.vision.Alignment;

/**
 * Histograms of uniform local binary patterns over a grid of cells, the recogniser that needs no weights and no training.
 * The square roots of the histograms, brought to unit length, are the embedding: their cosine is the mean Bhattacharyya
 * coefficient of the cells.
 *
 * <p>Deviates from the paper: cells are compared by the Bhattacharyya coefficient instead of a weighted chi-squared
 * distance, because embeddings here are compared by their cosine; the centre of each embedding, the uniform histogram, is
 * taken away first, so that strangers have similarities near the middle of the scale and not near 1.
 */
@About("Local binary pattern histograms: a classical recogniser that works without any model file. Weak beside a trained net; it is "
        + "there so that every experiment has a judge on a fresh machine.")
@Source(key = "ahonen2006", where = "Sec. 2 and 3")
public final class LbpRecogniser implements Recogniser<NoSettings> {
    private static final String DESIGN = "lbp u2 radius 2, 112 x 112, 8 x 8 cells, version 1";

    @Override
    public RecogniserCard card() {
        return new RecogniserCard("lbp", hash(), LbpEmbedding.DIMENSIONS, "none needed", Map.of(), "");
    }

    /** There are no weights: the hash of the design stands for them. */
    private static String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(DESIGN.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public Embedder open(NoSettings settings) {
        return new Embedder() {
            @Override
            public float[][] embed(List<Face> faces) {
                return faces.stream().map(f -> LbpEmbedding.of(Alignment.align(f, LbpEmbedding.TEMPLATE, LbpEmbedding.SIDE, LbpEmbedding.SIDE)))
                        .toArray(float[][]::new);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
