import { lazy } from '../../text/lazy.js';

/**
 * What Danish systems call the codes that FHIR has English words for: statuses, intents, genders, types of Bundles. A word may
 * stand for several codes; a value set has mostly one of them. Words are compared as `plainWord` writes them.
 */
const words: Readonly<Record<string, readonly string[]>> = {
  accepteret: ['accepted'],
  afbestilt: ['cancelled'],
  afbrudt: ['stopped', 'aborted', 'suspended', 'cancelled'],
  afdød: ['deceased'],
  aflyst: ['cancelled', 'revoked', 'not-done', 'abandoned'],
  afsluttet: ['completed', 'finished', 'fulfilled', 'final', 'resolved', 'closed', 'ended'],
  afventer: ['pending', 'waitlist', 'requested', 'on-hold'],
  afvist: ['rejected', 'declined'],
  aktiv: ['active', 'in-progress'],
  ambulant: ['AMB'],
  andet: ['other'],
  ankommet: ['arrived'],
  annulleret: ['cancelled', 'revoked', 'abandoned', 'stopped'],
  booket: ['booked'],
  dreng: ['male'],
  endelig: ['final'],
  fejl: ['entered-in-error', 'error'],
  fejlet: ['failed'],
  fejlagtig: ['entered-in-error'],
  fejlindberettet: ['entered-in-error'],
  fejlregistreret: ['entered-in-error'],
  foreløbig: ['preliminary', 'provisional'],
  foreslået: ['proposed', 'proposal'],
  forkert: ['entered-in-error'],
  forslag: ['proposal', 'proposed'],
  fuldført: ['completed', 'finished'],
  færdig: ['completed', 'finished', 'fulfilled', 'final'],
  gemt: ['final'],
  gennemført: ['completed', 'finished'],
  godkendt: ['accepted', 'approved', 'final'],
  igang: ['in-progress', 'active'],
  igangværende: ['in-progress', 'active'],
  ikkegennemført: ['not-done'],
  ikkepåbegyndt: ['not-started'],
  ikkestartet: ['not-started'],
  ibero: ['on-hold', 'suspended', 'onleave'],
  inaktiv: ['inactive'],
  indberettetvedenfejl: ['entered-in-error'],
  indlagt: ['IMP'],
  kladde: ['draft', 'preliminary'],
  korrigeret: ['corrected', 'amended'],
  kvinde: ['female'],
  lukket: ['completed', 'finished', 'closed', 'resolved'],
  løbende: ['in-progress', 'active'],
  mand: ['male'],
  midlertidig: ['temp'],
  modtaget: ['received', 'arrived'],
  officiel: ['official'],
  orlov: ['onleave'],
  ordre: ['order'],
  oprettetvedenfejl: ['entered-in-error'],
  oprettet: ['planned', 'draft', 'registered', 'requested'],
  pause: ['on-hold', 'suspended', 'onleave'],
  pauseret: ['on-hold', 'suspended', 'onleave'],
  pige: ['female'],
  planlagt: ['planned', 'scheduled', 'not-started', 'proposed', 'draft'],
  påbegyndt: ['in-progress', 'active'],
  påpause: ['on-hold', 'suspended', 'onleave'],
  pågående: ['in-progress', 'active'],
  registreret: ['registered'],
  rettet: ['corrected', 'amended'],
  samling: ['collection'],
  slettet: ['entered-in-error'],
  slut: ['completed', 'finished'],
  startet: ['in-progress', 'active'],
  stoppet: ['stopped', 'completed'],
  søgeresultat: ['searchset'],
  tilbagekaldt: ['revoked', 'cancelled', 'retired'],
  tilbagetrukket: ['revoked', 'retired'],
  transaktion: ['transaction'],
  triageret: ['triaged'],
  udeblevet: ['noshow', 'not-done'],
  udført: ['completed', 'finished'],
  udkast: ['draft', 'preliminary'],
  udsat: ['on-hold', 'suspended'],
  udskudt: ['on-hold'],
  ugyldig: ['entered-in-error'],
  ukendt: ['unknown'],
  undervejs: ['in-progress', 'active'],
  venter: ['pending', 'on-hold', 'waitlist'],
  ændret: ['amended'],
  åben: ['active', 'in-progress', 'open'],
  // English words that programs use for the same.
  closed: ['completed', 'finished'],
  deleted: ['entered-in-error'],
  done: ['completed', 'finished'],
  ended: ['completed', 'finished'],
  ongoing: ['in-progress', 'active'],
  open: ['active', 'in-progress'],
  started: ['in-progress', 'active'],
  error: ['entered-in-error'],
  invalid: ['entered-in-error'],
  completed: ['finished', 'fulfilled', 'final'],
  finished: ['completed', 'fulfilled', 'final'],
  active: ['in-progress'],
  inprogress: ['active'],
  cancelled: ['revoked', 'stopped', 'abandoned'],
  planned: ['scheduled', 'not-started', 'proposed'],
};

const byForm = lazy(() => new Map(Object.entries(words).map(([word, codes]) => [plainWord(word), codes])));

/** The codes that a word may stand for, the most likely first. */
export function codesMeantBy(word: string): readonly string[] {
  return word.length > longest ? [] : (byForm().get(plainWord(word)) ?? []);
}

const longest = 40;

/** Without what differs between systems: letter case, blanks, hyphens, and how æ, ø and å are written. */
function plainWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa');
}
