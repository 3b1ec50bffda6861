package org.bauta.metric.kid;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
