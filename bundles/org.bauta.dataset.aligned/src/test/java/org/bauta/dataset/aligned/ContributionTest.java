package org.bauta.dataset.aligned;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
