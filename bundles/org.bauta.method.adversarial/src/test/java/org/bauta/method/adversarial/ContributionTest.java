package org.bauta.method.adversarial;

import java.util.Optional;

import org.bauta.core.method.Method;
import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
    private static final Surrogates SURROGATES = TinySurrogate.surrogates();

    @Override
    protected Optional<String> treatsChannelsDifferently(String id) {
        return Optional.of("a net's gradient differs from channel to channel");
    }

    @Override
    protected Method<?> trial(String id, Method<?> declared) {
        if (declared instanceof AdvFace) {
            return new AdvFace(StripesNet.nets());
        }
        try {
            return declared.getClass().getDeclaredConstructor(Surrogates.class).newInstance(SURROGATES);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(id + " can be made with other surrogates", e);
        }
    }
}
