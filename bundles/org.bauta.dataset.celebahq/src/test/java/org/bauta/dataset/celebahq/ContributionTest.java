package org.bauta.dataset.celebahq;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
