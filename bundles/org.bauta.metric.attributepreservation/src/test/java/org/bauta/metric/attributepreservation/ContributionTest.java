package org.bauta.metric.attributepreservation;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
