package org.bauta.metric.fid;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
