import { transcriptOf } from "./coding-page";
import { makeLink, makePerson } from "./data";

/** A page of the application: the folder of its page.tsx below app, and where a visitor finds it. */
export interface Visit {
  readonly page: string;
  readonly address: string;
  /** A main state of the page rather than the page as it opens. */
  readonly state?: string;
}

/** Every page with an address in a study, the sample or another. A page without a line here fails the test that compares them. */
export const everyPage = async (study: string, transcript?: string): Promise<readonly Visit[]> => {
  const project = "(workspace)/projects/[projectId]";
  const newcomer = await makePerson("Newcomer");
  return [
    { page: "(site)/sign-in", address: "/sign-in" },
    { page: "(site)/setup", address: await makeLink(newcomer, "ownerClaim") },
    { page: "(site)/setup", address: "/setup", state: "without its link" },
    { page: "(site)/reset", address: await makeLink(newcomer, "passwordSet") },
    { page: "(site)/account", address: "/account" },
    { page: "(workspace)/projects", address: "/projects" },
    { page: "(workspace)/projects/new", address: "/projects/new" },
    { page: project, address: study },
    { page: `${project}/cases`, address: `${study}/cases` },
    { page: `${project}/interviewees`, address: `${study}/interviewees` },
    { page: `${project}/consent`, address: `${study}/consent` },
    { page: `${project}/consent/record`, address: `${study}/consent/record` },
    { page: `${project}/guide`, address: `${study}/guide` },
    { page: `${project}/codebook`, address: `${study}/codebook` },
    { page: `${project}/factors`, address: `${study}/factors` },
    { page: `${project}/exports`, address: `${study}/exports` },
    { page: `${project}/transcripts/[transcriptId]`, address: transcript ?? (await transcriptOf(study, 5)) },
  ];
};
