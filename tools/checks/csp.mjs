// node csp.mjs POLICY…   Names what csp_evaluator holds against a policy; ends with 1 on anything worse than "maybe" (10 is worst, 50 is "maybe").
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { CspEvaluator } = require('csp_evaluator/dist/evaluator.js');
const { CspParser } = require('csp_evaluator/dist/parser.js');
const maybe = 50;

for (const policy of process.argv.slice(2)) {
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
  for (const { severity, directive, description } of findings.filter(finding => finding.severity < maybe)) {
    console.log(`${severity} ${directive}: ${description}`);
    process.exitCode = 1;
  }
  console.log(`${findings.length} findings`);
}
