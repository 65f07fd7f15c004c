import { validateCommandLine } from './runner.js';
import type { Setup } from './setup.js';
import type { PlannedFile } from './planned-file.js';

/** Findings as annotations in the pull request, as code scanning alerts, in the run's summary, and as a report to download. */
const outputs = ['github', 'sarif:ltt.sarif', 'junit:ltt-junit.xml', 'markdown:ltt-report.md', 'html:ltt-report.html'];

/** A workflow of GitHub Actions. */
export function githubFiles(setup: Setup, header: string): PlannedFile[] {
  const { install } = setup.runner;
  const content = `${header}
name: LTT reports

on:
  push:
  pull_request:
  workflow_dispatch:

permissions:
  contents: read

jobs:
  ltt:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write # for code scanning; leave it out with the step that uploads ltt.sarif
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${install === undefined ? '' : `      - name: Install\n        run: ${install}\n`}      # Reports that your tests write are made here, before they are checked.
      - name: Check the reports
        run: |
          ${validateCommandLine(setup, outputs)}
      - name: Show the report in the summary of the run
        if: \${{ !cancelled() && hashFiles('ltt-report.md') != '' }}
        # A summary holds 1 MiB at most.
        run: |
          head -c 1000000 ltt-report.md >> "$GITHUB_STEP_SUMMARY"
      - name: Upload to code scanning
        # Pull requests from forks may not, and private repositories need GitHub Code Security.
        if: \${{ !cancelled() && hashFiles('ltt.sarif') != '' && !github.event.pull_request.head.repo.fork }}
        continue-on-error: true
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: ltt.sarif
          category: ltt
      - name: Keep the reports
        if: \${{ !cancelled() }}
        uses: actions/upload-artifact@v4
        with:
          name: ltt-report
          path: |
            ltt-report.html
            ltt-junit.xml
            ltt.sarif
          if-no-files-found: ignore
`;
  return [{ path: '.github/workflows/ltt.yml', content }];
}
