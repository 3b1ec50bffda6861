package org.bauta.vision;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
