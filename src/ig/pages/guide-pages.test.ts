import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { ltt } from '../../guides/ltt/guide.js';
import { guideOf, pagesOf, sampleExample, sampleResources } from './testing/sample-guide.js';

let pages: Map<string, string>;
const profile = 'StructureDefinition-child.html';

/** Visible text, as a browser joins it; a page that is not well formed fails. */
function textOf(file: string, from: Map<string, string> = pages): string {
  const page = from.get(file) ?? '';
  expect(page, file).not.toBe('');
  const body = page.slice(page.indexOf('<body>'), page.indexOf('</html>')).replaceAll('<wbr>', '');
  let text = '';
  const parser = new SaxesParser({});
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (piece) => (text += `${piece} `));
  parser.write(body).close();
  return text.replace(/\s+/g, ' ');
}

/** The row of an element. */
const rowOf = (page: string, id: string): string =>
  new RegExp(`<tr id="${id.replace(/[.:[\]]/g, '\\$&')}"[^]*?</tr>`).exec(page)?.[0].replaceAll('<wbr>', '') ?? '';

beforeAll(() => {
  pages = pagesOf({ guide: guideOf([...sampleResources, sampleExample]) });
});

describe('the pages of a guide', () => {
  it('are one for each resource, in both languages', () => {
    const names = [
      'index.html',
      'attributes.html',
      profile,
      'StructureDefinition-size.html',
      'ValueSet-colours.html',
      'ValueSet-unknown.html',
      'CodeSystem-colours.html',
      'Patient-p.html',
    ];
    expect([...pages.keys()].sort()).toEqual([...names, ...names.map((name) => `da/${name}`)].sort());
    expect(pages.get('index.html')).toContain('<html lang="en">');
    expect(pages.get('da/index.html')).toContain('<html lang="da">');
    expect(pages.get(`da/${profile}`)).toContain(`href="../${profile}"`);
    expect(pages.get(profile)).toContain(`href="da/${profile}"`);
  });

  it('are well formed, without scripts, and forbid all requests', () => {
    for (const [file, page] of pages) {
      textOf(file);
      expect(page).not.toMatch(/<script|<img|<link|\son\w+=|style="/);
      expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/);
    }
  });

  it('are the same for the same guide', () => {
    expect(pagesOf({ guide: guideOf([...sampleResources, sampleExample]) })).toEqual(pages);
  });

  it('lead to pages and places that exist', () => {
    for (const [file, page] of pages) {
      const folder = file.startsWith('da/') ? 'da/' : '';
      for (const [, href = ''] of page.matchAll(/href="([^"]*)"/g)) {
        if (/^https:/.test(href)) continue;
        const [target = '', fragment] = href.split('#');
        const name =
          target === '' ? file : target.startsWith('../') ? target.slice(3) : target.startsWith('da/') ? target : folder + target;
        expect(pages.has(name), `${file}: ${href}`).toBe(true);
        if (fragment !== undefined) expect(pages.get(name), `${file}: ${href}`).toContain(` id="${decodeURIComponent(fragment)}"`);
      }
    }
  });
});

describe('the page of a profile', () => {
  it('shows what the profile states, and what it leaves in grey', () => {
    const page = pages.get(profile) ?? '';
    const active = rowOf(page, 'Patient.active');
    expect(active).toContain('lang="da">harAktivJournal</span>');
    expect(active).toContain('1..<span class="inherited">1</span>');
    expect(active).toContain('must support');
    expect(active).toContain('<a href="https://hl7.org/fhir/R4/datatypes.html#boolean">boolean</a>');
    expect(rowOf(page, 'Patient.gender')).toMatch(/class="d1 prohibited"[^]*must not be sent/);
    expect(rowOf(page, 'Patient.maritalStatus')).toContain('<a href="ValueSet-colours.html">Set colours</a> (required)');
    expect(rowOf(page, 'Patient.contact')).toContain('class="d1 around"');
    expect(rowOf(page, 'Patient.contact.relationship')).toContain('<code>r</code> red');
    expect(rowOf(page, 'Patient.extension:size')).toContain('(<a href="StructureDefinition-size.html">Size</a>)');
    expect(rowOf(page, 'Patient.managingOrganization')).toContain('→ <a href="StructureDefinition-child.html">Child</a>');
    for (const part of ['At least so many characters:</span> 2', 'At most so many characters:</span> 5', 'Must match:</span> [a-z]+'])
      expect(rowOf(page, 'Patient.language')).toContain(part);
    expect(rowOf(page, 'Patient')).toContain('<a href="#invariant-c-1"><code>c-1</code></a>');
  });

  it('computes all elements where the package has no snapshot', () => {
    const page = pages.get(profile) ?? '';
    expect(page).toContain('The package has no snapshot of this definition');
    expect(rowOf(page, 'snapshot-Patient.birthDate')).toContain('0..1');
    expect(rowOf(page, 'snapshot-Patient.active')).toContain('1..1');
  });

  it('lists bindings with the codes of short value sets, invariants, examples and uses', () => {
    const text = textOf(profile);
    expect(text).toMatch(/Bindings Element Strength Value set Patient\.maritalStatus required Set colours warm red/);
    expect(text).toContain('c-1 Patient error Has a name or a number. name.exists() or identifier.exists()');
    expect(pages.get(profile)).toContain('<a href="Patient-p.html">A child</a> – A child with a journal.');
    expect(textOf('StructureDefinition-size.html')).toMatch(/Where it may be used Patient[^]*Used by Patient\.extension:size/);
  });

  it('is in Danish as well', () => {
    expect(textOf(`da/${profile}`)).toMatch(/Hvad profilen kræver[^]*må ikke sendes[^]*Koder fra/);
    expect(rowOf(pages.get(`da/${profile}`) ?? '', 'Patient.contact.relationship')).toContain('<code>r</code> rød');
  });
});

describe('pages of terminology', () => {
  it('list the codes of a value set with Danish displays', () => {
    expect(textOf('ValueSet-colours.html')).toMatch(/Codes \(2\)[^]*Code Display In Danish w warm r red rød/);
    expect(textOf('ValueSet-colours.html')).toContain('where concept is-a w (warm)');
  });

  it('say so where the codes are not known', () => {
    expect(textOf('ValueSet-unknown.html')).toContain('The codes cannot be listed here');
  });

  it('show a code system as a tree', () => {
    expect(pages.get('CodeSystem-colours.html')).toMatch(/class="d0 tree">warm<[^]*class="d1 tree">red<[^]*As blood\./);
  });
});

describe('other pages', () => {
  it('list the Danish attributes', () => {
    expect(textOf('attributes.html')).toContain('harAktivJournal Patient.active 1..1 Child');
  });

  it('begin with what the guide is', () => {
    expect(pages.get('index.html')).toContain(
      '<p>What <strong>tests</strong> read.</p><ul><li>one</li><li><a href="https://hl7.org">two</a></li></ul>',
    );
    expect(textOf('index.html')).toContain('other.test 1.0.0');
  });

  it('mask CPR numbers in examples, unless they are asked for', () => {
    expect(pages.get('Patient-p.html')).toContain('&quot;050514-****&quot;');
    expect(pagesOf({ guide: guideOf([...sampleResources, sampleExample]), showIdentifiers: true }).get('Patient-p.html')).toContain(
      '&quot;0505149996&quot;',
    );
  });

  it('have the business rules, and each profile those about it', () => {
    const citizen = {
      ...(sampleResources[1] as object),
      id: 'klgateway-ltt-citizen',
      url: 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-citizen',
    };
    const site = pagesOf({ guide: guideOf([citizen]), rules: ltt });
    expect(textOf('rules.html', site)).toContain('LTT-C01');
    expect(textOf('da/rules.html', site)).toContain('Hvad kilden siger');
    expect(site.get('StructureDefinition-klgateway-ltt-citizen.html')).toContain('<a href="rules.html#LTT-C01">');
  });

  it('tell what is new since an earlier version', () => {
    const since = {
      id: 'guide.test',
      version: '1.0.0',
      changes: [
        {
          definition: 'http://test.example/StructureDefinition/child',
          element: 'Patient.active',
          aspect: 'min',
          effect: 'stricter',
          before: '0',
          after: '1',
        } as const,
      ],
      texts: [{ definition: 'http://test.example/StructureDefinition/child', aspect: 'title', before: 'Kid', after: 'Child' }],
    };
    const site = pagesOf({ guide: guideOf(sampleResources), since });
    expect(textOf('changes.html', site)).toMatch(/stricter Patient\.active least number 0 1[^]*Texts[^]*title Kid Child/);
    expect(textOf('da/changes.html', site)).toContain('strengere Patient.active mindste antal 0 1');
    expect(rowOf(site.get(profile) ?? '', 'Patient.active')).toContain('<span class="flag stricter">stricter</span>');
    expect(textOf('index.html', site)).toContain('Child changed');
  });
});

describe('a hostile guide', () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

  it('puts nothing into a page but text', () => {
    const site = pagesOf({
      guide: guideOf([
        { ...(sampleResources[0] as object), title: evil, description: `[x](javascript:alert(1)) [y](https://a"onclick=b) ${evil}` },
        {
          ...(sampleResources[1] as object),
          title: evil,
          description: evil,
          differential: {
            element: [
              {
                id: `Patient.${evil}`,
                path: 'Patient.name',
                short: `[DK] ${evil}`,
                definition: evil,
                constraint: [{ key: evil, severity: evil, human: evil, expression: evil }],
                binding: { strength: evil, valueSet: `${evil}` },
              },
            ],
          },
        },
        { resourceType: 'Patient', id: `../../${evil}`, text: { div: evil }, [evil]: evil },
      ]),
    });
    for (const [file, page] of site) {
      expect(file).toMatch(/^(?:da\/)?[A-Za-z0-9-]+\.html$/);
      expect(page).not.toMatch(/<script|<img|javascript:[^)]*"|\sonclick/);
    }
  });

  it('is bounded, whatever its size and depth', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 3000; depth++) deep = { a: deep };
    const long = Array.from({ length: 20_000 }, (_, index) => ({ value: String(index) }));
    const concepts = Array.from({ length: 10_000 }, (_, index) => ({ code: `c${index}` }));
    const site = pagesOf({
      guide: guideOf([
        { resourceType: 'Patient', id: 'deep', deep },
        { resourceType: 'Patient', id: 'long', identifier: long },
        {
          resourceType: 'CodeSystem',
          id: 'big',
          url: 'http://test.example/CodeSystem/big',
          status: 'active',
          content: 'complete',
          concept: concepts,
        },
        {
          resourceType: 'ValueSet',
          id: 'big',
          url: 'http://test.example/ValueSet/big',
          status: 'active',
          compose: { include: [{ system: 'http://test.example/CodeSystem/big' }] },
        },
      ]),
    });
    for (const page of site.values()) expect(page.length).toBeLessThan(1_500_000);
    expect(site.get('Patient-long.html')).toContain('The rest of this resource is not shown');
  });

  it('gives names of pages that differ on every file system', () => {
    const site = pagesOf({
      guide: guideOf([
        { resourceType: 'Patient', id: 'A' },
        { resourceType: 'Patient', id: 'a' },
        { resourceType: 'Patient', id: '0505149996' },
        { resourceType: 'Patient' },
      ]),
    });
    expect([...site.keys()].filter((name) => name.startsWith('Patient')).sort()).toEqual([
      'Patient-050514-----.html',
      'Patient-A.html',
      'Patient-a-2.html',
      'Patient-unnamed.html',
    ]);
  });
});
