package org.bauta.metric.landmarkdistance;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
