package org.bauta.metric.detectionmap;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
