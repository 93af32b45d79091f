#!/usr/bin/env node
// The command line in plain JavaScript: registers TypeScript and hands over.
import { register } from 'tsx/esm/api';

// Before anything is loaded: React checks and warns at length when it takes itself to be in development.
process.env.NODE_ENV ??= process.argv.includes('--dev') ? 'development' : 'production';
register();
// `gestand evaluate ... | head` closes the pipe early; that is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
const { main } = await import('./gestand.ts');
process.exitCode = await main(process.argv.slice(2));
