import { describe, expect, it } from 'vitest';
import { checkDocumentOptions, checkOptions } from './check-options.js';

describe('the options of the library', () => {
  it.each<[object, string]>([
    [{ stage: 'Gateway' }, 'stage must be one of profile, gateway, sds, but is "Gateway"; did you mean "gateway"?'],
    [{ stage: 'x' }, 'stage must be one of profile, gateway, sds, but is "x"'],
    [{ stage: null }, 'stage must be one of profile, gateway, sds, but is null'],
    [{ stge: 'sds' }, 'there is no option "stge"; did you mean "stage"?'],
    [{ zzz: 1 }, 'there is no option "zzz"; choose from: guides,'],
    [{ language: 'dk' }, 'language must be one of en, da, but is "dk"; did you mean'],
    [{ policy: { unknownProfile: 'error' } }, 'there is no option "policy.unknownProfile"; did you mean "unknownProfiles"?'],
    [
      { policy: { unknownProfiles: 'eror' } },
      'policy.unknownProfiles must be one of information, error, error-in-definitions, but is "eror"; did you mean "error"?',
    ],
    [{ policy: 'hl7' }, 'policy must be an object, but is "hl7"'],
    [{ rules: { 'LTT-R6': 'off' } }, 'there is no business rule "LTT-R6"; did you mean "LTT-R'],
    [{ rules: { 'LTT-R06': 'of' } }, 'the rule LTT-R06 is set to one of'],
    [{ rules: [] }, 'rules must be an object, but is an array'],
    [{ profiles: 'http://x.example/p' }, 'profiles must be an array, but is "http://x.example/p"'],
    [{ profiles: [1] }, 'profiles[0] must be a string, but is 1'],
    [{ showIdentifiers: 'no' }, 'showIdentifiers must be a boolean, but is "no"'],
    [{ now: new Date() }, 'now must be a function, but is an object'],
    [{ terminologyServer: { uri: 'https://tx.example' } }, 'there is no option "terminologyServer.uri"; did you mean "url"?'],
    [{ packs: { lt: '' } }, 'there is no option "packs.lt"; did you mean "ltt"?'],
    [{ guides: [{ name: 'x' }] }, 'guides[0] must have resources'],
    [{ guides: [{ resources: [] }] }, 'guides[0].name must be a string, but is undefined'],
    [{ guides: [{ name: 'x', resource: [] }] }, 'there is no option "guides[0].resource"; did you mean "resources"?'],
  ])('%j are refused', (options, message) => {
    expect(() => {
      checkOptions(options);
    }).toThrow(RangeError);
    expect(() => {
      checkOptions(options);
    }).toThrow(message);
  });

  it.each<[object]>([
    [{}],
    [{ stage: undefined, policy: { unknownProfiles: undefined } }],
    [
      {
        stage: 'profile',
        language: 'da',
        rules: { 'LTT-R06': 'off' },
        profiles: [],
        policy: { exampleUrls: 'error' },
        showIdentifiers: true,
        now: () => new Date(),
      },
    ],
    [{ guides: [{ name: 'x', version: '1', resources: new Set() }], packs: { ltt: '', r4: () => '' } }],
  ])('%j are taken', (options) => {
    expect(() => {
      checkOptions(options);
    }).not.toThrow();
  });

  it.each<[unknown]>([[null], ['sds'], [[]]])('are an object, not %j', (options) => {
    expect(() => {
      checkOptions(options);
    }).toThrow('options must be an object');
  });

  it('of one call are checked, too', () => {
    expect(() => {
      checkDocumentOptions({ profile: ['x'] });
    }).toThrow('there is no option "profile"; did you mean "profiles"?');
    expect(() => {
      checkDocumentOptions({ profiles: ['http://x.example/p'] });
    }).not.toThrow();
  });
});
