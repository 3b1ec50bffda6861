package org.bauta.dataset.mars;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
