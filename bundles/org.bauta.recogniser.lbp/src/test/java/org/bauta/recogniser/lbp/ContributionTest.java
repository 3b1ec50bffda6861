package org.bauta.recogniser.lbp;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
