import { add, at, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

const narrative = { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">Notat</div>' };

export const cases: RuleCases = {
  valid: [
    { name: 'no free text', change: [] },
    { name: 'the display of a code', change: [set(`${at.contactType}/display`, 'Behandling')] },
    {
      name: 'text that the profile forbids is reported by it',
      change: [add(`${at.contact}/type/0/text`, 'Samtale')],
      also: ['element-prohibited Bundle.entry[2].resource.type[0].text'],
    },
  ],
  invalid: [
    { name: 'a narrative', change: [add(`${at.plan}/text`, narrative)], found: ['narrative Bundle.entry[1].resource.text'] },
    {
      name: 'the display of a reference to the child',
      change: [add(`${at.contact}/subject/display`, 'Nanna')],
      found: ['display Bundle.entry[2].resource.subject.display'],
    },
    {
      name: 'the display of a reference to the course',
      change: [add(`${at.contactPlan}/display`, 'Nannas forløb')],
      found: ['display Bundle.entry[2].resource.extension[1].value.ofType(Reference).display'],
    },
    {
      name: 'text beside a participant code',
      change: [add(`${at.contact}/participant/0/type/0/text`, 'Mor')],
      found: ['text Bundle.entry[2].resource.participant[0].type[0].text'],
    },
    {
      name: 'text beside the delivery type',
      change: [add(`${at.deliveryType}/valueCodeableConcept/text`, 'Hjemme')],
      found: ['text Bundle.entry[2].resource.extension[0].value.ofType(CodeableConcept).text'],
    },
    {
      name: 'who gave the number',
      change: [add(`${at.citizen}/identifier/0/assigner`, { display: 'Skolen' })],
      found: ['display Bundle.entry[0].resource.identifier[0].assigner.display'],
    },
    {
      name: 'an extension with text',
      change: [add(`${at.contact}/extension/-`, { url: 'https://fagsystem.example/note', valueString: 'Notat' })],
      found: ['extension Bundle.entry[2].resource.extension[2].value.ofType(string)'],
    },
  ],
};
