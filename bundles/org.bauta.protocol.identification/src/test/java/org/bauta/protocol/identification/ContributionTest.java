package org.bauta.protocol.identification;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
}
