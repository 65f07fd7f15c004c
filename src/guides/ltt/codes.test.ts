import type { CodeSystemConcept } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { codeSystems, extensions, profiles } from './view/profiles.js';
import { compiledGuide } from './testing/compiled-guide.js';
import { contactTypes, otherContactTypes, userInterfaceTerms, type NamedCode } from './codes.js';

const guide = compiledGuide();
const conceptsOf = (url: string): readonly CodeSystemConcept[] => guide.codeSystems.find((each) => each.url === url)?.concept ?? [];
const ltt = conceptsOf(codeSystems.ltt);
const social = conceptsOf(codeSystems.social);
const codes = (concepts: readonly NamedCode[] | readonly CodeSystemConcept[]): (readonly [string, string | undefined])[] =>
  concepts.map(({ code, display }) => [code, display] as const);
const below = (concepts: readonly CodeSystemConcept[], display: string): readonly CodeSystemConcept[] =>
  concepts.find((each) => each.display === display)?.concept ?? [];

describe("KL's codes", () => {
  it('are contact types of the value set: a treatment, and those that are none', () => {
    const members =
      guide.valueSets.find(({ id }) => id === 'fkgateway-ltt-encounter-types')?.compose?.include.flatMap(({ concept = [] }) => concept) ??
      [];
    expect(codes([contactTypes.treatment, ...otherContactTypes]).sort()).toEqual(codes(members).sort());
    expect(contactTypes.treatment.display).toBe('Behandling');
    expect(contactTypes.closure.display).toBe('Afslutning');
  });

  it('are the terms below "Organisering af behandlingskontakt", all of them', () => {
    expect(codes(userInterfaceTerms)).toEqual(codes(below(ltt, 'Organisering af behandlingskontakt')));
    expect(userInterfaceTerms).toHaveLength(4);
  });

  it.each(userInterfaceTerms)('say two things for $display: what their words say', ({ display, deliveryType, participants }) => {
    const [how, who] = [display.split(' ')[0]!, display.includes('uden')];
    const deliveries = below(social, 'Leveringstype').filter((each) => each.display?.startsWith(how));
    expect(codes(deliveries)).toEqual(codes([deliveryType]));
    const parts = below(social, 'Deltagere i kontakt').filter((each) => each.display?.includes('uden') === who);
    expect(codes(parts)).toEqual(codes([participants]));
  });
});

describe('canonicals', () => {
  it("are those of the guide's profiles and extensions", () => {
    expect([...Object.values(profiles), ...Object.values(extensions)].sort()).toEqual(guide.structures.map(({ url }) => url).sort());
  });
});
