package org.bauta.metric.ssim;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
