import type { Bilingual } from '../message.js';
import { own } from '../../fhir/json.js';
import type { InvariantText, InvariantTexts } from './invariant-text.js';

const deliveryTypeUrl = 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter-delivery-type';

/** What the LTT guide demands of a course. */
export const carePlanTexts: InvariantTexts = {
  'klgateway-ltt-careplan-endtime': {
    text: {
      en: 'The course has the status completed, but no end; send period.end with the date and time when the course ended, or the status active if it has not ended',
      da: 'Forløbet har status completed (afsluttet), men ingen sluttid; send period.end med dato og tidspunkt for forløbets afslutning, eller status active, hvis det ikke er afsluttet',
    },
    forValue: (plan) =>
      list(own(plan, 'activity')).some((activity) => own(own(activity, 'detail'), 'status') === 'in-progress')
        ? activityInProgress
        : undefined,
    about: {
      en: 'The LTT guide demands an end of every completed course (CarePlan). The end is when the course ended, not when it was reported.',
      da: 'LTT-guiden kræver en sluttid for hvert afsluttet forløb (CarePlan). Sluttiden er, hvornår forløbet blev afsluttet, ikke hvornår det blev indberettet.',
    },
  },
};

/** The plan is completed and its activity is not: one of the two was forgotten. */
const activityInProgress: Bilingual = {
  en: 'The course has the status completed, but no end; send period.end with the date and time when the course ended and the activity status completed, or the status active if the course has not ended',
  da: 'Forløbet har status completed (afsluttet), men ingen sluttid; send period.end med dato og tidspunkt for forløbets afslutning og aktivitetens status completed, eller forløbets status active, hvis det ikke er afsluttet',
};

const treatment: InvariantText = {
  text: {
    en: 'A contact of type Behandling must have both participants and delivery type; send at least one participant.type with a coding and the extension for delivery type (deliveryType) with a coding',
    da: 'En kontakt af typen Behandling skal have både deltagere og leveringstype; send mindst én participant.type med en kode og extension for leveringstype (deliveryType) med en kode',
  },
  about: {
    en: `The LTT guide demands of a treatment (contact type Behandling) who took part and how it was delivered. Participants are sent as participant.type with a coding from the value set type-of-participants. The delivery type is sent as the extension ${deliveryTypeUrl} with a coding from the value set type-of-delivery. Other contact types need neither.`,
    da: `LTT-guiden kræver for en behandling (kontakttypen Behandling), hvem der deltog, og hvordan den blev leveret. Deltagere sendes som participant.type med en kode fra værdisættet type-of-participants. Leveringstypen sendes som extension ${deliveryTypeUrl} med en kode fra værdisættet type-of-delivery. Andre kontakttyper kræver ingen af delene.`,
  },
  forValue: (encounter) => {
    const hasParticipants = list(own(encounter, 'participant')).some((participant) => list(own(participant, 'type')).some(isCoded));
    const hasDeliveryType = list(own(encounter, 'extension')).some(
      (extension) => own(extension, 'url') === deliveryTypeUrl && isCoded(own(extension, 'valueCodeableConcept')),
    );
    if (hasParticipants === hasDeliveryType) return hasParticipants ? undefined : both;
    return hasParticipants ? noDeliveryType : noParticipants;
  },
};

/** What the LTT guide demands of a contact. */
export const encounterTexts: InvariantTexts = { 'klgateway-ltt-encounter-participants-and-deliveryType': treatment };

const both: Bilingual = {
  en: 'The contact is of type Behandling, but both participants and delivery type are missing; send at least one participant.type with a coding, and the extension for delivery type (deliveryType) with a coding',
  da: 'Kontakten er af typen Behandling, men mangler både deltagere og leveringstype; send mindst én participant.type med en kode og extension for leveringstype (deliveryType) med en kode',
};

const noParticipants: Bilingual = {
  en: 'The contact is of type Behandling, but its participants are missing; send at least one participant.type with a coding that tells who took part (the delivery type is there)',
  da: 'Kontakten er af typen Behandling, men mangler deltagere; send mindst én participant.type med en kode, der fortæller, hvem der deltog (leveringstypen er der)',
};

const noDeliveryType: Bilingual = {
  en: 'The contact is of type Behandling, but its delivery type is missing; send the extension for delivery type (deliveryType) with a coding that tells how the treatment was delivered (the participants are there)',
  da: 'Kontakten er af typen Behandling, men mangler leveringstype; send extension for leveringstype (deliveryType) med en kode, der fortæller, hvordan behandlingen blev leveret (deltagerne er der)',
};

/** True for a CodeableConcept with a coding. */
function isCoded(concept: unknown): boolean {
  return list(own(concept, 'coding')).length > 0;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
