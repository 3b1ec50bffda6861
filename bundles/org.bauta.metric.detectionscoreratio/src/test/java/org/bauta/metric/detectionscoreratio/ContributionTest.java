package org.bauta.metric.detectionscoreratio;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
