import { type APIResponse, expect, type Page, test } from "@playwright/test";

/** What a call may carry. */
interface Call {
  readonly body?: unknown;
  readonly version?: number;
  readonly file?: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
  readonly fields?: Readonly<Record<string, string>>;
}

/** Calls the API with the cookie of the page's browser, as the page itself would. */
export const callApi = (page: Page, method: string, path: string, call: Call = {}): Promise<APIResponse> => {
  const { body, version, file, fields } = call;
  return page.request.fetch(`/api/v1${path}`, {
    method,
    headers: {
      origin: new URL(test.info().project.use.baseURL ?? "").origin,
      ...(version === undefined ? {} : { "if-match": `"${version}"` }),
    },
    ...(body === undefined ? {} : { data: body }),
    ...(file ? { multipart: { file, ...fields } } : {}),
  });
};

/** The answer of a call that must succeed. */
// biome-ignore lint/suspicious/noExplicitAny: a journey looks into answers of every shape
export const askApi = async (page: Page, method: string, path: string, call: Call = {}): Promise<any> => {
  const answer = await callApi(page, method, path, call);
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${answer.ok() ? "" : await answer.text()}`).toBe(true);
  return answer.status() === 204 ? undefined : answer.json();
};
