/** A code of KL's, with the name it has there. */
export interface NamedCode {
  readonly code: string;
  readonly display: string;
}

/** The contact types that the rules single out (value set fkgateway-ltt-encounter-types). */
export const contactTypes = {
  treatment: { code: 'b7f9217c-2315-4d6f-bba5-5117e202302c', display: 'Behandling' },
  closure: { code: '3b1d8884-5a1d-43cf-aabb-8c1035148c46', display: 'Afslutning' },
} as const satisfies Readonly<Record<string, NamedCode>>;

/** The contact types that are no treatment: nothing is said of their participants and delivery. */
export const otherContactTypes: readonly NamedCode[] = [
  { code: 'afd9445a-7ca5-42f8-8011-c3802db3f30b', display: 'Afsluttende samtale' },
  contactTypes.closure,
  { code: 'ac1057da-a510-4bab-a2b1-d96efa464bdc', display: 'Henvendelse' },
  { code: 'e2eee938-a58c-42d0-a514-dc91779b1243', display: 'Forsamtale' },
  { code: '404665f4-3488-4225-953e-3f1c5a061829', display: 'Screening' },
];

const group = { code: '2865f123-15a7-4a36-a514-32ea37c400ca', display: 'Gruppebaseret indsats' };
const individual = { code: '8d12d74c-17da-47a7-a4fe-e69dbaec0a8c', display: 'Individuel indsats' };
const withChild = { code: 'ca228a58-bd0e-4b0e-81ce-3866adc26535', display: 'Barn/ung deltager' };
const withoutChild = { code: 'd3578249-10df-4051-851d-3986b1570bee', display: 'Omsorgsperson uden barn/ung' };

/** A term that a case worker chooses, which says two things at once; each has a code of its own. */
export interface UserInterfaceTerm extends NamedCode {
  readonly deliveryType: NamedCode;
  readonly participants: NamedCode;
}

/**
 * The four terms below "Organisering af behandlingskontakt" in the code system LTT. They are for the user interface, and are never sent.
 */
export const userInterfaceTerms: readonly UserInterfaceTerm[] = [
  {
    code: '8742dc92-2878-4074-b128-b0384c4989c9',
    display: 'Gruppebaseret behandling med barn/ung',
    deliveryType: group,
    participants: withChild,
  },
  {
    code: 'dadb1540-9542-46d1-a784-0559d94e0b9a',
    display: 'Gruppebaseret behandling uden barn/ung',
    deliveryType: group,
    participants: withoutChild,
  },
  {
    code: 'ca52f015-193e-4d31-9471-7385717dfa44',
    display: 'Individuel behandling med barn/ung',
    deliveryType: individual,
    participants: withChild,
  },
  {
    code: 'c86b5c04-7e13-488b-87fd-fb1e30309bb8',
    display: 'Individuel behandling uden barn/ung',
    deliveryType: individual,
    participants: withoutChild,
  },
];
