import { SimilarEntries, referenceTo } from '../../bundle/similar-entry.js';
import { parseReference } from '../../bundle/reference-text.js';
import { reportRule } from './gateway-rule.js';
import type { Entry } from '../../rules/view/entry.js';
import type { Link } from '../../rules/view/link.js';
import type { GatewayReport } from './view/gateway-report.js';

export const r01 = reportRule({
  meta: {
    id: 'FKG-R01',
    stage: 'gateway',
    severity: 'error',
    code: 'not-found',
    appliesTo: ['Reference'],
    sources: ['GW', 'MEMO 1'],
    title: { en: 'References stay within the report', da: 'Referencer holder sig inden for indberetningen' },
    about: {
      en: 'The gateway looks at one report at a time and never at earlier ones. So everything that a resource refers to is an entry of the same report, each time, whether or not it has changed. A reference names the entry by its fullUrl, or by its type and id.',
      da: 'Gatewayen ser på én indberetning ad gangen og aldrig på tidligere. Derfor skal alt, hvad en ressource refererer til, være en entry i den samme indberetning, hver gang, uanset om det er ændret. En reference peger på den pågældende entry med dens fullUrl eller med type og id.',
    },
    messages: {
      missing: {
        en: '"{reference}" is not in this report; include {target}, even if reported before',
        da: '"{reference}" er ikke med i denne indberetning; medtag {target}, selv om {target} er indberettet før',
      },
      similar: {
        en: '"{reference}" is not in this report; did you mean "{name}"?',
        da: '"{reference}" er ikke med i denne indberetning; mente du "{name}"?',
      },
      elsewhere: {
        en: '"{reference}" is not in this report, but {name} is, with the fullUrl "{fullUrl}"; refer to that, or to {name}',
        da: '"{reference}" er ikke med i denne indberetning, men det er {name} med fullUrl "{fullUrl}"; henvis til den eller til {name}',
      },
      logical: {
        en: 'The reference to {target} of this report is missing; send {name} in reference',
        da: 'Referencen til {target} i denne indberetning mangler; send {name} i reference',
      },
    },
    covers: [
      { id: 'reference-unresolved' },
      { id: 'reference-urn-unresolved' },
      { id: 'reference-format' },
      { id: 'reference-target-type' },
    ],
    example: [],
  },
  check(report, found) {
    let byName: ReadonlyMap<string, Entry> | undefined;
    let similar: SimilarEntries<Entry> | undefined;
    // Without a citizen all references to one lead nowhere: the profile stage reports the citizen, once.
    for (const links of report.citizen === undefined ? [report.otherLinks] : [report.citizenLinks, report.otherLinks]) {
      for (const link of links) {
        if (staysWithin(report, link)) continue;
        const { reference, path } = link;
        const target = links === report.citizenLinks ? citizen : report.otherTarget;
        if (reference === undefined) {
          const name = links === report.citizenLinks && report.citizen ? referenceTo(report.citizen.entry) : undefined;
          found('logical', path, { target, name: name ?? typeAndId }, name === undefined ? undefined : { reference: name });
          continue;
        }
        const parsed = parseReference(reference);
        const name = nameOf({ type: parsed?.type ?? '', id: parsed?.id });
        byName ??= new Map(report.entries.map((entry) => [nameOf(entry), entry]));
        const fullUrl = byName.get(name)?.fullUrl;
        if (fullUrl !== undefined) {
          found('elsewhere', path, { reference, name, fullUrl }, { ...link.json, reference: fullUrl });
          continue;
        }
        similar ??= new SimilarEntries(report.entries);
        const meant = similar.find(reference);
        const text = meant && referenceTo(meant);
        // An id that is not one has a finding of its own, and references to it are right once it is.
        if (meant !== undefined && text === undefined) continue;
        if (text === undefined) found('missing', path, { reference, target });
        else found('similar', path, { reference, name: text }, { ...link.json, reference: text });
      }
    }
  },
});

const typeAndId = { en: 'the type and id of its entry', da: 'type og id for den pågældende entry' };
const citizen = { en: 'the citizen', da: 'borgeren' };

/** What is contained is no reported resource of its own; the profile stage looks into that. */
function staysWithin(report: GatewayReport, link: Link): boolean {
  return link.reference !== undefined && (report.targetOf(link) !== undefined || link.reference.startsWith('#'));
}

function nameOf({ type, id = '' }: Pick<Entry, 'type' | 'id'>): string {
  return `${type}/${id}`;
}
