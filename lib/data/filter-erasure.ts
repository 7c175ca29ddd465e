import { notStated } from "../domain/coding/attribute-owner";
import { readAttributeChoice } from "../domain/coding/read-attribute-choice";
import type { ProjectScope, SystemScope } from "../server/scope";
import type { WriteTransaction } from "./transaction";

const sharedValues = async (
  write: WriteTransaction,
  { projectId, intervieweeId }: { readonly projectId: string; readonly intervieweeId: string },
): Promise<ReadonlySet<string>> => {
  const rows = await write.sql.$queryRaw<{ of: string; name: string; value: string }[]>`
    SELECT DISTINCT 'interviewee' AS "of", a.key AS name, a.value FROM interviewee e, jsonb_each_text(e.attributes) a
    WHERE e.project_id = ${projectId}::uuid AND e.id <> ${intervieweeId}::uuid AND e.erased_at IS NULL
    UNION
    SELECT DISTINCT 'interview', a.key, a.value FROM interview i, jsonb_each_text(i.attributes) a
    WHERE i.project_id = ${projectId}::uuid AND EXISTS (
      SELECT FROM interview_interviewee ii JOIN interviewee e ON e.project_id = ii.project_id AND e.id = ii.interviewee_id
      WHERE ii.project_id = i.project_id AND ii.interview_id = i.id
        AND e.id <> ${intervieweeId}::uuid AND e.erased_at IS NULL)`;
  return new Set(rows.map(({ of, name, value }) => JSON.stringify([of, name, value])));
};

/**
 * Erases the kept filters that name an interviewee, by her id or by a value of an attribute that nobody else (or no
 * interview of anybody else) has: such a filter would go on saying what she was. Called before her attributes go.
 * @returns how many filters went
 */
export const eraseFiltersOf = async (
  _scope: ProjectScope<"consent:withdraw"> | SystemScope,
  write: WriteTransaction,
  person: { readonly projectId: string; readonly intervieweeId: string },
): Promise<number> => {
  const { projectId, intervieweeId } = person;
  const shared = await sharedValues(write, person);
  const isHers = (address: string): boolean =>
    address.includes(intervieweeId) ||
    new URLSearchParams(address).getAll("attribute").some((text) => {
      const choice = readAttributeChoice(text);
      if (!choice || choice.of === "case" || choice.value === notStated) return false;
      return !shared.has(JSON.stringify([choice.of, choice.name, choice.value]));
    });
  const filters = await write.sql.savedFilter.findMany({ where: { projectId }, select: { id: true, address: true } });
  const ids = filters.filter(({ address }) => isHers(address)).map(({ id }) => id);
  const { count } = await write.sql.savedFilter.deleteMany({ where: { projectId, id: { in: ids } } });
  return count;
};
