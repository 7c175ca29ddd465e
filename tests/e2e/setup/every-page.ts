import { transcriptOf } from "./coding-page";
import { makeLink, makePerson, readRows } from "./data";

/** A page of the application: the folder of its page.tsx below app, and where a visitor finds it in a study. */
export interface Visit {
  readonly page: string;
  /** A state of the page when it is not the page as it opens. */
  readonly state?: string;
  readonly find: (study: string) => string | Promise<string>;
  /** What the browser says of the refusal that the state shows. */
  readonly complaints?: RegExp;
}

const project = "(workspace)/projects/[projectId]";
const below = (path: string): Visit => ({
  page: `${project}${path}`,
  find: (study) => `${study}${path}`,
});

/** Address of a source of a study. */
const sourceOf = async (study: string): Promise<string> => {
  const [row] = await readRows(
    "SELECT id FROM source WHERE project_id = $1 AND deleted_at IS NULL ORDER BY id LIMIT 1",
    [study.split("/").at(-1)],
  );
  return `${study}/sources/${row.id}`;
};

/** Every page of the application. One that has no line here fails the test that compares them. */
export const everyPage: readonly Visit[] = [
  { page: "(site)/sign-in", find: () => "/sign-in" },
  { page: "(site)/setup", find: async () => makeLink(await makePerson("Newcomer"), "ownerClaim") },
  { page: "(site)/setup", state: "without its link", find: () => "/setup" },
  { page: "(site)/reset", find: async () => makeLink(await makePerson("Newcomer"), "passwordSet") },
  { page: "(site)/account", find: () => "/account" },
  { page: "(workspace)/projects", find: () => "/projects" },
  { page: "(workspace)/projects/new", find: () => "/projects/new" },
  below(""),
  below("/cases"),
  below("/interviewees"),
  below("/consent"),
  below("/consent/record"),
  below("/consent/forms"),
  below("/consent/forms/edit"),
  below("/guide"),
  below("/interviews"),
  below("/import"),
  below("/codebook"),
  below("/memos"),
  below("/quotes"),
  { page: `${project}/quotes`, state: "cards", find: (study) => `${study}/quotes?view=cards` },
  { page: `${project}/quotes`, state: "by case", find: (study) => `${study}/quotes?view=cases` },
  { page: `${project}/quotes`, state: "by interviewee", find: (study) => `${study}/quotes?view=people` },
  { page: `${project}/quotes`, state: "by attribute", find: (study) => `${study}/quotes?view=attributes` },
  { page: `${project}/quotes`, state: "summaries", find: (study) => `${study}/quotes?view=summaries` },
  {
    page: `${project}/quotes`,
    state: "picture by case",
    find: (study) => `${study}/quotes?view=cases&as=picture`,
  },
  {
    page: `${project}/quotes`,
    state: "picture of the pairs of codes",
    find: (study) => `${study}/quotes?view=codes&as=picture`,
  },
  { page: `${project}/quotes`, state: "codeline", find: (study) => `${study}/quotes?view=line&as=picture` },
  {
    page: `${project}/quotes`,
    state: "picture of the words",
    find: (study) => `${study}/quotes?view=words&as=picture`,
  },
  { page: `${project}/quotes`, state: "nothing found", find: (study) => `${study}/quotes?words=zzzz` },
  below("/search"),
  { page: `${project}/search`, state: "with hits", find: (study) => `${study}/search?q=border` },
  {
    page: `${project}/search`,
    state: "a pattern that cannot be read",
    find: (study) => `${study}/search?q=(&mode=pattern`,
    complaints: /status of 422/,
  },
  below("/sources"),
  { page: `${project}/sources/[sourceId]`, find: sourceOf },
  below("/factors"),
  below("/exports"),
  below("/activity"),
  below("/members"),
  below("/settings"),
  { page: `${project}/transcripts/[transcriptId]`, find: (study) => transcriptOf(study, 5) },
  {
    page: `${project}/transcripts/[transcriptId]/prepare`,
    find: async (study) => `${await transcriptOf(study, 5)}/prepare`,
  },
];
