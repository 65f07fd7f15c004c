import { named, within } from '../../rules/history/history-rule.js';
import { citizenRule } from './gateway-rule.js';
import { kindText } from './kinds.js';

export const x09 = citizenRule({
  meta: {
    id: 'FKG-X09',
    stage: 'history',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['Resource.status', 'Patient.active'],
    sources: ['MEMO 1', 'MEMO 4'],
    title: {
      en: 'What is entered-in-error equals the version reported last, except for its status',
      da: 'Det, der er entered-in-error, er lig med den senest indberettede version, på nær status',
    },
    about: {
      en: 'Of a resource with a long history only one version is invalidated: the latest, whose data equals that of the resource that is entered-in-error. The memo says in a note that the two are the same but for the flag.',
      da: 'Af en ressource med lang historik ugyldiggøres kun én version: den seneste, hvis data er ens med den ressource, der er entered-in-error. Notatet siger i en fodnote, at de to er ens på nær flaget.',
    },
    inferred: {
      en: 'Metadata, narrative and statuses are not compared, and a reference counts as the same with and without its server. A version with other content leaves the receiver in doubt about what was wrong. Send the last version again, with nothing but the status changed.',
      da: 'Metadata, narrativ og statusser sammenlignes ikke, og en reference er den samme med og uden sin server. En version med andet indhold efterlader modtageren i tvivl om, hvad der var forkert. Send den seneste version igen, hvor kun status er ændret.',
    },
    messages: {
      differs: {
        en: '{what} is entered-in-error here, but with other content than in the report {report} of {time}; send that version again with only the status changed',
        da: '{what} er entered-in-error her, men med andet indhold end i indberetningen {report} fra {time}; send den version igen, hvor kun status er ændret',
      },
    },
    example: [],
  },
  check(history, found) {
    for (const versions of history.resources) {
      let latest: (typeof versions)[number] | undefined;
      for (const said of versions) {
        const { facts } = said;
        if (!facts.isVoid) latest = said;
        else if (latest !== undefined) {
          if (latest.facts.kind === facts.kind && latest.facts.content !== facts.content)
            found('differs', { ...within(said, 'id'), other: within(latest, 'id') }, { what: kindText(facts), ...named(latest.report) });
          // The same correction sent again is the same mistake.
          latest = undefined;
        }
      }
    }
  },
});
