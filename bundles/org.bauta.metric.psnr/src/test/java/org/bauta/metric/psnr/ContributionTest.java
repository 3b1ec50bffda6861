package org.bauta.metric.psnr;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
