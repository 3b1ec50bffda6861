package org.bauta.dataset.lfw;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
