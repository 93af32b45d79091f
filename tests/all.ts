import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that must hold, cheapest first; the last line is `N passed, N failed`. */
interface Step {
  name: string;
  command: string[];
  /** Where the step's own runner counts its tests; a step without one counts as a single check. */
  report?: { file: string; count(report: unknown): Count };
}

interface Count {
  passed: number;
  failed: number;
}

const bin = (packageName: string, file: string): string => join('node_modules', packageName, file);

const steps: Step[] = [
  { name: 'types', command: [bin('typescript', 'bin/tsc'), '--noEmit'] },
  { name: 'lint', command: [bin('@biomejs/biome', 'bin/biome'), 'check', '--diagnostic-level=error'] },
  {
    name: 'unit and integration',
    command: [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=test-results/unit.json',
    ],
    report: { file: 'test-results/unit.json', count: countUnits },
  },
];
if (hasJourneys()) {
  steps.push({
    name: 'journeys in a browser',
    command: [bin('@playwright/test', 'cli.js'), 'test'],
    report: { file: 'test-results/journeys.json', count: countJourneys },
  });
}

mkdirSync('test-results', { recursive: true });
const total: Count = { passed: 0, failed: 0 };
for (const step of steps) {
  if (step.report) rmSync(step.report.file, { force: true });
  const started = Date.now();
  const isGreen = await run(step.command);
  const count = counted(step, isGreen);
  total.passed += count.passed;
  total.failed += count.failed;
  process.stdout.write(
    `${step.name}: ${count.passed} passed, ${count.failed} failed, ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

function run(command: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** A runner that ends badly without a failing test (a crash, an unhandled error) is a failure of its own. */
function counted(step: Step, isGreen: boolean): Count {
  if (!step.report || !existsSync(step.report.file)) {
    return isGreen && !step.report ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  }
  const count = step.report.count(JSON.parse(readFileSync(step.report.file, 'utf8')));
  return isGreen || count.failed > 0 ? count : { ...count, failed: 1 };
}

function countUnits(report: unknown): Count {
  const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}

function countJourneys(report: unknown): Count {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } };
  // A journey that passes only when tried again is a fault.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

function hasJourneys(): boolean {
  if (!existsSync('tests/e2e')) return false;
  return readdirSync('tests/e2e', { recursive: true }).some((name) => String(name).endsWith('.spec.ts'));
}
