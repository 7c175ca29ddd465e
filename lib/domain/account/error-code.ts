import type { AnchorRefusal } from "../transcript/decide-anchor";
import type { ImportRefusal } from "../transcript/import-refusal";

/**
 * Every refusal that the application can answer with, and its HTTP status. The list is closed and ships in the OpenAPI
 * document; the sentences are in lib/messages/<language>/problem.json under the same names.
 *
 * Where the choice of status was open:
 * - `anchor_mismatch` is 422: a transcript version never changes, so the request contradicts a fixed text and is not
 *   late. A version that is no longer the current one is `stale_version`, 409.
 * - `link_expired` is 410 and answers only to somebody who holds a token that once existed (its hash is stored).
 *   A token that never existed is `not_found`.
 * - `version_required` is 428: a change of a versioned thing came without `If-Match`.
 * - Foreign and forbidden are both `not_found`; consent refusals are 409 with the clause; missing re-authentication is 403.
 */
export const errorStatus = {
  // The request as such.
  malformed_body: 400,
  upload_incomplete: 400,
  validation_failed: 422,
  unknown_field: 422,
  invalid_date: 422,
  threshold_out_of_range: 422,
  idempotency_conflict: 409,
  version_required: 428,
  stale_version: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  method_not_allowed: 405,
  too_many_requests: 429,
  origin_refused: 403,

  // Who asks.
  unauthenticated: 401,
  sign_in_failed: 401,
  step_up_required: 403,
  password_wrong: 403,
  password_refused: 422,
  link_expired: 410,
  email_taken: 409,
  last_owner: 409,
  not_found: 404,

  // Consent.
  consent_missing: 409,
  consent_refused: 409,
  consent_withdrawn: 409,
  consent_basis_missing: 422,
  consent_form_unbound: 422,
  confirm_mismatch: 422,
  withdrawal_mode_refused: 422,
  not_withdrawn: 409,
  withdrawal_final: 409,

  // Names, numbers and links between things.
  name_taken: 409,
  number_taken: 409,
  still_in_use: 409,
  code_cycle: 422,
  not_a_factor: 422,

  // Transcripts and codings.
  speakers_needed: 422,
  transcript_exists: 409,
  document_exists: 409,
  transcript_not_open: 409,
  translation_mismatch: 422,
  findings_undecided: 409,
  turn_masked: 409,
  nothing_changed: 422,
  anchor_mismatch: 422,
  anchor_splits_character: 422,
  interviewer_only_passage: 422,
  stance_conflict: 409,
  coding_exists: 409,
  round_blind: 409,
  round_closed: 409,
  pattern_invalid: 422,
  search_too_slow: 422,
  nothing_to_undo: 409,
  undo_refused: 409,

  // Files: the names of {@link ImportRefusal}.
  file_empty: 422,
  file_binary: 415,
  file_encrypted: 422,
  file_damaged: 422,
  file_too_large: 413,
  file_unpacked_too_large: 413,
  file_bomb: 422,
  file_hostile: 422,
  file_mislabelled: 415,
  recording_inside: 422,
  encoding_unknown: 422,
  format_unsupported: 415,
  transcript_too_long: 413,
  reading_timed_out: 422,
  reading_out_of_memory: 422,
  document_without_text: 422,

  // Recordings.
  recording_exists: 409,
  recording_too_large: 413,
  recording_unsupported: 415,
  recording_damaged: 422,

  // Exports and jobs.
  export_refused: 409,
  job_finished: 409,

  // The machine.
  storage_full: 507,
  database_unavailable: 503,
  shutting_down: 503,
  internal: 500,
} as const satisfies Readonly<Record<string, number> & Record<ImportRefusal, number>>;

/** One of the names in {@link errorStatus}. */
export type ErrorCode = keyof typeof errorStatus;

/** The names in {@link errorStatus}, in its order. */
export const errorCodes = Object.keys(errorStatus) as readonly ErrorCode[] as readonly [ErrorCode, ...ErrorCode[]];

/** A passage that leaves the text or is empty contradicts the text as a wrong quote does; a cut character is said apart. */
export const anchorErrorCode = {
  anchor_out_of_range: "anchor_mismatch",
  anchor_empty: "anchor_mismatch",
  anchor_mismatch: "anchor_mismatch",
  anchor_splits_character: "anchor_splits_character",
} as const satisfies Readonly<Record<AnchorRefusal, ErrorCode>>;
