package org.bauta.metric.softlabelconsistency;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
