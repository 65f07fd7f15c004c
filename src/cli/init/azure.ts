import { validateCommandLine } from './runner.js';
import type { Setup } from './setup.js';
import type { PlannedFile } from './planned-file.js';

/** A pipeline of Azure Pipelines: results in its tab of tests, and in that of scans where the extension for SARIF is installed. */
export function azureFiles(setup: Setup, header: string): PlannedFile[] {
  const { install } = setup.runner;
  const content = `${header}
trigger:
  branches:
    include: ['*']
pr:
  branches:
    include: ['*']

pool:
  vmImage: ubuntu-latest

steps:
  - task: UseNode@1
    displayName: Node
    inputs:
      version: 22.x
${install === undefined ? '' : `  - script: ${install}\n    displayName: Install\n`}  # Reports that your tests write are made here, before they are checked.
  - script: |
      ${validateCommandLine(setup, ['text', 'junit:ltt-junit.xml', 'html:ltt-report.html', 'sarif:ltt.sarif'])}
    displayName: Check the reports
  - task: PublishTestResults@2
    displayName: Show the results
    condition: succeededOrFailed()
    inputs:
      testResultsFormat: JUnit
      testResultsFiles: ltt-junit.xml
      testRunTitle: LTT reports
  - publish: ltt.sarif
    displayName: Keep the results for the tab of scans
    artifact: CodeAnalysisLogs
    condition: succeededOrFailed()
  - publish: ltt-report.html
    displayName: Keep the report
    artifact: ltt-report
    condition: succeededOrFailed()
`;
  return [{ path: '.azure-pipelines/ltt.yml', content }];
}
