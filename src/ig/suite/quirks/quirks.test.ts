import { describe, expect, it } from 'vitest';
import type { Finding, FindingId } from '../../../finding/finding.js';
import { compareRun } from '../compare-run.js';
import type { ExpectedIssue, SuiteRun } from '../suite-case.js';
import { quirks } from './index.js';

const finding = (id: FindingId, expression: string, params: Finding['params'] = {}, resource?: string): Finding => ({
  id,
  severity: 'error',
  code: 'structure',
  params,
  path: [],
  expression,
  ...(resource === undefined ? {} : { resource }),
});
const issue = (expression: string, text: string): ExpectedIssue => ({ severity: 'error', expression, text });

/** The quirk by which our first error is said elsewhere; "none" when it is ours alone. */
function quirkOf(theirs: ExpectedIssue, ...ours: Finding[]): string {
  const run = { id: 'x', variant: 'base', expected: [theirs] } as unknown as SuiteRun;
  const lone = compareRun(run, ours).alone.find(({ place }) => place === ours[0]?.expression);
  return lone ? (lone.quirk?.name ?? 'none') : 'same place';
}

describe('what the reference says of the first entry', () => {
  const relative = (expression: string, fullUrl: string): Finding => finding('bundle-fullurl-relative', expression, { fullUrl });
  const theirs = issue('Bundle.entry[0]', "The fullUrl must be an absolute URL (not 'Patient/1')");

  it('is of the entry with that fullUrl', () => {
    expect(quirkOf(theirs, relative('Bundle.entry[3].fullUrl', 'Patient/1'))).toBe('fullUrl at the first entry');
    const restful = issue(
      'Bundle.entry[0].resource/*Parameters/1*/.parameter[0]/*Bundle/2*/.entry[0]',
      "The fullUrl 'http://a.dk/Patient/1' looks like a RESTful server URL, but the resource has no id",
    );
    expect(
      quirkOf(
        restful,
        finding('bundle-fullurl-mismatch', 'Bundle.entry[0].resource.parameter[0].entry[2].fullUrl', { fullUrl: 'http://a.dk/Patient/1' }),
      ),
    ).toBe('fullUrl at the first entry');
  });

  it.each([
    ['another fullUrl', theirs, relative('Bundle.entry[3].fullUrl', 'Patient/2')],
    ['another fault', theirs, finding('bundle-fullurl-mismatch', 'Bundle.entry[3].fullUrl', { fullUrl: 'Patient/1' })],
    ['another Bundle', theirs, relative('Bundle.entry[1].resource.entry[1].fullUrl', 'Patient/1')],
    ['another entry', issue('Bundle.entry[1]', theirs.text), relative('Bundle.entry[3].fullUrl', 'Patient/1')],
  ])('is not %s', (_, said, ours) => {
    expect(quirkOf(said, ours)).toBe('none');
  });
});

describe('entries that are counted from one', () => {
  const unreachable = (expression: string, entry: string): Finding => finding('bundle-entry-unreachable', expression, { entry });
  const theirs = issue(
    'Bundle.entry[2]',
    "Entry 'urn:uuid:1' isn't reachable by traversing links (forward or backward) from the Composition",
  );

  it('are those before', () => {
    expect(quirkOf(theirs, unreachable('Bundle.entry[1]', 'urn:uuid:1'))).toBe('entries counted from one');
    const lost = issue('Bundle.entry[1].resource.author[2]', "Can't find 'Patient/1' in the bundle (Composition.author)");
    expect(quirkOf(lost, finding('bundle-reference-missing', 'Bundle.entry[0].resource.author[1]', { reference: 'Patient/1' }))).toBe(
      'entries counted from one',
    );
  });

  it.each([
    ['another entry', unreachable('Bundle.entry[1]', 'urn:uuid:2')],
    ['one before that', unreachable('Bundle.entry[0]', 'urn:uuid:1')],
    ['one after', unreachable('Bundle.entry[3]', 'urn:uuid:1')],
    ['another fault', finding('bundle-fullurl-missing', 'Bundle.entry[1]', { entry: 'urn:uuid:1' })],
  ])('are not %s', (_, ours) => {
    expect(quirkOf(theirs, ours)).toBe('none');
  });
});

describe('an XPath', () => {
  const at = (path: string, name: string): ExpectedIssue => issue(path, `Undefined element '${name}' at ${path}`);
  const unknown = (expression: string, name: string, resource = 'Patient'): Finding =>
    finding('element-unknown', expression, { name, type: 'string' }, resource);

  it('leads to the parent of an unknown element, from the document or from its resource', () => {
    expect(quirkOf(at('/f:Patient/f:name/f:text', 'x'), unknown('Patient.name[0].text.x', 'x'))).toBe('XPath in place of FHIRPath');
    expect(quirkOf(at('Patient/f:name', 'x'), unknown('Bundle.entry[4].resource.name[1].x', 'x', 'Patient/1'))).toBe(
      'XPath in place of FHIRPath',
    );
  });

  it.each([
    ['another element', unknown('Patient.name[0].text.y', 'y')],
    ['another parent', unknown('Patient.contact[0].name.text.x', 'x')],
    ['another type of resource', unknown('Bundle.entry[0].resource.name.text.x', 'x', 'Person/1')],
    ['another fault', finding('type-not-allowed', 'Patient.name[0].text.x', { name: 'x' }, 'Patient')],
  ])('does not lead to %s', (_, ours) => {
    expect(quirkOf(at('/f:Patient/f:name/f:text', 'x'), ours)).toBe('none');
  });
});

describe('a slice that is demanded and not there', () => {
  const theirs = issue('Bundle', "Slice 'Bundle.entry:Patient': a matching slice is required, but not found (from http://a.dk/p)");
  const closed = issue(
    'Bundle.entry[0]',
    "This element does not match any known slice defined in the profile http://a.dk/p and slicing is CLOSED: Bundle.entry[0]: Does not match slice 'Patient'",
  );
  const inEntry = (index: number): Finding => finding('cardinality-min', `Bundle.entry[${index}].resource.active`);
  const explained = 'the fault that keeps an item out of its slice';

  it('is the fault of the one item that was meant', () => {
    expect(quirkOf(theirs, inEntry(1))).toBe(explained);
    expect(quirkOf(closed, inEntry(0))).toBe(explained);
    const nested = issue(
      'Bundle.entry[0].resource/*Observation/1*/',
      "Slice 'Observation.component:SystolicBP': a matching slice is required, but not found (from http://a.dk/p)",
    );
    expect(quirkOf(nested, finding('cardinality-min', 'Bundle.entry[0].resource.component[1].value'))).toBe(explained);
  });

  it('is not a fault in another list or item', () => {
    expect(quirkOf(theirs, finding('cardinality-min', 'Bundle.link[0].url'))).toBe('none');
    expect(quirkOf(closed, inEntry(1))).toBe('none');
  });

  it('is not one of several items that have faults, nor what we report as missing ourselves', () => {
    expect(quirkOf(theirs, inEntry(1), inEntry(2))).toBe('none');
    expect(quirkOf(theirs, inEntry(1), finding('slice-min', 'Bundle.entry'))).toBe('none');
  });

  it('is required', () => {
    expect(quirkOf(issue('Bundle', "Slice 'Bundle.entry:Patient' is checked"), inEntry(1))).toBe('none');
  });
});

describe('an item of a form', () => {
  const theirs = issue('QuestionnaireResponse.item[0]', "LinkId 'q2' not found in questionnaire");
  const unknown = (expression: string, linkId: string): Finding => finding('response-link-id-unknown', expression, { linkId });
  it('is reported at the item around it', () => {
    expect(quirkOf(theirs, unknown('QuestionnaireResponse.item[0].item[3].linkId', 'q2'))).toBe('the item around');
    expect(
      quirkOf(
        issue('Questionnaire.item[0]', 'Questions with an enableWhen cannot refer to an inner question for its enableWhen condition'),
        finding('questionnaire-condition-inner', 'Questionnaire.item[0].enableWhen[1].question'),
      ),
    ).toBe('the item around');
  });
  it.each([
    ['another item', unknown('QuestionnaireResponse.item[0].item[3].linkId', 'q3')],
    ['one elsewhere', unknown('QuestionnaireResponse.item[1].item[3].linkId', 'q2')],
    ['another fault', finding('response-item-order', 'QuestionnaireResponse.item[0].item[3].linkId', { linkId: 'q2' })],
  ])('is not %s', (_, ours) => {
    expect(quirkOf(theirs, ours)).toBe('none');
  });
});

it('names every quirk, and says why it is there', () => {
  expect(new Set(quirks.map(({ name }) => name)).size).toBe(quirks.length);
  expect(quirks.filter(({ cause }) => cause === '')).toEqual([]);
});
