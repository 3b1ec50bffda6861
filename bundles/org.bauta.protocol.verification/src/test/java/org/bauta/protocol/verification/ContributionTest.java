package org.bauta.protocol.verification;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
