/**
 * What stands for the label of somebody who withdrew, on every screen and in every answer but the rows of those who record
 * her consent, and for everybody after the erasure: her number and nothing else.
 * @example withdrawnLabel(3) // "Interviewee 3"
 */
export const withdrawnLabel = (number: number): string => `Interviewee ${number}`;
