import { expect, test } from "vitest";
import { activityRoutes } from "../../../lib/client/audit/activity-routes";
import { caseRoutes } from "../../../lib/client/case/case-routes";
import { codeRoutes } from "../../../lib/client/codebook/code-routes";
import { guideRoutes } from "../../../lib/client/guide/guide-routes";
import { memberRoutes } from "../../../lib/client/member/member-routes";
import { accountRoutes, projectRoutes } from "../../../lib/client/project/project-routes";
import { undoRoutes } from "../../../lib/client/undo/undo-routes";
import {
  changeKeymapContract,
  getAccountContract,
  getOutboxKeyContract,
  signOutContract,
  stepUpContract,
} from "../../../lib/schema/contract/account";
import { listActivityContract, verifyActivityContract } from "../../../lib/schema/contract/audit";
import {
  addCaseContract,
  changeCaseContract,
  listCasesContract,
  removeCaseContract,
} from "../../../lib/schema/contract/case";
import {
  addCandidateCodeContract,
  addCodeContract,
  changeCodeContract,
  getCodeHistoryContract,
  listCodesContract,
  mergeCodesContract,
  moveCodesContract,
  previewMergeContract,
  removeCodeContract,
  splitCodeContract,
} from "../../../lib/schema/contract/codebook";
import { getGuideContract, recordAskedContract, saveGuideContract } from "../../../lib/schema/contract/guide";
import {
  addMemberContract,
  changeMemberContract,
  listMembersContract,
  removeMemberContract,
} from "../../../lib/schema/contract/member";
import {
  changeProjectContract,
  createProjectContract,
  deleteProjectContract,
  getProjectContract,
  restoreProjectContract,
} from "../../../lib/schema/contract/project";
import { redoContract, undoContract } from "../../../lib/schema/contract/undo";

const pairs = [
  [
    accountRoutes,
    {
      get: getAccountContract,
      outboxKey: getOutboxKeyContract,
      signOut: signOutContract,
      changeKeymap: changeKeymapContract,
      stepUp: stepUpContract,
    },
  ],
  [activityRoutes, { list: listActivityContract, verify: verifyActivityContract }],
  [
    caseRoutes,
    { list: listCasesContract, add: addCaseContract, change: changeCaseContract, remove: removeCaseContract },
  ],
  [
    codeRoutes,
    {
      list: listCodesContract,
      add: addCodeContract,
      addCandidate: addCandidateCodeContract,
      change: changeCodeContract,
      remove: removeCodeContract,
      merge: mergeCodesContract,
      previewMerge: previewMergeContract,
      split: splitCodeContract,
      move: moveCodesContract,
      history: getCodeHistoryContract,
    },
  ],
  [guideRoutes, { get: getGuideContract, save: saveGuideContract, asked: recordAskedContract }],
  [
    memberRoutes,
    { list: listMembersContract, add: addMemberContract, change: changeMemberContract, remove: removeMemberContract },
  ],
  [
    projectRoutes,
    {
      create: createProjectContract,
      get: getProjectContract,
      change: changeProjectContract,
      remove: deleteProjectContract,
      restore: restoreProjectContract,
    },
  ],
  [undoRoutes, { undo: undoContract, redo: redoContract }],
] as const;

test("the routes that screens name without their contracts are those of the contracts", () => {
  for (const [routes, contracts] of pairs) {
    const stated = Object.entries(contracts).map(([name, { method, path }]) => [name, { method, path }]);
    expect(routes).toEqual(Object.fromEntries(stated));
  }
});
