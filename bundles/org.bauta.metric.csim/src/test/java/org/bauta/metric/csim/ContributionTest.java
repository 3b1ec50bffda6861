package org.bauta.metric.csim;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
