import type { IgProject } from '../project.js';

/** A project in memory: `sushi-config.yaml` with what is needed and `more`, and one FSH file `a.fsh`. */
export function projectOf(id: string, fsh: string, more = ''): IgProject {
  const text = `id: ${id}\ncanonical: http://example.org/${id}\nname: Test\nversion: 1.0.0\nstatus: draft\nfhirVersion: 4.0.1\ncopyrightYear: 2025+\nreleaseLabel: ci-build\n${more}`;
  return { configuration: { path: `${id}/sushi-config.yaml`, text }, fsh: [{ path: `${id}/a.fsh`, text: fsh }], resources: [] };
}
