import { afterAll, describe, expect, it } from 'vitest';
import { fakeValidator } from '../testing/fake-validator.js';
import { Workspace, type CommandResult } from '../testing/harness.js';
import type { LoadOptions } from '../guides/loaded-validator.js';

const workspace = new Workspace({ 'patient.json': '{"resourceType":"Patient"}' });
afterAll(() => workspace.remove());

/** Runs `ltt validate patient.json …` and tells what the validator was to be made from. */
async function options(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult & { readonly asked: LoadOptions | undefined }> {
  let asked: LoadOptions | undefined;
  const load = (given: LoadOptions) => {
    asked = given;
    return Promise.resolve(fakeValidator);
  };
  return { ...(await workspace.ltt(['validate', 'patient.json', ...argv], { load, env })), asked };
}

describe('--tx', () => {
  it('names the server, and nobody is asked without it', async () => {
    expect((await options([])).asked?.tx).toBeUndefined();
    expect((await options(['--tx', 'https://tx.test/r4'])).asked?.tx).toEqual({ url: 'https://tx.test/r4' });
  });

  it('takes credentials from the environment alone', async () => {
    const { asked } = await options(['--tx', 'https://tx.test/r4'], { LTT_TX_AUTHORIZATION: 'Bearer abc' });
    expect(asked?.tx).toEqual({ url: 'https://tx.test/r4', headers: { authorization: 'Bearer abc' } });
    expect((await options([], { LTT_TX_AUTHORIZATION: 'Bearer abc' })).asked?.tx).toBeUndefined();
  });

  it.each(['tx.test', 'https://me:secret@tx.test', 'https://tx.test?key=secret'])(
    '%s is refused without repeating what may be secret',
    async (url) => {
      const { exitCode, stdout, stderr, asked } = await options(['--tx', url]);
      expect({ exitCode, stdout, asked }).toEqual({ exitCode: 2, stdout: '', asked: undefined });
      expect(stderr).toContain('LTT_TX_AUTHORIZATION');
      expect(stderr).not.toContain('secret');
    },
  );

  it('refuses credentials that are no header, and does not repeat them', async () => {
    const { exitCode, stderr } = await options(['--tx', 'https://tx.test'], { LTT_TX_AUTHORIZATION: 'secret\r\nx: y' });
    expect(exitCode).toBe(2);
    expect(stderr).not.toContain('secret');
  });
});

describe('--registry and --fhir-cache', () => {
  it('are handed on', async () => {
    expect((await options([])).asked).toMatchObject({ registry: undefined, fhirCache: undefined });
    expect((await options(['--registry', 'https://packages.test/r/', '--fhir-cache', 'cache'])).asked).toMatchObject({
      registry: 'https://packages.test/r',
      fhirCache: 'cache',
    });
  });

  it.each(['packages.test', 'https://me:secret@packages.test'])('%s is no registry', async (url) => {
    const { exitCode, stderr } = await options(['--registry', url]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--registry');
    expect(stderr).not.toContain('secret');
  });
});

describe('--policy', () => {
  it('chooses where FHIR leaves a choice', async () => {
    const { asked } = await options(['--policy', 'unknownExtensions=error', '--policy', 'htmlInMarkdown=ignore']);
    expect(asked?.policy).toEqual({ unknownExtensions: 'error', htmlInMarkdown: 'ignore' });
    expect((await options([])).asked?.policy).toBeUndefined();
  });

  it.each([
    ['unknownExtension=error', 'did you mean "unknownExtensions"'],
    ['unknownExtensions', 'unknownExtensions=information, unknownExtensions=error'],
    ['unknownExtensions=warning', 'unknownExtensions=information, unknownExtensions=error'],
    ['__proto__=error', 'there is no policy'],
    ['', 'there is no policy'],
  ])('%j is refused', async (policy, message) => {
    const { exitCode, stderr } = await options(['--policy', policy]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});
