/** What a workflow answers. */
type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly reason: { readonly code: string; readonly fields?: Readonly<Record<string, string>> };
    };

/** The value of an answer. The sample is meant to be accepted whole: a refusal is a fault of the sample and ends the seed. */
export const settle = <Value>(answer: Answer<Value>, what: string): Value => {
  if (answer.ok) return answer.value;
  throw new Error(
    `the sample's ${what} was refused: ${answer.reason.code} ${JSON.stringify(answer.reason.fields ?? {})}`,
  );
};

/** The value under a key of the sample. @throws when the sample names something that it does not hold */
export const known = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the sample names ${String(key)} and does not hold it`);
  return value;
};
