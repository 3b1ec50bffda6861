package org.bauta.attack.naive;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
