package org.bauta.metric.posedistance;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
