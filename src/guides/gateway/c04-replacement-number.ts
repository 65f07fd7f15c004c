import { cprSystem } from '../../rules/number/cpr.js';
import { replacementKind, type ReplacementKind } from '../../rules/number/replacement-number.js';
import { reportRule } from './gateway-rule.js';
import type { CitizenIdentifier } from './view/citizen.js';

/** The systems of replacement numbers (dk-core-x-ecpr-identifier; the regions' D-eCPR all begin alike). */
const xEcprSystem = 'urn:oid:1.2.208.176.1.6.1.1';
const dEcprSystems = 'urn:oid:1.2.208.176.1.6.1.3.';

export const c04 = reportRule({
  meta: {
    id: 'FKG-C04',
    stage: 'profile',
    severity: 'error',
    code: 'value',
    appliesTo: ['Patient.identifier'],
    sources: ['IG citizen'],
    title: { en: 'The citizen has a CPR number, not a replacement for one', da: 'Borgeren har et CPR-nummer, ikke et erstatningsnummer' },
    about: {
      en: "The guide's page on the citizen says that the personal id number must be an official Danish CPR number without hyphen, and the profile allows no replacement number.",
      da: 'Guidens side om borgeren siger, at personnummeret skal være et officielt dansk CPR-nummer uden bindestreg, og profilen tillader intet erstatningsnummer.',
    },
    inferred: {
      en: "A replacement number is an X-eCPR (DDMMYY, 1 or 7, two letters, a digit), a D-eCPR (the same with 0, 5 or 6), or a date whose day is 60 too great. Sundhedsdatastyrelsen's guide (section 5) says that the number may be a replacement number; the profile decides here. Leave the citizen out until there is a CPR number.",
      da: 'Et erstatningsnummer er et X-eCPR (DDMMÅÅ, 1 eller 7, to bogstaver, et ciffer), et D-eCPR (det samme med 0, 5 eller 6) eller en dato, hvis dag er 60 for stor. Sundhedsdatastyrelsens vejledning (afsnit 5) siger, at nummeret kan være et erstatningsnummer; her afgør profilen. Udelad borgeren, indtil der er et CPR-nummer.',
    },
    messages: {
      replacement: {
        en: 'This is {kind}, a replacement for a CPR number; the profile allows official CPR numbers only: send the CPR number, or leave the citizen out',
        da: 'Dette er {kind}, som erstatter et CPR-nummer; profilen tillader kun officielle CPR-numre: send CPR-nummeret, eller udelad borgeren',
      },
    },
    covers: [
      { id: 'slice-min', definition: 'Patient.identifier:cpr' },
      { id: 'slice-max', definition: 'Patient.identifier:x-ecpr' },
      { id: 'slice-max', definition: 'Patient.identifier:d-ecpr' },
      { id: 'invariant-failed', rule: 'cpr' },
      { id: 'invariant-failed', rule: 'x-ecpr' },
      { id: 'invariant-failed', rule: 'd-ecpr' },
      { id: 'fixed-value', definition: 'Identifier.system' },
      { id: 'fixed-value', definition: 'Identifier.use' },
    ],
    example: [],
  },
  check({ citizens }, found) {
    for (const identifier of citizens.flatMap(({ identifiers }) => identifiers)) {
      const kind = kindOf(identifier);
      if (kind !== undefined) found('replacement', identifier.path, { kind: names[kind] });
    }
  },
});

const names = {
  'x-ecpr': { en: 'an X-eCPR', da: 'et X-eCPR' },
  'd-ecpr': { en: 'a D-eCPR', da: 'et D-eCPR' },
  'day-60': { en: 'a date with 60 added to its day', da: 'en dato med 60 lagt til dagen' },
} as const;

/** The number's own form tells, in the system of CPR numbers as well; else the system does. */
function kindOf({ system, value }: CitizenIdentifier): ReplacementKind | undefined {
  const isEcpr = system !== cprSystem && (system === xEcprSystem || system?.startsWith(dEcprSystems) === true);
  if (system !== cprSystem && !isEcpr) return undefined;
  const byForm = value === undefined ? undefined : replacementKind(value);
  if (byForm !== undefined || !isEcpr) return byForm;
  return system === xEcprSystem ? 'x-ecpr' : 'd-ecpr';
}
