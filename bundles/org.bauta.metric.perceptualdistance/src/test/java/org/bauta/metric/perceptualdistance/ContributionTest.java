package org.bauta.metric.perceptualdistance;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
