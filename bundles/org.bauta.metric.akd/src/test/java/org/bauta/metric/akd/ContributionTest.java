package org.bauta.metric.akd;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
