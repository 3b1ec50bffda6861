package org.bauta.metric.expressiondistance;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
