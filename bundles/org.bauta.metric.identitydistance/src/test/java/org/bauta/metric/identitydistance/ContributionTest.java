package org.bauta.metric.identitydistance;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
