package org.bauta.metric.histogramdistance;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
