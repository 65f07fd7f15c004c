/** What the first of several sources answers that knows an answer, the one to be believed most first. */
export function firstAnswer<Source, Answer>(sources: readonly Source[], ask: (source: Source) => Answer | undefined): Answer | undefined {
  for (const source of sources) {
    const answer = ask(source);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
