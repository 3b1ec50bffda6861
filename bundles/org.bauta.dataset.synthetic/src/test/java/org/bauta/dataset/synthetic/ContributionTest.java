package org.bauta.dataset.synthetic;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
