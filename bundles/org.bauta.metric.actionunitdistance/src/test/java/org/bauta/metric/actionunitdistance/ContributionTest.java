package org.bauta.metric.actionunitdistance;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
