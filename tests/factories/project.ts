import { newId, writeContext } from "../../lib/server/edge";
import { AccountScope } from "../../lib/server/scope";
import { createProject } from "../../lib/workflow/create-project";
import type { Person } from "./app";

/** A project of a person, who is its owner and interviewer. */
export const buildProject = async (person: Person, name = "Project"): Promise<string> => {
  const made = await createProject(AccountScope.mint(person.userId, false), writeContext("user", newId()), {
    name,
    researchQuestion: "",
    design: "mssd",
    outcomeName: "Outcome",
    scopeConditions: "",
  });
  if (!made.ok) throw new Error(made.reason.code);
  return made.value.id;
};
