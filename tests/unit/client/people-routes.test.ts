import { expect, test } from "vitest";
import { consentRoutes } from "../../../lib/client/consent/consent-routes";
import { uploadRoutes } from "../../../lib/client/import/upload-transcript";
import { interviewRoutes } from "../../../lib/client/interview/interview-routes";
import { recordingRoutes } from "../../../lib/client/interview/recording-routes";
import { intervieweeRoutes } from "../../../lib/client/interviewee/interviewee-routes";
import { sourceRoutes } from "../../../lib/client/source/source-routes";
import * as consent from "../../../lib/schema/contract/consent";
import * as interview from "../../../lib/schema/contract/interview";
import * as interviewee from "../../../lib/schema/contract/interviewee";
import * as recording from "../../../lib/schema/contract/recording";
import * as source from "../../../lib/schema/contract/source";
import * as transcript from "../../../lib/schema/contract/transcript";
import * as withdrawal from "../../../lib/schema/contract/withdrawal";

test.each([
  [intervieweeRoutes.list, interviewee.listIntervieweesContract],
  [intervieweeRoutes.add, interviewee.addIntervieweeContract],
  [intervieweeRoutes.change, interviewee.changeIntervieweeContract],
  [consentRoutes.forms, consent.listConsentFormsContract],
  [consentRoutes.saveForm, consent.saveConsentFormContract],
  [consentRoutes.records, consent.listConsentsContract],
  [consentRoutes.record, consent.recordConsentContract],
  [consentRoutes.preview, withdrawal.previewWithdrawalContract],
  [consentRoutes.withdraw, withdrawal.withdrawConsentContract],
  [interviewRoutes.list, interview.listInterviewsContract],
  [interviewRoutes.add, interview.addInterviewContract],
  [interviewRoutes.change, interview.changeInterviewContract],
  [interviewRoutes.release, transcript.releaseTranscriptContract],
  [recordingRoutes.store, recording.storeRecordingContract],
  [recordingRoutes.open, recording.openRecordingContract],
  [recordingRoutes.remove, recording.removeRecordingContract],
  [uploadRoutes.preview, transcript.previewTranscriptContract],
  [uploadRoutes.store, transcript.importTranscriptContract],
  [sourceRoutes.list, source.listSourcesContract],
  [sourceRoutes.add, source.addSourceContract],
  [sourceRoutes.change, source.changeSourceContract],
  [sourceRoutes.remove, source.removeSourceContract],
])("%o stands where its contract says", (route, contract) => {
  expect(route).toEqual({ method: contract.method, path: contract.path });
});
