package org.bauta.engine.toys;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.attack.Attacker;
import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.recognition.Recogniser;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.core.settings.NoSettings;

/** A detector, a recogniser and attackers that are simple enough to foresee. */
public final class ToyModels {
    public static final String SHA = "ab".repeat(32);
    private static final int GRID = 6;

    private ToyModels() {
    }

    /** Sees a face in the middle of everything that is not flat. */
    public static final class Middle implements Detector<NoSettings> {
        @Override
        public FaceFinder open(NoSettings settings) {
            return new FaceFinder() {
                @Override
                public List<Detection> find(Image image) {
                    int w = image.width();
                    int h = image.height();
                    boolean flat = image.crop(new org.bauta.core.image.Region(w / 2 - 2, h / 2 - 2, 4, 4)).equals(
                            Image.filled(4, 4, image.sample(w / 2, h / 2, 0), image.sample(w / 2, h / 2, 1),
                                    image.sample(w / 2, h / 2, 2)));
                    return flat ? List.of() : List.of(new Detection(new Box(w * .25, h * .25, w * .5, h * .5), 1, Optional.empty()));
                }

                @Override
                public String fingerprint() {
                    return "middle";
                }

                @Override
                public void close() {
                    // nothing to close
                }
            };
        }

        @Override
        public boolean findsPoints() {
            return false;
        }
    }

    /**
     * Block means of the face. The size of the batch goes into the last component: as with real nets, whose sums depend on
     * the batch in the last bits, so that a batch which depends on the number of threads would show.
     */
    public static final class Blocks implements Recogniser<NoSettings> {
        @Override
        public RecogniserCard card() {
            return new RecogniserCard("blocks", SHA, GRID * GRID + 1, "", Map.of(0.01, 0.9), "");
        }

        @Override
        public Embedder open(NoSettings settings) {
            return new Embedder() {
                @Override
                public float[][] embed(List<Face> faces) {
                    return faces.stream().map(f -> blocks(f.crop(), faces.size())).toArray(float[][]::new);
                }

                @Override
                public void close() {
                    // nothing to close
                }
            };
        }

        private static float[] blocks(Image face, int batch) {
            double[] sums = new double[GRID * GRID + 1];
            double mean = 0;
            for (int y = 0; y < face.height(); y++) {
                for (int x = 0; x < face.width(); x++) {
                    sums[y * GRID / face.height() * GRID + x * GRID / face.width()] += face.sample(x, y, 1);
                    mean += face.sample(x, y, 1) / (double) (GRID * GRID);
                }
            }
            double norm = 0;
            for (int i = 0; i < GRID * GRID; i++) {
                sums[i] -= mean;
                norm += sums[i] * sums[i];
            }
            sums[GRID * GRID] = 1e-4 * batch * Math.sqrt(norm + 1);
            float[] out = new float[sums.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = (float) (sums[i] / Math.sqrt(norm + 1));
            }
            return out;
        }
    }

    /** Looks at the release as it is. */
    public static final class Naive implements Attacker<NoSettings> {
        @Override
        public Knowledge knowledge() {
            return new Knowledge(true, false, false);
        }

        @Override
        public Adapted adapt(Seen seen, NoSettings settings, RunContext run) {
            return new Adapted() {
            };
        }
    }

    /** Averages every pixel with its right neighbours first, which takes most of the noise away. */
    public static final class Smoother implements Attacker<NoSettings> {
        @Override
        public Knowledge knowledge() {
            return new Knowledge(true, false, true);
        }

        @Override
        public Adapted adapt(Seen seen, NoSettings settings, RunContext run) {
            return new Adapted() {
                @Override
                public Image restore(Image released) {
                    byte[] in = released.samples();
                    byte[] out = new byte[in.length];
                    for (int i = 0; i < in.length; i++) {
                        int sum = 0;
                        for (int k = 0; k < 4; k++) {
                            sum += in[(i + 3 * k) % in.length] & 0xff;
                        }
                        out[i] = (byte) (sum / 4);
                    }
                    return Image.ofRgb(released.width(), released.height(), out);
                }
            };
        }
    }
}
