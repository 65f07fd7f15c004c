import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownPackages, repository } from './testing/own-sources.js';

const story = join(repository, 'testcases', 'story');

it('the story that users validate first is the compiled examples, report by report', async () => {
  const examples = (await ownPackages()).get('kl.dk.fhir.ltt')!.examples;
  const reports = examples.filter(({ id }) => id?.startsWith('DeliveryReport-Josefine-'));
  const files = readdirSync(story).filter((name) => name.endsWith('.json'));
  expect(files).toEqual(['1', '2', '3', '4', '5-6-7', '8', '9'].map((event) => `DeliveryReport-Josefine-${event}.json`));
  for (const report of reports) {
    expect(JSON.parse(readFileSync(join(story, `${report.id}.json`), 'utf8'))).toEqual(report);
  }
  expect(reports).toHaveLength(7);
});
