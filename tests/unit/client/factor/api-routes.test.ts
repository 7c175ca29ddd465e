import { expect, test } from "vitest";
import { factorRoutes } from "../../../../lib/client/factor/api-routes";
import { linkEvidenceContract, removeEvidenceContract } from "../../../../lib/schema/contract/evidence";
import {
  getFactorCellContract,
  getFactorTableContract,
  getRobustnessContract,
} from "../../../../lib/schema/contract/factor";
import { removeOverrideContract, setOverrideContract } from "../../../../lib/schema/contract/override";
import { addSourceContract, listSourcesContract } from "../../../../lib/schema/contract/source";

test("the routes of the factor screen are those of the contracts", () => {
  const contracts = {
    table: getFactorTableContract,
    cell: getFactorCellContract,
    robustness: getRobustnessContract,
    setOverride: setOverrideContract,
    removeOverride: removeOverrideContract,
    linkEvidence: linkEvidenceContract,
    removeEvidence: removeEvidenceContract,
    addSource: addSourceContract,
    sources: listSourcesContract,
  };
  const places = Object.entries(contracts).map(([name, { method, path }]) => [name, { method, path }]);
  expect(factorRoutes).toEqual(Object.fromEntries(places));
});
