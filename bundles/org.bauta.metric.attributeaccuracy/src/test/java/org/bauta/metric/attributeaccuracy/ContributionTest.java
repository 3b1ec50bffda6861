package org.bauta.metric.attributeaccuracy;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
