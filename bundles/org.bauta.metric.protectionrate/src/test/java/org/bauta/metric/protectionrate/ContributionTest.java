package org.bauta.metric.protectionrate;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
