#!/usr/bin/env node
// The command line in plain JavaScript: registers TypeScript and hands over.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./gestand.ts');
process.exitCode = await main(process.argv.slice(2));
