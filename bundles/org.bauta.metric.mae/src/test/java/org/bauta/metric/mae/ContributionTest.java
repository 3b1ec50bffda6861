package org.bauta.metric.mae;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
